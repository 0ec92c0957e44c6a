import { isHostOf, type LinkAddress, linksIn } from '../links/link-address.ts';
import { defineRule, type RuleContext } from '../rule.ts';

const NUMERIC_HOST = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/u;
const LATIN = /\p{Script=Latin}/u;
/** Digits and pairs that pass for a letter at a glance. */
const GLANCE: ReadonlyArray<readonly [RegExp, string]> = [
  [/0/g, 'o'],
  [/1/g, 'l'],
  [/5/g, 's'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
];
/** A shorter label is near to others by chance. */
const SHORTEST_LABEL = 5;

/**
 * Links made to deceive: letters of another script, the organisation's domain imitated or used as a
 * part of another, a host hidden behind "@" or told in numbers.
 */
export const suspiciousLink = defineRule({
  id: 'suspicious-link',
  set: 'accuracy',
  scope: 'paragraph',
  *check(context) {
    for (const { token, address } of linksIn(context.tokens)) {
      const messageId = suspicionOf(address, context);
      if (messageId === undefined) continue;
      yield {
        span: { start: token.start, end: token.end },
        messageId,
        parameters: { host: address.host },
      };
    }
  },
});

function suspicionOf(address: LinkAddress, context: RuleContext): string | undefined {
  const { domains } = context.policy.organisation;
  const { host, user } = address;
  if (user !== '') return 'hiddenHost';
  if (isHostOf(host, domains)) return undefined;
  if (NUMERIC_HOST.test(host)) return 'numericHost';
  if (host.split('.').some((label) => OTHER_SCRIPT.test(label) && LATIN.test(label))) {
    return 'foreignLetters';
  }
  const bare = host.replace(/^www\./, '');
  const seen = plainLetters(bare, context.resources.facts.lookAlikes);
  const login = context.parameter<readonly string[]>('loginWords', []);
  for (const domain of domains) {
    if (imitates(bare, seen, domain.toLowerCase(), login, address.rest.toLowerCase())) {
      return 'lookAlike';
    }
  }
  return undefined;
}

function imitates(
  host: string,
  seen: string,
  domain: string,
  login: readonly string[],
  rest: string,
): boolean {
  // "hank0.fi", "hаnko.fi" with a Cyrillic letter.
  if (host !== domain && atAGlance(seen) === atAGlance(domain)) return true;
  // "hanko.fi.example.com", "hanko-fi.com".
  const hyphened = domain.replaceAll('.', '-');
  if (`.${host}`.includes(`.${domain}.`) || `.${host}`.includes(`.${hyphened}.`)) return true;
  const [own = '', ...ending] = domain.split('.');
  if (ending.length !== 1) return false;
  const labels = host.split('.');
  const label = labels.at(-2) ?? '';
  if (label === own || own.length < SHORTEST_LABEL) return false;
  if (labels.at(-1) === ending[0] && isSlip(label, own)) return true;
  // "hanko-kirjautuminen.com"
  return label.includes(own) && login.some((word) => label.includes(word) || rest.includes(word));
}

function plainLetters(host: string, letters: Readonly<Record<string, string>>): string {
  return [...host]
    .map((character) => (LATIN.test(character) ? character : (letters[character] ?? character)))
    .join('');
}

function atAGlance(host: string): string {
  return GLANCE.reduce((text, [pattern, letter]) => text.replace(pattern, letter), host);
}

/** A letter doubled, or two neighbours swapped; other words lie as near by chance. */
function isSlip(label: string, own: string): boolean {
  if (label.length === own.length + 1) {
    const at = firstDifference(label, own);
    return label.slice(0, at) + label.slice(at + 1) === own && label[at] === label[at - 1];
  }
  if (label.length !== own.length) return false;
  const at = firstDifference(label, own);
  return (
    label[at] === own[at + 1] &&
    label[at + 1] === own[at] &&
    label.slice(at + 2) === own.slice(at + 2)
  );
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
