import * as v from 'valibot';
import { PROFILES, SEVERITIES } from '../engine/types.ts';
import { LONGEST_ACCOUNT_NAME } from '../settings/account-owner.ts';
import type { Heard } from './messaging.ts';

export const profile = v.picklist(PROFILES);
const severity = v.picklist(SEVERITIES);
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
export const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.readonly());
const optionalText = v.exactOptional(v.string());

export const metadata = v.object({
  creator: optionalText,
  credit: optionalText,
  copyright: optionalText,
  usageTerms: optionalText,
  source: optionalText,
  licence: optionalText,
  rightsPage: optionalText,
  caption: optionalText,
  altText: optionalText,
  contact: optionalText,
  takenAt: optionalText,
  device: optionalText,
  software: optionalText,
  digitalSourceType: optionalText,
  gps: v.exactOptional(v.object({ latitude: v.number(), longitude: v.number() })),
  contentCredentials: v.exactOptional(v.literal(true)),
  damaged: v.exactOptional(v.literal(true)),
});

const rights = v.picklist(['own', 'picture-bank', 'permission', 'free-licence', 'other']);

/** What the person has said about a picture or a video. */
export const pictureAnswer = v.object({
  rights: v.exactOptional(rights),
  licence: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
  decorative: v.exactOptional(v.boolean()),
  consent: v.exactOptional(v.boolean()),
});

export type PictureAnswer = v.InferOutput<typeof pictureAnswer>;

export const siteId = v.picklist(['facebook', 'business', 'x', 'instagram', 'youtube']);

const note = v.object({
  rule: v.string(),
  start: v.exactOptional(offset),
  end: v.exactOptional(offset),
  excerpt: v.exactOptional(v.string()),
  messageId: v.string(),
  parameters: v.record(v.string(), v.union([v.string(), v.number()])),
});

const finding = v.object({
  ...note.entries,
  set: v.string(),
  paragraph: v.string(),
  severity,
  suggestion: v.exactOptional(
    v.object({
      text: v.string(),
      language: v.exactOptional(v.picklist(['fi', 'sv', 'en', 'none'])),
    }),
  ),
  attachment: v.exactOptional(v.string()),
  exception: v.exactOptional(v.string()),
});

export const checkResult = v.object({
  findings: list(finding),
  notes: list(note),
  segments: list(
    v.object({
      start: offset,
      end: offset,
      language: v.picklist(['fi', 'sv', 'en', 'none']),
      confidence: v.number(),
    }),
  ),
  problems: list(v.object({ rule: v.string(), error: v.string() })),
});

/** What the gate and the interface need to know of the settings. */
export const gateSettings = v.object({
  profile,
  overrideBlocks: v.picklist(['with-reason', 'never']),
  whenCheckFails: v.picklist(['let-through', 'hold']),
  simulation: v.boolean(),
  /** Epoch milliseconds until which nothing is checked on this site. */
  pausedUntil: v.exactOptional(v.number()),
});

export type GateSettings = v.InferOutput<typeof gateSettings>;

/** The name that a content script has given to a file. */
export const fileToken = v.pipe(v.string(), v.maxLength(40));

export const name = v.pipe(v.string(), v.maxLength(200));
export const account = v.object({
  site: siteId,
  name: v.pipe(v.string(), v.maxLength(LONGEST_ACCOUNT_NAME)),
});
export const nothing = v.object({});

/**
 * What content scripts validate: answers to what they ask, and what they are asked. The rest of
 * their exchanges is in `content-exchanges.ts`, which no page of a site has to load.
 */
export const heardByContent = {
  check: {
    response: v.object({
      result: checkResult,
      settings: gateSettings,
      /** Set when the Finnish dictionary could not be read; what needs it is off. */
      dictionaryError: v.exactOptional(v.string()),
      /** Nobody has said yet whose account the draft is written on. */
      unknownAccount: v.exactOptional(account),
    }),
  },
  nameAccount: { response: nothing },
  changeOwnException: { response: nothing },
  published: { response: nothing },
  strings: {
    response: v.object({
      language: v.picklist(['fi', 'sv', 'en']),
      strings: v.record(v.string(), v.string()),
    }),
  },
  openGuideline: { response: nothing },
  recordOutcome: { response: nothing },
  showState: { response: nothing },
  whoWrites: { request: nothing },
  writesHere: { response: nothing },
  currentDrafts: { request: nothing },
  siteHealth: { response: nothing },
  readFile: { response: v.object({ metadata }) },
  planCleanCopy: {
    response: v.object({
      parts: v.exactOptional(
        list(
          v.union([
            v.object({ start: offset, end: offset }),
            v.object({ base64: v.pipe(v.string(), v.maxLength(10_000)) }),
          ]),
        ),
      ),
    }),
  },
  fileBytes: { request: v.object({ token: fileToken, start: offset, end: offset }) },
  pictureAnswer: { response: v.object({ answer: v.exactOptional(pictureAnswer) }) },
  rememberPictureAnswer: { response: nothing },
  settingsChanged: { request: nothing },
} as const satisfies Heard;
