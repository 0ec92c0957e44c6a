import type { Note } from '../../engine/types.ts';
import { describeNote, type Translator } from '../../strings/translate.ts';

export interface PassedOverProps {
  readonly notes: readonly Note[];
  readonly translate: Translator;
}

/** What was seen and let be, for those who wonder whether it was seen at all. */
export function PassedOver({ notes, translate }: PassedOverProps) {
  if (notes.length === 0) return null;
  return (
    <details class="passed-over">
      <summary data-action="passed-over">
        {translate('popup_passed_over', { count: notes.length })}
      </summary>
      <ul>
        {notes.map((note) => (
          <li key={`${note.messageId} ${note.start}`}>{describeNote(translate, note)}</li>
        ))}
      </ul>
    </details>
  );
}
