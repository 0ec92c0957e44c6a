import { linksIn } from '../links/link-address.ts';
import { EMPTY_LIST, pairsOf } from '../once-for.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { overlap } from '../text/surroundings.ts';
import type { Report, Span } from '../types.ts';

const HOST_AHEAD = String.raw`(?=[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}])`;
const BEFORE = String.raw`(?<![\p{L}\p{N}@/._-])`;
/** "htp://", "https//:", "http:/": something that should be a scheme before a host. */
const SCHEME = new RegExp(
  String.raw`${BEFORE}h{1,2}t{1,3}p{1,2}s{0,2}(?:[:;]{1,2}[ ]?[/\\]{0,4}|[/\\]{1,4}:?[/\\]{0,2})[ ]?${HOST_AHEAD}`,
  'giu',
);
/** Most lines have neither the end of a scheme nor a www. */
const LINK_SIGNS = /[ps][:;/\\]|www/i;
const RIGHT_SCHEME = /^https?:\/\/$/i;
/** "wwww.", "www,", "www .": three of them and a full stop are right. */
const WORLD_WIDE = new RegExp(
  String.raw`${BEFORE}(?:w{4,5}\.|w{3}(?:[,:]|\.\.|[ ]\.|\.?[ ]))[ ]?${HOST_AHEAD}`,
  'giu',
);
const DOUBLE_SCHEME = /https?:\/\/https?[:/]/gi;
/** "www.hanko" with nothing behind. */
const WITHOUT_ENDING = new RegExp(
  String.raw`${BEFORE}www\.[\p{L}\p{N}-]{1,63}(?![\p{L}\p{N}.@-]|\.[\p{L}\p{N}])`,
  'giu',
);
/** "hanko", "www.hanko". */
const WITHOUT_DOMAIN = /^(?:www\.)?[\p{L}\p{N}][^.]*$/u;
const ELLIPSIS = /^(?:…|\.{3})/;

/** Links that lead nowhere: a misspelt beginning, a host without its ending, an address cut short. */
export const malformedLink = defineRule({
  id: 'malformed-link',
  set: 'accuracy',
  scope: 'paragraph',
  *check(context) {
    const found: Span[] = [];
    for (const report of [...candidates(context), ...brokenTokens(context)]) {
      const { span } = report;
      if (!span || found.some((other) => overlap(other, span))) continue;
      found.push(span);
      const excerpt = context.text.slice(span.start, span.end);
      yield { ...report, parameters: { ...report.parameters, excerpt } };
    }
  },
});

function* candidates(context: RuleContext): Generator<Report> {
  const { text } = context;
  if (!LINK_SIGNS.test(text)) return;
  for (const match of text.matchAll(DOUBLE_SCHEME)) {
    const span = wholeAddress(text, match.index, match.index + match[0].length);
    const inner = text.slice(match.index, span.end).replace(/^https?:\/\/(?=https?[:/])/i, '');
    yield { span, messageId: 'misspelt', suggestion: { text: inner } };
  }
  for (const match of text.matchAll(SCHEME)) {
    if (RIGHT_SCHEME.test(match[0])) continue;
    const end = match.index + match[0].length;
    const span = wholeAddress(text, match.index, end);
    const scheme = /s/i.test(match[0]) ? 'https://' : 'http://';
    yield {
      span,
      messageId: 'misspelt',
      suggestion: { text: scheme + text.slice(end, span.end) },
    };
  }
  for (const match of text.matchAll(WORLD_WIDE)) {
    const end = match.index + match[0].length;
    const span = wholeAddress(text, match.index, end);
    yield { span, messageId: 'misspelt', suggestion: { text: `www.${text.slice(end, span.end)}` } };
  }
  for (const match of text.matchAll(WITHOUT_ENDING)) {
    const span = { start: match.index, end: match.index + match[0].length };
    yield { span, messageId: 'withoutEnding' };
  }
}

function* brokenTokens(context: RuleContext): Generator<Report> {
  const links = linksIn(context.tokens);
  if (links.length === 0) return;
  const misspelt = pairsOf(context.parameter('misspeltEndings', EMPTY_LIST));
  for (const { token, address } of links) {
    const { host, rest, scheme } = address;
    const span = { start: token.start, end: token.end };
    const top = host.split('.').at(-1) ?? '';
    const right = misspelt.get(top);
    if (ELLIPSIS.test(context.text.slice(token.end, token.end + 3)) && rest.length > 1) {
      yield { span, messageId: 'cutShort' };
    } else if (right !== undefined && host.includes('.')) {
      const at = token.text.toLowerCase().indexOf(host) + host.length;
      const corrected = token.text.slice(0, at - top.length) + right + token.text.slice(at);
      yield { span, messageId: 'misspelt', suggestion: { text: corrected } };
    } else if (host.includes('..') || host.startsWith('.')) {
      yield { span, messageId: 'misspelt' };
    } else if (scheme !== '' && WITHOUT_DOMAIN.test(host) && host !== 'localhost') {
      yield { span, messageId: 'withoutEnding' };
    }
  }
}

/** From the beginning of an address to where a space or the sentence ends it. */
function wholeAddress(text: string, start: number, hostStart: number): Span {
  const behind = text.slice(hostStart);
  const space = behind.search(/\s/);
  const end = hostStart + (space === -1 ? behind.length : space);
  const trimmed = text.slice(hostStart, end).replace(/[.,;:!?)]{1,9}$/, '');
  return { start, end: hostStart + trimmed.length };
}
