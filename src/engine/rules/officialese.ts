import { findByLine } from '../by-line.ts';
import { quotations } from '../clauses/quotations.ts';
import { isWithin } from '../clauses/relations.ts';
import { speaks } from '../persons/person-references.ts';
import type { PhraseLanguage, PhraseMatch } from '../phrases/phrase-index.ts';
import { OFFICIALESE } from '../plain-language/officialese-groups.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { overlap, surroundingsOf } from '../text/surroundings.ts';

const DEFAULT_FEWEST = 2;

/** One stiff word is nobody's trouble: it takes several in one language to remind. */
export const officialese = defineRule({
  id: 'officialese',
  set: 'plain-language',
  scope: 'draft',
  *check(context) {
    // A notice that the law words is not for the writer to reword.
    if (surroundingsOf(context).phrases('legal-notice').length > 0) return;
    const fewest = context.parameter('fewest', DEFAULT_FEWEST);
    const byLanguage = new Map<PhraseLanguage, PhraseMatch[]>();
    for (const match of stiffPhrases(context)) {
      const others = byLanguage.get(match.language);
      if (others) others.push(match);
      else byLanguage.set(match.language, [match]);
    }
    for (const matches of byLanguage.values()) {
      if (matches.length < fewest) continue;
      for (const { start, end, group } of matches) {
        const plain = group.slice(OFFICIALESE.length);
        yield {
          span: { start, end },
          messageId: 'stiff',
          parameters: { excerpt: context.text.slice(start, end), plain },
        };
      }
    }
  },
});

const officialPhrases = findByLine(({ tokens }, { phrases }) =>
  phrases.find(tokens).filter(({ group }) => group.startsWith(OFFICIALESE)),
);

/** In order of position, the longest where several meet; none in quotations, which hold names of decisions. */
function stiffPhrases(context: RuleContext): PhraseMatch[] {
  const quoted = quotations(context.text);
  const found: PhraseMatch[] = [];
  const matches = officialPhrases(context).sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const match of matches) {
    if (!speaks(context, match.start, match.language)) continue;
    if (quoted.some((quotation) => isWithin(match, quotation))) continue;
    if (found.some((other) => overlap(other, match))) continue;
    found.push(match);
  }
  return found.sort((a, b) => a.start - b.start);
}
