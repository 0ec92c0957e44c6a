import type { Finding } from '../engine/types.ts';
import { contains, focus, isConnected } from '../sites/pristine-dom.ts';
import type { Composer } from '../sites/site.ts';
import { fieldOf, rangeOf, type Snapshot, takeSnapshot } from './snapshot.ts';

/**
 * Remembers where the person was writing.
 * @param latest the field that last had the focus, which a pressed button may have by now.
 * @returns puts focus and caret back there; writes nothing.
 */
export function rememberFocus(composer: Composer, latest?: Element): () => void {
  const fields = composer.fields().map(({ element }) => element);
  const page = composer.root.ownerDocument;
  const active = page.activeElement;
  const field =
    fields.find((element) => contains(element, active)) ??
    fields.find((element) => element === latest) ??
    fields[0];
  const selection = page.getSelection();
  const anchor = selection?.anchorNode ?? null;
  const end = selection?.focusNode ?? null;
  const anchorOffset = selection?.anchorOffset ?? 0;
  const endOffset = selection?.focusOffset ?? 0;
  return () => {
    const target = field && isConnected(field) ? field : composer.fields()[0]?.element;
    if (!target) return;
    focus(target);
    const now = page.getSelection();
    const known = anchor && end && contains(target, anchor) && contains(target, end);
    if (!now || !known) return;
    if (now.anchorNode === anchor && now.anchorOffset === anchorOffset) return;
    try {
      now.setBaseAndExtent(anchor, anchorOffset, end, endOffset);
    } catch {
      // The site has shortened the text; the caret is where focus has put it.
    }
  };
}

/** Selects what a finding is about, and brings it into view, at the person's wish. */
export function showInComposer(composer: Composer, snapshot: Snapshot, finding: Finding): void {
  const now = takeSnapshot(composer);
  if (now.key !== snapshot.key) return;
  const range = rangeOf(now, finding);
  const field = fieldOf(now, finding);
  if (!field) return;
  field.scrollIntoView({ block: 'nearest' });
  focus(field);
  if (range) {
    const selection = field.ownerDocument.getSelection();
    selection?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
  } else {
    selectInTextControl(field, now, finding);
  }
}

function selectInTextControl(field: HTMLElement, snapshot: Snapshot, finding: Finding): void {
  const read = snapshot.fields.find(({ element }) => element === field);
  const { start, end } = finding;
  if (!(field instanceof HTMLTextAreaElement) || !read) return;
  if (start === undefined || end === undefined) return;
  // Only where nothing invisible was left out do the offsets agree.
  if (field.value.length === read.read.text.length) {
    field.setSelectionRange(start - read.start, end - read.start);
  }
}
