import words from '../../../rules/words/addresses.json' with { type: 'json' };
import { fold } from '../facts/link-match.ts';
import { versionsOf } from '../facts/versions.ts';
import { linkAddress } from '../links/link-address.ts';
import { EMPTY_LIST, pairsOf } from '../once-for.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { surroundingsOf } from '../text/surroundings.ts';
import type { Organisation } from '../types.ts';

/** The Finnish version links to a page in Swedish, or the other way round. */
export const otherLanguageLink = defineRule({
  id: 'other-language-link',
  set: 'accuracy',
  scope: 'draft',
  *check(context) {
    if (!context.tokens.some(({ kind }) => kind === 'url')) return;
    const around = surroundingsOf(context);
    for (const [language, facts] of versionsOf(context).facts) {
      if (language === 'en') continue;
      for (const fact of facts) {
        if (fact.kind !== 'link') continue;
        const page = pageLanguage(fact.url, context);
        if (page === undefined || page === language) continue;
        // "Samma på finska: …" says so itself.
        if (around.has('page-language', fact)) continue;
        yield {
          span: { start: fact.start, end: fact.end },
          messageId: MESSAGES[language],
          parameters: { excerpt: context.text.slice(fact.start, fact.end) },
        };
      }
    }
  },
});

const MESSAGES = { fi: 'fromFinnish', sv: 'fromSwedish' } as const;

/** By the address: "/sv/", "?lang=fi", "en.", or the organisation's own name in Swedish. */
function pageLanguage(url: string, context: RuleContext): string | undefined {
  const { host, rest } = linkAddress(url);
  const labels = host.replace(/^www\./, '').split('.');
  const named = pairsOf(context.parameter('languageParts', EMPTY_LIST));
  const [first = ''] = labels;
  const parts = [...rest.toLowerCase().split(/[/?#&]/), ...(labels.length > 2 ? [first] : [])];
  for (const part of parts) {
    const [name = '', value] = part.split('=');
    const language = named.get(words.languageParameters.includes(name) ? (value ?? '') : part);
    if (language !== undefined) return language;
  }
  return isSwedishName(labels.at(-2) ?? '', context.policy.organisation) ? 'sv' : undefined;
}

/** "hango" beside "hanko": the municipality's name as host names spell it. */
function isSwedishName(label: string, { place }: Organisation): boolean {
  return label === fold(place.sv) && fold(place.sv) !== fold(place.fi);
}
