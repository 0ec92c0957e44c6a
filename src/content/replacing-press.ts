import { click, contains } from '../sites/pristine-dom.ts';
import type { Composer } from '../sites/site.ts';
import type { PublishPress } from './recognise-press.ts';

/** What is pressed in the person's place when a held publish is let go. */
export interface ReplacingPress {
  readonly element: HTMLElement;
  readonly by: 'click' | 'key';
}

/** What was pressed, or what has come in its place; else the same key once more. */
export function replacingPress(
  { element, stage }: PublishPress,
  composer: Composer,
): ReplacingPress | null {
  const button = composer.publishButton(element);
  if (button) return { element: button, by: 'click' };
  const onlyKey = stage === 'key' && composer.enterPublishes;
  if (!onlyKey || composer.publishState() !== 'absent') return null;
  const field = composer.fields().find((candidate) => contains(candidate.element, element));
  return field ? { element: field.element, by: 'key' } : null;
}

export function makePress({ element, by }: ReplacingPress): void {
  if (by === 'click') click(element);
  else element.dispatchEvent(enterKey());
}

function enterKey(): KeyboardEvent {
  return new KeyboardEvent('keydown', {
    key: 'Enter',
    code: 'Enter',
    keyCode: 13,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
}
