import type { Attachment, AttachmentMetadata } from '../engine/types.ts';
import { send } from '../messages/content-messages.ts';
import type { PictureAnswer, Request, Response } from '../messages.ts';
import { closest, contains, isConnected, queryAll } from '../sites/pristine-dom.ts';
import type { Composer, Site } from '../sites/site.ts';
import type { AttachmentView } from '../ui/panel/panel.ts';
import { base64Of, hashOf, saveAs } from './file-bytes.ts';

/** A picture or a video that was chosen, dropped or pasted on this page. */
interface SeenFile {
  /** Names it to the worker. */
  readonly token: string;
  readonly file: File;
  readonly kind: Attachment['kind'];
  /** The attachment of the site that it was taken for. */
  id?: string;
  metadata?: AttachmentMetadata;
  hash?: string;
  answer: PictureAnswer;
  previewUrl?: string;
}

/** Files that came together. */
interface Batch {
  readonly target: Element;
  /** Kind of the composer that they came to; the site may put it up anew. */
  readonly kind: string | undefined;
  readonly files: readonly SeenFile[];
}

/** Batches that are kept; somebody who chooses more has published the earlier ones. */
const MOST_BATCHES = 30;
const MEDIA = /^(?:image|video)\//;
const PICTURE_NAME = /\.(?:jpe?g|png|gif|webp|hei[cf]|avif|tiff?)$/i;
const VIDEO_NAME = /\.(?:mp4|m4v|mov|webm)$/i;
const COPIED = /\.(?:jpe?g|png|webp)$/i;
const SCOPE = '[role="dialog"],form,ytcp-uploads-dialog';

/**
 * Sees files on their way to the site, in the capture phase and without touching their events, and
 * joins them with the attachments that the site then shows. Holds the browser's references; the
 * bytes stay where they are until they are read.
 */
export class SeenFiles {
  readonly #site: Site;
  readonly #changed: () => void;
  readonly #batches: Batch[] = [];
  readonly #looked = new WeakSet<Element>();
  /** Of attachments whose files were not seen: until the page is left. */
  readonly #answers = new Map<string, PictureAnswer>();
  #count = 0;

  /** @param changed a file has been read, or the person has answered. */
  constructor(window: Window, site: Site, changed: () => void, signal: AbortSignal) {
    this.#site = site;
    this.#changed = changed;
    const options = { capture: true, passive: true, signal };
    window.addEventListener(
      'change',
      (event) => {
        const input = event.composedPath()[0];
        if (input instanceof HTMLInputElement) this.#see(event, input.files);
      },
      options,
    );
    window.addEventListener(
      'drop',
      (event) => this.#see(event, event.dataTransfer?.files),
      options,
    );
    window.addEventListener(
      'paste',
      (event) => this.#see(event, event.clipboardData?.files),
      options,
    );
    signal.addEventListener('abort', () => this.#batches.forEach(release));
  }

  /** The same site, whose composers' attachments carry what is known of their files. */
  knowing(): Site {
    const knowing = (composer: Composer): Composer => ({
      ...composer,
      attachments: () => this.#attachmentsOf(composer),
    });
    const site = this.#site;
    return {
      ...site,
      composerAt(element) {
        const composer = site.composerAt(element);
        return composer && knowing(composer);
      },
      controlAt(element) {
        const control = site.controlAt(element);
        return control && { ...control, composer: knowing(control.composer) };
      },
    };
  }

  /** The same attachments with what is known of them by now. */
  renewed(attachments: readonly Attachment[]): Attachment[] {
    return attachments.map((attachment) => this.#known(attachment, this.#fileOf(attachment.id)));
  }

  viewsOf(attachments: readonly Attachment[]): AttachmentView[] {
    return attachments.map((attachment) => {
      const seen = this.#fileOf(attachment.id);
      const previewUrl = previewOf(attachment, seen);
      return {
        attachment,
        ...(previewUrl !== undefined && { previewUrl }),
        onAnswer: (answer) => this.#answer(attachment.id, answer),
        ...(seen && COPIED.test(seen.file.name) && { onSaveCopy: (name) => saveCopy(seen, name) }),
      };
    });
  }

  /** @throws when there is no such file. */
  async bytes({ token, start, end }: Request<'fileBytes'>): Promise<Response<'fileBytes'>> {
    const seen = this.#files().find((file) => file.token === token);
    if (!seen) throw new Error('no such file');
    return { base64: await base64Of(seen.file.slice(start, end)) };
  }

  #files(): SeenFile[] {
    return this.#batches.flatMap(({ files }) => files);
  }

  #fileOf(id: string): SeenFile | undefined {
    return this.#files().findLast((file) => file.id === id || file.token === id);
  }

  #see(event: Event, list: FileList | null | undefined): void {
    const target = event.composedPath()[0];
    if (target instanceof Element && list) this.#keep(target, list);
  }

  #keep(target: Element, list: FileList): void {
    const files = Array.from(list).flatMap((file): SeenFile[] => {
      const kind = kindOf(file);
      this.#count += 1;
      return kind ? [{ token: `file-${this.#count}`, file, kind, answer: {} }] : [];
    });
    if (files.length === 0) return;
    const kind = this.#site.composerAt(target)?.kind;
    this.#batches.push({ target, kind, files });
    if (this.#batches.length > MOST_BATCHES) release(this.#batches.shift());
    for (const seen of files) void this.#read(seen);
  }

  /** What fails is shown as not known; the post can be checked all the same. */
  async #read(seen: SeenFile): Promise<void> {
    const { token, file } = seen;
    const reading = send('readFile', { token, size: file.size }).then(({ metadata }) => {
      seen.metadata = metadata;
    });
    const remembering = hashOf(file).then(async (hash) => {
      seen.hash = hash;
      const { answer } = await send('pictureAnswer', { hash });
      if (answer) seen.answer = { ...answer, ...seen.answer };
    });
    const [read] = await Promise.allSettled([reading, remembering]);
    if (read.status === 'rejected') seen.metadata = { damaged: true };
    this.#changed();
  }

  #attachmentsOf(composer: Composer): readonly Attachment[] {
    this.#lookFor(composer);
    const shown = composer.attachments();
    const batches = this.#batches.filter((batch) => belongs(batch, composer));
    const files = batches.flatMap((batch) => batch.files);
    const ids = new Set(shown.map(({ id }) => id));
    const taken = new Set(files.filter(({ id }) => id !== undefined && ids.has(id)));
    const free = (kind: Attachment['kind'] | undefined, fresh: boolean) =>
      files.find(
        (file) =>
          !taken.has(file) &&
          (kind === undefined || file.kind === kind) &&
          (!fresh || file.id === undefined),
      );
    const attachments = shown.map((attachment) => {
      const { id, kind } = attachment;
      let seen = files.findLast((file) => file.id === id);
      // A place that is always named the same has the file that came last.
      if (!seen || !/^\w+:/.test(id)) {
        // A site shows an animation as a video, and gives a preview a new address when it is sent.
        const next =
          free(kind, true) ?? free(undefined, true) ?? (seen ? undefined : free(kind, false));
        if (next) {
          next.id = id;
          taken.add(next);
          seen = next;
        }
      }
      return this.#known(attachment, seen);
    });
    return [
      ...attachments,
      ...hiddenOnes(batches, taken).map((seen) => this.#known(alone(seen), seen)),
    ];
  }

  /** Files that were there before this script, or that a page put there itself. */
  #lookFor({ root }: Composer): void {
    for (const input of queryAll(root, 'input[type="file"]')) {
      if (this.#looked.has(input)) continue;
      this.#looked.add(input);
      const { files } = input as HTMLInputElement;
      const seen = this.#batches.some(({ target }) => target === input);
      if (files && !seen) this.#keep(input, files);
    }
  }

  #known(attachment: Attachment, seen: SeenFile | undefined): Attachment {
    return {
      id: attachment.id,
      kind: seen?.kind ?? attachment.kind,
      ...(attachment.altText !== undefined && { altText: attachment.altText }),
      ...(seen && { fileName: seen.file.name }),
      ...(seen?.metadata && { metadata: seen.metadata }),
      ...(seen?.answer ?? this.#answers.get(attachment.id)),
    };
  }

  #answer(id: string, answer: PictureAnswer): void {
    const seen = this.#fileOf(id);
    if (!seen) this.#answers.set(id, answer);
    else {
      seen.answer = answer;
      const { hash } = seen;
      if (hash) void send('rememberPictureAnswer', { hash, answer }).catch(() => undefined);
    }
    this.#changed();
  }
}

function kindOf({ type, name }: File): Attachment['kind'] | undefined {
  if (type.startsWith('video/') || VIDEO_NAME.test(name)) return 'video';
  return MEDIA.test(type) || PICTURE_NAME.test(name) ? 'image' : undefined;
}

function belongs({ target, kind }: Batch, composer: Composer): boolean {
  if (!isConnected(target)) return kind === undefined || kind === composer.kind;
  if (contains(composer.root, target)) return true;
  const scope = closest(target, SCOPE);
  return scope ? contains(scope, composer.root) : kind === undefined;
}

/** A site shows the first few of many: the others came with one that it shows. */
function hiddenOnes(batches: readonly Batch[], taken: ReadonlySet<SeenFile>): SeenFile[] {
  return batches
    .filter(({ files }) => files.some((file) => taken.has(file)))
    .flatMap(({ files }) => files.filter((file) => file.id === undefined));
}

function alone({ token, kind }: SeenFile): Attachment {
  return { id: token, kind };
}

function previewOf({ id, kind }: Attachment, seen: SeenFile | undefined): string | undefined {
  if (kind !== 'image') return undefined;
  if (/^(?:blob|data):/.test(id)) return id;
  if (!seen) return undefined;
  seen.previewUrl ??= URL.createObjectURL(seen.file);
  return seen.previewUrl;
}

function release(batch: Batch | undefined): void {
  for (const { previewUrl } of batch?.files ?? []) {
    if (previewUrl !== undefined) URL.revokeObjectURL(previewUrl);
  }
}

/** The worker says which stretches stay; the browser copies them from the file as it is. */
async function saveCopy({ token, file }: SeenFile, fileName: string): Promise<boolean> {
  try {
    const { parts } = await send('planCleanCopy', { token, size: file.size }, 20_000);
    if (!parts) return false;
    const copy = parts.map((part) =>
      'base64' in part
        ? Uint8Array.from(atob(part.base64), (character) => character.charCodeAt(0))
        : file.slice(part.start, part.end),
    );
    saveAs(new Blob(copy, { type: file.type }), fileName);
    return true;
  } catch {
    return false;
  }
}
