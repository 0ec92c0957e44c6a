import { contentByLanguage, type LanguageContent } from '../language/content-words.ts';
import { defineRule } from '../rule.ts';

/** Less than this is a greeting, a name or a label, and no text to translate. */
const SHORTEST_POST = { letters: 20, words: 2 };
const SHORTEST_HEADING_LETTERS = 8;

/**
 * Finnish without Swedish, Swedish without Finnish, or neither. How long a version is is never
 * asked: a sentence in the other language is enough.
 */
export const missingSecondLanguage = defineRule({
  id: 'missing-second-language',
  set: 'languages',
  scope: 'draft',
  *check(context) {
    const { surface, parentText } = context.draft;
    if (surface === 'reply' || surface === 'comment' || surface === 'message') return;
    if (parentText !== undefined) return;
    const enough = context.parameter('enoughWords', 3);
    const { fi, sv, en } = contentByLanguage(context);
    const all = [fi, sv, en];
    const letters = all.reduce((sum, one) => sum + one.letters, 0);
    const words = all.reduce((sum, one) => sum + sizeOf(one), 0);
    if (letters < SHORTEST_POST.letters || words < SHORTEST_POST.words) return;

    const [longer, shorter] = sizeOf(fi) >= sizeOf(sv) ? [fi, sv] : [sv, fi];
    if (isVersionOf(longer, shorter, enough)) return;
    if (sizeOf(longer) < enough && sizeOf(longer) < sizeOf(en)) yield { messageId: 'bothMissing' };
    else yield { messageId: longer === fi ? 'swedishMissing' : 'finnishMissing' };
  },
});

/** A few words are enough; in a heading fewer, since Finnish says in one what Swedish says in three. */
function isVersionOf(longer: LanguageContent, shorter: LanguageContent, enough: number): boolean {
  const needed = Math.min(enough, Math.max(1, Math.ceil(sizeOf(longer) / 2)));
  // A post that is a quotation has a quotation for its version.
  const given = longer.quoted > longer.own ? sizeOf(shorter) : shorter.own;
  if (given >= needed) return true;
  return (
    shorter.ownLetters >= SHORTEST_HEADING_LETTERS && shorter.ownLetters * 2 >= longer.ownLetters
  );
}

function sizeOf(content: LanguageContent): number {
  return content.own + content.quoted;
}
