import { contentByLanguage } from '../language/content-words.ts';
import type { RuleContext } from '../rule.ts';
import type { RecentTwin } from '../types.ts';
import { factFingerprint } from './fingerprint.ts';

/** Content words from which a text is a version in a language, and not a greeting or a name. */
const FEWEST_WORDS = 2;

/**
 * What is to be remembered of a text that is being published in one of the two languages: which
 * one, and the facts that it tells, as hashes. Nothing of its wording; and nothing of a text in
 * both languages, which is nobody's twin.
 * @param publishedAt epoch milliseconds
 */
export function twinOf(
  context: Pick<RuleContext, 'lines' | 'resources'>,
  publishedAt: number,
): RecentTwin | undefined {
  const content = contentByLanguage(context);
  const [language, ...more] = (['fi', 'sv'] as const).filter(
    (one) => content[one].own + content[one].quoted >= FEWEST_WORDS,
  );
  if (language === undefined || more.length > 0) return undefined;
  return { language, publishedAt, fingerprint: factFingerprint(context) };
}
