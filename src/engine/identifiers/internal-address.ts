import words from '../../../rules/words/addresses.json' with { type: 'json' };
import { searchByLine } from '../by-line.ts';
import type { Span } from '../types.ts';

const HOSTS = words.internalHosts.join('|');
const DOMAINS = words.internalDomains.join('|');

/** Places that only a staff's own network reaches: intranet hosts, file shares, drives, private IPs. */
const SHAPES: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\w.@-])(?:https?:\/\/)?(?:${HOSTS})\.[a-z0-9.-]{3,80}(?:\/[^\s]{0,300})?`,
    'gi',
  ),
  new RegExp(
    String.raw`(?<![\w.@-])https?:\/\/[a-z0-9-]{1,60}\.(?:${DOMAINS})(?![a-z0-9-])(?::\d{2,5})?(?:\/[^\s]{0,300})?`,
    'gi',
  ),
  /(?<![\w.@-])(?:https?:\/\/)?[a-z0-9-]{1,60}\.sharepoint\.com(?:\/[^\s]{0,300})?/gi,
  /(?<![\w.@-])https?:\/\/teams\.microsoft\.com\/l\/(?:channel|message|file|team|chat)\/[^\s]{1,300}/gi,
  /(?<![\w.@-])https?:\/\/(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}(?:\.\d{1,3})?(?![\w.])(?:[:/][^\s]{0,300})?/gi,
  /(?<![\w\\])\\\\[\w.-]{2,60}\\[^\s\\]{1,100}(?:\\[^\s\\]{1,100}){0,10}/g,
  /(?<![\w])(?:file|smb):\/\/[^\s]{3,300}/gi,
  /(?<![\p{L}\p{N}])[A-Z]:\\[^\s\\]{1,100}(?:\\[^\s\\]{1,100}){0,10}/gu,
];

const HINT = new RegExp(String.raw`[\\]|:\/\/|sharepoint|${HOSTS}`, 'i');

/** Files that somebody keeps in a service and lets others see: perhaps meant for a few. */
const SHARED_FILES: readonly RegExp[] = [
  /(?<![\w.@-])(?:https?:\/\/)?(?:drive|docs)\.google\.com\/(?!forms\/)[^\s]{1,300}/gi,
  /(?<![\w.@-])(?:https?:\/\/)?(?:1drv\.ms|onedrive\.live\.com|we\.tl|wetransfer\.com)\/[^\s]{1,300}/gi,
  /(?<![\w.@-])(?:https?:\/\/)?(?:www\.)?(?:dropbox\.com\/(?:s|scl|sh|f)|icloud\.com\/iclouddrive)\/[^\s]{1,300}/gi,
];

const SHARED_HINT = /google|1drv|onedrive|we\.tl|wetransfer|dropbox|icloud/i;

export const findSharedFiles = searchByLine((line) => matchesOf(SHARED_FILES, line), SHARED_HINT);

export const findInternalAddresses = searchByLine((line) => matchesOf(SHAPES, line), HINT);

function* matchesOf(shapes: readonly RegExp[], line: string): Generator<Span> {
  for (const shape of shapes) {
    for (const match of line.matchAll(shape)) {
      const written = match[0].replace(/[.,;:!?)\]]$/, '');
      yield { start: match.index, end: match.index + written.length };
    }
  }
}
