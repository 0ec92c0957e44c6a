import { searchByLine } from '../by-line.ts';
import type { Span } from '../types.ts';

/**
 * Shapes that nothing else has: headers of private keys and tokens whose issuers give them a
 * recognisable beginning, as secret scanners (GitHub, GitLab) document them.
 */
const SHAPES: readonly RegExp[] = [
  /-----BEGIN (?:[A-Z]{2,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----/g,
  /(?<![\w-])eyJ[\w-]{8,2000}\.eyJ[\w-]{8,2000}\.[\w-]{8,2000}/g,
  /(?<!\w)gh[pousr]_[A-Za-z0-9]{30,251}(?!\w)/g,
  /(?<!\w)github_pat_\w{40,251}(?!\w)/g,
  /(?<!\w)glpat-[\w-]{20,60}/g,
  /(?<!\w)(?:AKIA|ASIA)[A-Z0-9]{16}(?!\w)/g,
  /(?<!\w)xox[abposr]-[\w-]{10,200}/g,
  /(?<!\w)AIza[\w-]{35}(?!\w)/g,
  /(?<!\w)sk-(?:proj-|ant-)?[\w-]{20,200}/g,
  /(?<!\w)[sr]k_(?:live|test)_[A-Za-z0-9]{16,100}/g,
  /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/g,
  /(?<!\w)SG\.[\w-]{16,40}\.[\w-]{16,60}/g,
  /https:\/\/hooks\.slack\.com\/services\/[\w/]{20,100}/g,
  /(?<!\w)AccountKey=[\w+/]{40,100}={0,2}/g,
  /(?<!\w)[a-z][a-z0-9+.-]{1,15}:\/\/[^\s:@/]{1,64}:[^\s:@/]{3,64}@[\w.-]{3,100}/gi,
];

/** One look that tells most texts to have none of them. */
const HINT =
  /-----BEGIN|eyJ|gh[pousr]_|github_pat_|glpat-|AKIA|ASIA|xox|AIza|sk-|[sr]k_|npm_|SG\.|hooks\.slack|AccountKey|:\/\//i;

/** Invitations that carry their passcode along. */
const MEETING_LINK =
  /https?:\/\/(?:[\w-]{1,40}\.)?(?:zoom\.us|zoomgov\.com)\/[^\s?]{1,100}\?[^\s]{0,100}pwd=[^\s&]{3,100}|https?:\/\/teams\.(?:microsoft|live)\.com\/meet\/[^\s?]{1,60}\?p=[^\s&]{3,60}|https?:\/\/[\w.-]{1,60}\.webex\.com\/[^\s?]{1,100}\?[^\s]{0,100}MTID=[^\s&]{8,80}/gi;

export const findSecrets = searchByLine(function* (line): Generator<Span> {
  for (const shape of SHAPES) yield* matchesOf(shape, line);
}, HINT);

export const findMeetingLinks = searchByLine((line) => matchesOf(MEETING_LINK, line), /:\/\//);

function* matchesOf(shape: RegExp, line: string): Generator<Span> {
  for (const match of line.matchAll(shape)) {
    yield { start: match.index, end: match.index + match[0].length };
  }
}
