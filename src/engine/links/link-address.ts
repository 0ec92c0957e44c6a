import type { Token } from '../types.ts';
import { decodePunycode } from './punycode.ts';

export interface LinkAddress {
  /** "http", "https"; empty when it is not written. */
  readonly scheme: string;
  /** What stands before an "@" in front of the host. */
  readonly user: string;
  /** Lower case, in the letters that a browser shows ("hangö.fi", not "xn--…"), without the port. */
  readonly host: string;
  /** From the first "/", "?" or "#" on. */
  readonly rest: string;
}

/** The parts of a link as the tokenizer finds it. */
export function linkAddress(url: string): LinkAddress {
  const scheme = /^(https?):\/\//i.exec(url);
  const bare = scheme ? url.slice(scheme[0].length) : url;
  const cut = bare.search(/[/?#]/);
  const authority = cut === -1 ? bare : bare.slice(0, cut);
  const at = authority.lastIndexOf('@');
  const host = authority
    .slice(at + 1)
    .replace(/:\d{0,5}$/, '')
    .toLowerCase()
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label))
    .join('.');
  return {
    scheme: scheme?.[1]?.toLowerCase() ?? '',
    user: at === -1 ? '' : authority.slice(0, at),
    host,
    rest: cut === -1 ? '' : bare.slice(cut),
  };
}

/** Is the host one of the domains, or a part of one? */
export function isHostOf(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => {
    const own = domain.toLowerCase();
    return own !== '' && (host === own || host.endsWith(`.${own}`));
  });
}

export interface Link {
  readonly token: Token;
  readonly address: LinkAddress;
}

const known = new WeakMap<readonly Token[], readonly Link[]>();

/** In order; read once for all the rules that ask. */
export function linksIn(tokens: readonly Token[]): readonly Link[] {
  let links = known.get(tokens);
  if (!links) {
    links = tokens
      .filter(({ kind }) => kind === 'url')
      .map((token) => ({ token, address: linkAddress(token.text) }));
    known.set(tokens, links);
  }
  return links;
}
