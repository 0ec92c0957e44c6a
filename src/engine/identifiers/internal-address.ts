import type { Span } from '../types.ts';

/** Places that only a staff's own network reaches: intranet hosts, file shares, drives, private IPs. */
const SHAPES: readonly RegExp[] = [
  /(?<![\w.@-])(?:https?:\/\/)?(?:intra|intranet|sisaverkko|intranat)\.[a-z0-9.-]{3,80}(?:\/[^\s]{0,300})?/gi,
  /(?<![\w.@-])https?:\/\/[a-z0-9-]{1,60}\.(?:local|lan|intra|intranet|internal|corp)(?![a-z0-9-])(?::\d{2,5})?(?:\/[^\s]{0,300})?/gi,
  /(?<![\w.@-])(?:https?:\/\/)?[a-z0-9-]{1,60}\.sharepoint\.com(?:\/[^\s]{0,300})?/gi,
  /(?<![\w.@-])https?:\/\/teams\.microsoft\.com\/l\/(?:channel|message|file|team|chat)\/[^\s]{1,300}/gi,
  /(?<![\w.@-])https?:\/\/(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}(?:\.\d{1,3})?(?![\w.])(?:[:/][^\s]{0,300})?/gi,
  /(?<![\w\\])\\\\[\w.-]{2,60}\\[^\s\\]{1,100}(?:\\[^\s\\]{1,100}){0,10}/g,
  /(?<![\w])(?:file|smb):\/\/[^\s]{3,300}/gi,
  /(?<![\p{L}\p{N}])[A-Z]:\\[^\s\\]{1,100}(?:\\[^\s\\]{1,100}){0,10}/gu,
];

const HINT = /[\\]|:\/\/|intra|sharepoint|sisaverkko/i;

export function* findInternalAddresses(text: string): Generator<Span> {
  if (!HINT.test(text)) return;
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const written = match[0].replace(/[.,;:!?)\]]$/, '');
      yield { start: match.index, end: match.index + written.length };
    }
  }
}
