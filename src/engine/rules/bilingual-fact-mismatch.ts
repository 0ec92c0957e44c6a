import { findContradictions } from '../facts/contradictions.ts';
import type { Fact } from '../facts/fact.ts';
import { sameHostIn } from '../facts/link-match.ts';
import { versionsOf } from '../facts/versions.ts';
import { WRITTEN_LANGUAGES } from '../language/language-model.ts';
import { isHostOf, linkAddress } from '../links/link-address.ts';
import { defineRule } from '../rule.ts';
import { overlap } from '../text/surroundings.ts';

const HOST = /^[\p{L}\d.-]+$/u;

/**
 * The language versions of a post say different things: another day, time, price or number. What one
 * of them leaves out is no mismatch.
 */
export const bilingualFactMismatch = defineRule({
  id: 'bilingual-fact-mismatch',
  set: 'languages',
  scope: 'draft',
  *check(context) {
    const { facts } = versionsOf(context);
    const opaqueHosts = context.parameter<readonly string[]>('opaqueHosts', []);
    // Of a short link or a form nobody can see whether it is the other's version; a broken link
    // has a rule of its own.
    const telling = (fact: Fact) => {
      if (fact.kind !== 'link') return true;
      const { host } = linkAddress(fact.url);
      return HOST.test(host) && !isHostOf(host, opaqueHosts);
    };
    const sameHost = sameHostIn(context.policy.organisation.domains, context.resources.places);
    const reported: Fact[] = [];
    const excerpt = ({ start, end }: Fact) => context.text.slice(start, end);
    for (const [index, one] of WRITTEN_LANGUAGES.entries()) {
      for (const other of WRITTEN_LANGUAGES.slice(index + 1)) {
        const left = facts.get(one)?.filter(telling);
        const right = facts.get(other)?.filter(telling);
        if (!left || !right) continue;
        for (const contradiction of findContradictions(left, right, sameHost)) {
          const sides = [contradiction.left, contradiction.right];
          if (reported.some((fact) => sides.some((side) => overlap(fact, side)))) continue;
          reported.push(...sides);
          const [earlier, later] = sides.sort((a, b) => a.start - b.start);
          if (!earlier || !later) continue;
          yield {
            span: { start: later.start, end: later.end },
            messageId: 'differs',
            parameters: { here: excerpt(later), there: excerpt(earlier) },
          };
        }
      }
    }
  },
});
