import words from '../../../rules/words/addresses.json' with { type: 'json' };
import { searchByLine } from '../by-line.ts';
import { distance } from '../facts/link-match.ts';
import type { Span } from '../types.ts';

export interface EmailAddress extends Span {
  /** As one would type it: "(at)" and spaces resolved. */
  readonly address: string;
  /** Lower case. */
  readonly local: string;
  /** Lower case. */
  readonly domain: string;
}

const ATOM = String.raw`[\p{L}\p{M}\p{Nd}!#$%&'*+/=?^_${'`'}{|}~-]`;
const LOCAL = String.raw`(?<![\p{L}\p{M}\p{Nd}!#$%&'*+/=?^_${'`'}{|}~.@)\]\\-])(?:${ATOM}|\.){1,64}`;
/** RFC 5321 allows what a plain local part may not hold between quotation marks. */
const QUOTED = String.raw`(?<![\p{L}\p{N}".])"(?:[\p{L}\p{M}\p{N} ,.@_-]|\\[\x20-\x7e]){1,62}"`;
const DOMAIN = String.raw`(?:[\p{L}\p{M}\p{Nd}-]{1,63}\.){1,8}[\p{L}\p{M}\p{Nd}-]{2,63}`;
/** "anna(at)example.fi", "anna [ät] example.fi". */
const WRITTEN_AT = String.raw`[([{][ ]?(?:${words.atWords.join('|')}|@)[ ]?[)\]}]`;
const AT = `(?:@|[ ]?${WRITTEN_AT}[ ]?)`;

/** RFC 5321, 4.5.3.1.3: octets. */
const LONGEST_ADDRESS = 254;

const ANY_AT = new RegExp(`@|${WRITTEN_AT}`, 'i');
const AT_IN_BRACKETS = new RegExp(`[ ]?${WRITTEN_AT}[ ]?`, 'i');
const SHAPE = new RegExp(`(?:${LOCAL}|${QUOTED})${AT}${DOMAIN}`, 'giu');
const WHOLE = new RegExp(
  String.raw`^(?:${ATOM}{1,64}(?:\.${ATOM}{1,64}){0,16}|${QUOTED})@(?:[\p{L}\p{M}\p{Nd}-]{1,63}\.){1,8}[\p{L}\p{M}\p{Nd}-]{2,63}$`,
  'u',
);

/**
 * Syntax of RFC 5321 as mail is really used: no comments or address literals; a host name of at
 * least two labels whose last is not a number.
 */
export function isEmailAddress(address: string): boolean {
  if (address.length > LONGEST_ADDRESS || !WHOLE.test(address)) return false;
  const at = address.lastIndexOf('@');
  if (at > 64 || lengthAsSent(address, at) > LONGEST_ADDRESS) return false;
  const labels = address.slice(at + 1).split('.');
  const top = labels.at(-1) ?? '';
  return (
    labels.every(
      (label) =>
        !label.startsWith('-') &&
        !label.endsWith('-') &&
        (label.slice(2, 4) !== '--' || (/^xn--/i.test(label) && label.length > 5)),
    ) &&
    /\p{L}/u.test(top) &&
    !/\p{Nd}/u.test(top.replace(/^xn--.*/i, ''))
  );
}

/** Octets: UTF-8 before the "@" (RFC 6531), the host in ASCII (IDNA) behind it. */
function lengthAsSent(address: string, at: number): number {
  const host = address.slice(at + 1);
  const link = `https://${host}/`;
  const ascii = URL.canParse(link) ? new URL(link).hostname : host;
  return new TextEncoder().encode(address.slice(0, at + 1) + ascii).length;
}

export const findEmailAddresses = searchByLine(inLine, ANY_AT);

function* inLine(text: string): Generator<EmailAddress> {
  for (const match of text.matchAll(SHAPE)) {
    const leading = /^[.'*/|{-]+/.exec(match[0])?.[0].length ?? 0;
    const written = match[0].slice(leading);
    const address = written.replace(AT_IN_BRACKETS, '@');
    if (!isEmailAddress(address)) continue;
    const at = address.lastIndexOf('@');
    yield {
      start: match.index + leading,
      end: match.index + match[0].length,
      address,
      local: address.slice(0, at).toLowerCase(),
      domain: address.slice(at + 1).toLowerCase(),
    };
  }
}

/** @param domains host names without a leading dot; a subdomain belongs to its parent */
export function isOfDomain(email: EmailAddress, domains: readonly string[]): boolean {
  return domains.some((domain) => {
    const own = domain.toLowerCase();
    return email.domain === own || email.domain.endsWith(`.${own}`);
  });
}

/** A letter too many or too few, or two swapped; another letter may be another's domain. */
export function isSlipOf(domain: string, own: string): boolean {
  if (domain.length !== own.length) return distance(domain, own, 1) === 1;
  return distance(domain, own, 2) === 2 && [...domain].sort().join('') === [...own].sort().join('');
}
