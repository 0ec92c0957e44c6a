// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SeenFiles } from '../../src/content/seen-files.ts';
import type { Attachment } from '../../src/engine/types.ts';
import { attachmentsFrom } from '../../src/sites/attached-media.ts';
import type { Composer, Site } from '../../src/sites/site.ts';

/*
 * The worker's answers alone: which file is joined with which preview is what is tested. What the
 * browsers' own events bring is tested in the browsers.
 */
const worker = vi.hoisted(() => ({
  asked: [] as { kind: string; body: Record<string, unknown> }[],
  remembered: undefined as Record<string, unknown> | undefined,
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      sendMessage: async (message: { kind: string; body: Record<string, unknown> }) => {
        worker.asked.push(message);
        if (message.kind === 'readFile') {
          const creator = `maker of ${message.body.token}`;
          return { ok: true, body: { metadata: { creator } } };
        }
        if (message.kind === 'pictureAnswer') {
          return { ok: true, body: worker.remembered ? { answer: worker.remembered } : {} };
        }
        return { ok: true, body: {} };
      },
    },
  },
}));

let controller: AbortController;
let files: SeenFiles;
let changes: number;

const site = {
  composerAt: (element: Element) => {
    const root = element.closest('.composer');
    return root && composerOf(root);
  },
  controlAt: () => null,
} as unknown as Site;

function composerOf(root: Element): Composer {
  return {
    kind: root.id,
    root,
    attachments: () => attachmentsFrom([...root.querySelectorAll('img,video')]),
  } as unknown as Composer;
}

const composer = (id = 'post') => files.knowing().composerAt(one(`#${id}`));
const names = (attachments: readonly Attachment[] = composer()?.attachments() ?? []) =>
  attachments.map(({ id, fileName }) => `${id} ${fileName ?? '?'}`);

function one(selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
}

function choose(selector: string, ...names: string[]): void {
  const input = one(selector);
  const chosen = names.map((name) => {
    const type = name.endsWith('.mp4')
      ? 'video/mp4'
      : name.endsWith('.pdf')
        ? 'application/pdf'
        : 'image/png';
    return new File([name], name, { type });
  });
  Object.defineProperty(input, 'files', { value: chosen, configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

const show = (...media: string[]) => {
  one('#post .media').innerHTML = media.join('');
};
const image = (address: string) => `<img src="${address}">`;
const read = () => vi.waitFor(() => expect(changes).toBeGreaterThan(0));

beforeEach(() => {
  document.body.innerHTML = `
    <div class="composer" id="post"><input type="file" id="own"><div class="media"></div></div>
    <div role="dialog" id="profile"><input type="file" id="other"></div>
    <div class="composer" id="second"><input type="file" id="twin"><img src="blob:second"></div>`;
  controller = new AbortController();
  changes = 0;
  worker.asked.length = 0;
  worker.remembered = undefined;
  files = new SeenFiles(
    window,
    site,
    () => {
      changes += 1;
    },
    controller.signal,
  );
});

afterEach(() => controller.abort());

describe('files and previews', () => {
  it('are joined in their order, and what the file says comes with it', async () => {
    choose('#own', 'a.png', 'b.png');
    show(image('blob:1'), image('blob:2'));
    expect(names()).toEqual(['blob:1 a.png', 'blob:2 b.png']);
    await read();
    expect(composer()?.attachments()[0]).toMatchObject({
      metadata: { creator: 'maker of file-1' },
    });
  });

  it('stay joined when one in between is taken away and another comes', () => {
    choose('#own', 'a.png', 'b.png');
    show(image('blob:1'), image('blob:2'));
    composer()?.attachments();
    show(image('blob:2'));
    expect(names()).toEqual(['blob:2 b.png']);
    choose('#own', 'c.png');
    show(image('blob:2'), image('blob:3'));
    expect(names()).toEqual(['blob:2 b.png', 'blob:3 c.png']);
  });

  it('stay joined when the site gives a preview a new address', () => {
    choose('#own', 'a.png');
    show(image('blob:1'));
    composer()?.attachments();
    show(image('https://cdn.example/1'));
    expect(names()).toEqual(['https://cdn.example/1 a.png']);
  });

  it('of two kinds go to their own kind', () => {
    choose('#own', 'a.mp4', 'b.png');
    show(image('blob:1'), '<video src="blob:2"></video>');
    expect(names()).toEqual(['blob:1 b.png', 'blob:2 a.mp4']);
  });

  it('an animation that the site shows as a video stays a picture', () => {
    choose('#own', 'a.gif');
    show('<video src="blob:1"></video>');
    expect(composer()?.attachments()).toMatchObject([{ kind: 'image', fileName: 'a.gif' }]);
  });

  it('that the site does not show are there as long as one of their company is', () => {
    choose('#own', 'a.png', 'b.png', 'c.png');
    show();
    expect(names()).toEqual([]);
    show(image('blob:1'));
    expect(names()).toEqual(['blob:1 a.png', 'file-2 b.png', 'file-3 c.png']);
    show();
    expect(names()).toEqual([]);
  });

  it('given to another dialog or another composer are not taken', () => {
    choose('#other', 'portrait.png');
    choose('#twin', 'twin.png');
    show(image('blob:1'));
    expect(names()).toEqual(['blob:1 ?']);
    expect(names(composer('second')?.attachments())).toEqual(['blob:second twin.png']);
  });

  it('are found again when the site puts the composer up anew', () => {
    choose('#own', 'a.png');
    one('#post').outerHTML = '<div class="composer" id="post"><div class="media"></div></div>';
    show(image('blob:1'));
    expect(names()).toEqual(['blob:1 a.png']);
  });

  it('that were there before are seen, once', () => {
    const input = one('#own');
    Object.defineProperty(input, 'files', {
      value: [new File(['x'], 'earlier.png', { type: 'image/png' })],
    });
    show(image('blob:1'));
    expect(names()).toEqual(['blob:1 earlier.png']);
    expect(names()).toEqual(['blob:1 earlier.png']);
  });

  it('that are neither pictures nor videos are none of ours', () => {
    choose('#own', 'contract.pdf');
    show(image('blob:1'));
    expect(names()).toEqual(['blob:1 ?']);
    expect(worker.asked).toEqual([]);
  });
});

describe('answers', () => {
  it('are remembered by the file’s hash, and by nothing else of it', async () => {
    choose('#own', 'a.png');
    show(image('blob:1'));
    await read();
    const [view] = files.viewsOf(composer()?.attachments() ?? []);
    view?.onAnswer({ rights: 'own' });
    expect(composer()?.attachments()).toMatchObject([{ rights: 'own' }]);
    const sent = worker.asked.filter(({ kind }) => kind === 'rememberPictureAnswer');
    expect(sent.map(({ body }) => body)).toEqual([
      // SHA-256 of the file's four bytes.
      { hash: expect.stringMatching(/^[\da-f]{64}$/), answer: { rights: 'own' } },
    ]);
  });

  it('given before come back with the same file', async () => {
    worker.remembered = { rights: 'permission', consent: true };
    choose('#own', 'a.png');
    show(image('blob:1'));
    await read();
    expect(composer()?.attachments()).toMatchObject([{ rights: 'permission', consent: true }]);
  });

  it('about a picture whose file was not seen hold for this page', () => {
    show(image('https://cdn.example/old'));
    const [view] = files.viewsOf(composer()?.attachments() ?? []);
    view?.onAnswer({ decorative: true });
    expect(composer()?.attachments()).toMatchObject([{ decorative: true }]);
    expect(worker.asked).toEqual([]);
  });

  it('reach a draft that was read before', async () => {
    choose('#own', 'a.png');
    show(image('blob:1'));
    const before = composer()?.attachments() ?? [];
    await read();
    files.viewsOf(before)[0]?.onAnswer({ rights: 'own' });
    expect(files.renewed(before)).toMatchObject([
      { id: 'blob:1', rights: 'own', metadata: { creator: 'maker of file-1' } },
    ]);
  });
});

it('a picture is shown from this machine only', () => {
  show(image('https://cdn.example/1'), image('data:image/png;base64,AAAA'));
  const views = files.viewsOf(composer()?.attachments() ?? []);
  expect(views.map(({ previewUrl }) => previewUrl)).toEqual([
    undefined,
    'data:image/png;base64,AAAA',
  ]);
});
