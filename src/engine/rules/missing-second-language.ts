import { factFingerprint, isTwin } from '../facts/fingerprint.ts';
import { skeletonOf } from '../facts/skeleton.ts';
import { versionsOf } from '../facts/versions.ts';
import { contentByLanguage, type LanguageContent } from '../language/content-words.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { Report } from '../types.ts';

/** Less than this is a greeting, a name or a label, and no text to translate. */
const SHORTEST_POST = { letters: 20, words: 2 };
const SHORTEST_HEADING_LETTERS = 8;
/** Content words of a post that tells little besides days and hours. */
const FEW_WORDS = 3;

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
    if (sizeOf(longer) < enough && sizeOf(longer) < sizeOf(en)) {
      if (!hasTwin(context, 'fi') || !hasTwin(context, 'sv')) {
        yield { messageId: 'bothMissing' };
      }
      return;
    }
    const missing = longer === fi ? 'sv' : 'fi';
    if (sizeOf(longer) <= FEW_WORDS && tellsFacts(context, missing)) return;
    if (!hasTwin(context, missing)) yield report(context, missing);
  },
});

/** "Ma–pe klo 10–15": hours and days say in their own language nearly all that there is to say. */
function tellsFacts(context: RuleContext, language: 'fi' | 'sv'): boolean {
  return (versionsOf(context).facts.get(language) ?? []).some(
    ({ kind }) => kind !== 'link' && kind !== 'email' && kind !== 'phone',
  );
}

/** With what can be known of the missing version, for the person to complete. */
function report(context: RuleContext, missing: 'fi' | 'sv'): Report {
  const text = skeletonOf(context, missing);
  return {
    messageId: missing === 'sv' ? 'swedishMissing' : 'finnishMissing',
    ...(text !== undefined && { suggestion: { text, language: missing } }),
  };
}

/** The other version was published as a post of its own a while ago. */
function hasTwin(context: RuleContext, language: 'fi' | 'sv'): boolean {
  const twins = context.draft.recentTwins ?? [];
  if (twins.length === 0) return false;
  const fingerprint = factFingerprint(context);
  return twins.some((twin) => isTwin(twin, language, fingerprint, context.now));
}

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
