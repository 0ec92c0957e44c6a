import type { Draft, DraftField, Finding, Span } from '../engine/types.ts';
import { locate, type ReadText } from '../sites/readers/text-map.ts';
import type { Composer } from '../sites/site.ts';

/** What a composer held at one moment, and where each part of the text stood in the page. */
export interface Snapshot {
  /** Of the composer. */
  readonly root: Element;
  readonly draft: Draft;
  /** Equal for equal drafts: what a verdict and an approval are bound to. */
  readonly key: string;
  readonly fields: readonly SnapshotField[];
}

interface SnapshotField extends Span {
  readonly element: HTMLElement;
  readonly read: ReadText;
}

/** Fields are joined with a line break; empty ones leave no trace. */
export function takeSnapshot(composer: Composer): Snapshot {
  const fields: SnapshotField[] = [];
  const named: DraftField[] = [];
  let text = '';
  for (const field of composer.fields()) {
    const read = field.read();
    if (read.text === '') continue;
    if (text !== '') text += '\n';
    const span = { start: text.length, end: text.length + read.text.length };
    text += read.text;
    fields.push({ element: field.element, read, ...span });
    if (field.name !== undefined) named.push({ name: field.name, ...span });
  }
  const account = composer.account();
  const audience = composer.audience();
  const parentText = composer.parentText();
  const draft: Draft = {
    text,
    attachments: composer.attachments(),
    surface: composer.surface,
    site: composer.site,
    ...(account !== undefined && { account }),
    ...(audience !== undefined && { audience }),
    ...(parentText !== undefined && { parentText }),
    ...(named.length > 0 && { fields: named }),
  };
  return { root: composer.root, draft, key: JSON.stringify(draft), fields };
}

/** The same text with other attachments: what is known of their files has changed. */
export function withAttachments(snapshot: Snapshot, attachments: Draft['attachments']): Snapshot {
  const draft = { ...snapshot.draft, attachments };
  return { ...snapshot, draft, key: JSON.stringify(draft) };
}

/** Nothing that could be published. */
export function isEmpty({ draft }: Snapshot): boolean {
  return draft.text.trim() === '' && draft.attachments.length === 0;
}

/** Where a finding stands in the page; `null` for one about the whole draft or in a text control. */
export function rangeOf(snapshot: Snapshot, finding: Pick<Finding, 'start' | 'end'>): Range | null {
  const { start, end } = finding;
  if (start === undefined || end === undefined) return null;
  const field = snapshot.fields.find((candidate) => start < candidate.end && end > candidate.start);
  if (!field) return null;
  const span = { start: start - field.start, end: Math.min(end, field.end) - field.start };
  const place = locate(field.read, { start: Math.max(0, span.start), end: span.end });
  if (!place) return null;
  try {
    const range = field.element.ownerDocument.createRange();
    range.setStart(place.start.node, place.start.offset);
    range.setEnd(place.end.node, place.end.offset);
    return range;
  } catch {
    // The site changed the text since it was read; the next check finds it anew.
    return null;
  }
}

/** The field a finding stands in, for a text control that has no ranges. */
export function fieldOf(snapshot: Snapshot, finding: Pick<Finding, 'start'>): HTMLElement | null {
  const { start } = finding;
  if (start === undefined) return null;
  return snapshot.fields.find((field) => start < field.end)?.element ?? null;
}
