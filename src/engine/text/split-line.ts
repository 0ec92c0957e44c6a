import type { Span, Token } from '../types.ts';

/** Abbreviations (lower case, inner dots kept, the last dot left out) that end no sentence. */
export interface Abbreviations {
  /** A sentence goes on behind them ("klo", "t.ex"). */
  readonly inside: ReadonlySet<string>;
  /** A capital letter behind them begins a sentence ("jne", "osv", "etc"). */
  readonly mayEnd: ReadonlySet<string>;
}

/** A sentence, or a part of one around " / ", "|" or a bullet. */
export interface Unit extends Span {
  /** Index of the first token, and of the one behind the last. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Where another language may begin inside: the index of the token that would begin it. */
  readonly breaks: readonly PossibleBreak[];
}

export interface PossibleBreak {
  readonly token: number;
  /** Commas and colons are everywhere: it takes more to believe that the language changes there. */
  readonly weak: boolean;
}

const SENTENCE_END = /^[.!?…]+$/;
const CLOSING = /^["'”’»)\]]+$/;
const OPENING = /^["'“”„‘’«([]+$/;
const BULLET = /^[•●▪◦‣∙■►▶➤★☆·]+$/;
const DASH = /^[-–—―]+$/;
const CAPITAL = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;
const SHORT_WORD = 4;

/**
 * Splits a line's tokens into sentences and parts, in order; together they hold every token. A line
 * break ends a unit too, so several lines may be given, though the engine gives one at a time.
 */
export function splitLine(
  text: string,
  tokens: readonly Token[],
  abbreviations: Abbreviations,
): Unit[] {
  const units: Unit[] = [];
  let first = 0;
  let breaks: PossibleBreak[] = [];
  const close = (end: number) => {
    const from = tokens[first];
    const last = tokens[end - 1];
    if (from && last && end > first) {
      const inside = breaks.filter(({ token }) => token > first && token < end);
      units.push({
        start: from.start,
        end: last.end,
        firstToken: first,
        endToken: end,
        breaks: inside,
      });
      first = end;
      breaks = [];
    }
  };
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    if (!token) break;
    const next = tokens[index + 1];
    if (index > first && BULLET.test(token.text) && isApart(tokens, index)) close(index);
    if (next && text.slice(token.end, next.start).includes('\n')) {
      close(index + 1);
    } else if (token.kind === 'emoji') {
      breaks.push({ token: isFlag(token) ? index : index + 1, weak: false });
    } else if (token.kind === 'url' && CAPITAL.test(next?.text ?? '')) {
      // "Lue lisää: hanko.fi/some Läs mer: hanko.fi/sv/some"
      close(index + 1);
    } else if (token.kind === 'punctuation') {
      if (SENTENCE_END.test(token.text)) {
        const behind = behindSentenceEnd(tokens, index);
        const verdict = endsSentence(tokens, index, behind, first, abbreviations);
        if (verdict === 'yes') close(behind);
        else if (verdict === 'perhaps') breaks.push({ token: behind, weak: false });
        index = behind - 1;
      } else if (isSeparator(tokens, index)) {
        close(index + 1);
      } else {
        const found = possibleBreak(tokens, index);
        if (found) breaks.push(found);
      }
    }
    index += 1;
  }
  close(tokens.length);
  return units;
}

/** Closing quotes and brackets, more marks and emoji belong to the sentence that they follow. */
function behindSentenceEnd(tokens: readonly Token[], at: number): number {
  let index = at + 1;
  while (index < tokens.length) {
    const token = tokens[index];
    if (!token) break;
    const attached = token.start === tokens[index - 1]?.end;
    const goesOn =
      (token.kind === 'emoji' && !isFlag(token)) ||
      (attached && (CLOSING.test(token.text) || SENTENCE_END.test(token.text)));
    if (!goesOn) break;
    index += 1;
  }
  return index;
}

/** A flag announces the language of what follows. */
function isFlag(token: Token): boolean {
  return /^\p{RI}{2}$/u.test(token.text);
}

function endsSentence(
  tokens: readonly Token[],
  at: number,
  behind: number,
  first: number,
  abbreviations: Abbreviations,
): 'yes' | 'no' | 'perhaps' {
  const mark = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[behind];
  const last = tokens[behind - 1];
  if (!mark || !next || !last) return 'yes';
  if (next.kind === 'punctuation' && !OPENING.test(next.text) && !isDashOrBullet(next)) return 'no';
  const spaced = next.start > last.end || last.kind === 'emoji';
  const lower = LOWER.test(next.text);
  if (!spaced) {
    // "mukaan.Tervetuloa": a forgotten space.
    const forgotten = before?.kind === 'word' && before.text.length > 2 && CAPITAL.test(next.text);
    return forgotten ? 'yes' : 'no';
  }
  const closed = behind > at + 1 && CLOSING.test(tokens[behind - 1]?.text ?? '');
  if (mark.text !== '.') {
    if (/^[.…]+$/.test(mark.text) || closed) return lower ? 'no' : 'yes';
    return 'yes';
  }
  if (closed) return lower ? 'no' : 'yes';
  if (before?.kind === 'number') {
    if (lower || next.kind === 'number' || isDashOrBullet(next)) return 'no';
    // "1. Avaus" numbers an item; "17.6. Invigning" may go on or begin anew.
    if (at - 1 === first) return 'no';
    return /^\d{1,2}(\.\d{1,2})?$/.test(before.text) ? 'perhaps' : 'yes';
  }
  if (before?.kind !== 'word') return lower ? 'no' : 'yes';
  const short = shortForm(tokens, at - 1);
  const known = short.toLowerCase();
  if (abbreviations.mayEnd.has(known)) return CAPITAL.test(next.text) ? 'yes' : 'no';
  if (abbreviations.inside.has(known) || short.includes('.')) return 'no';
  if ([...short].length === 1) return 'no';
  // "Idrottsg. 3" is an address, "Ilmoittaudu. 20 paikkaa" two sentences.
  if (next.kind === 'number') return short.length > SHORT_WORD ? 'perhaps' : 'no';
  if (lower) return short.length > SHORT_WORD ? 'yes' : 'no';
  return 'yes';
}

/** The word at `index` with what is joined to it by dots: "t.ex", "J.K". */
function shortForm(tokens: readonly Token[], index: number): string {
  let start = index;
  for (let steps = 0; steps < 3; steps += 1) {
    const dot = tokens[start - 1];
    const piece = tokens[start - 2];
    const word = tokens[start];
    if (dot?.text !== '.' || piece?.kind !== 'word' || piece.text.length > 3) break;
    if (dot.start !== piece.end || word?.start !== dot.end) break;
    start -= 2;
  }
  return tokens
    .slice(start, index + 1)
    .map((token) => token.text)
    .join('');
}

/** White space on both sides (or the line's border). */
function isApart(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (!token) return false;
  return (!before || before.end < token.start) && (!next || next.start > token.end);
}

function isSeparator(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index]?.text ?? '';
  if (/^[|¦│]+$/.test(mark) || /^\/{2,}$/.test(mark)) return true;
  return mark === '/' && isApart(tokens, index);
}

function isDashOrBullet(token: Token): boolean {
  return DASH.test(token.text) || BULLET.test(token.text);
}

function possibleBreak(tokens: readonly Token[], index: number): PossibleBreak | undefined {
  const mark = tokens[index]?.text ?? '';
  if (mark === ',' || mark === ':') return { token: index + 1, weak: true };
  if (mark === ';' || mark === '/' || mark === ')' || mark === ']' || mark === '=') {
    return { token: index + 1, weak: false };
  }
  if (mark === '(' || mark === '[') return { token: index, weak: false };
  if (DASH.test(mark) && isApart(tokens, index)) return { token: index + 1, weak: false };
  return undefined;
}
