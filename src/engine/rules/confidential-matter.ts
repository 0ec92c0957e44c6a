import { organisationWords } from '../lexicon/organisation-words.ts';
import { speaks } from '../persons/person-references.ts';
import type { PhraseMatch } from '../phrases/phrase-index.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { overlap, type Surroundings, surroundingsOf } from '../text/surroundings.ts';
import type { Span } from '../types.ts';

/** What the line of a marking goes on with: "§ 1 mom. 25 kohta". */
const PLACE_IN_LAW = /^\d{1,3}[a-z]?$/i;

/** Whether a secret is disclosed is seen from the whole sentence and the ones beside it. */
export const confidentialMatter = defineRule({
  id: 'confidential-matter',
  set: 'confidentiality',
  scope: 'draft',
  *check(context) {
    const around = surroundingsOf(context);
    const taken: Span[] = [];
    const isNew = (match: Span) => {
      if (taken.some((other) => overlap(other, around.around(match)))) return false;
      taken.push(around.around(match));
      return true;
    };
    for (const breach of around.phrases('secrecy-breach')) {
      if (!speaks(context, breach.start, breach.language)) continue;
      if (isNew(breach)) yield { span: breach, messageId: 'disclosed' };
    }
    for (const despite of around.phrases('secrecy-despite')) {
      if (!speaks(context, despite.start, despite.language)) continue;
      if (around.has('secrecy-guidance', despite) && !around.has('own-disclosure', despite))
        continue;
      if (isNew(despite)) yield { span: despite, messageId: 'disclosed' };
    }
    for (const marking of around.phrases('confidential-marking')) {
      if (isMarkingLine(context, around, marking)) {
        if (isNew(marking)) yield { span: marking, messageId: 'marked' };
      } else if (
        speaks(context, marking.start, marking.language) &&
        around.has('disclosure', marking) &&
        !around.has('secrecy-guidance', marking)
      ) {
        if (isNew(marking)) yield { span: marking, messageId: 'disclosed' };
      }
    }
    for (const match of organisationWords(context, 'confidential-matter')) {
      if (isNew(match)) yield { span: match, messageId: 'disclosed' };
    }
    for (const hint of around.phrases('secrecy-hint')) {
      if (isNew(hint)) yield { span: hint, messageId: 'disclosed', atMost: 'remind' };
    }
  },
});

const wordsOf =
  ({ text }: RuleContext) =>
  ({ start, end }: Span) =>
    text.slice(start, end).match(/\p{L}+/gu) ?? [];

/** A stamp, as documents carry it: alone on its line, or in capitals at the line's beginning. */
function isMarkingLine(context: RuleContext, around: Surroundings, marking: PhraseMatch): boolean {
  const line = around.around(marking);
  const written = context.text.slice(marking.start, marking.end);
  const before = context.text.slice(line.start, marking.start);
  if (/[\p{L}\p{N}]/u.test(before)) return false;
  const after = context.text.slice(marking.end, line.end);
  const words = after.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (written === written.toUpperCase() && /\p{Lu}{4}/u.test(written)) return true;
  const rest = { start: marking.end, end: line.end };
  const named = new Set(around.within('place-in-law', rest).flatMap(wordsOf(context)));
  return words.every((word) => PLACE_IN_LAW.test(word) || named.has(word));
}
