import * as v from 'valibot';
import { type CheckResult, type Draft, PROFILES, SEVERITIES } from '../engine/types.ts';
import { ACCOUNT_OWNERS } from '../settings/account-owner.ts';
import type { Exchange } from './messaging.ts';

export const profile = v.picklist(PROFILES);
const severity = v.picklist(SEVERITIES);
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
/**
 * UTF-16 units of a text to check: four times the longest post that a site takes (Facebook's
 * 63,206), which the engine reads well within the time that a person waits. A longer one is
 * refused at once: it would keep the worker from every other draft.
 */
const MAX_TEXT = 250_000;
export const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.readonly());

const optionalText = v.exactOptional(v.string());

const metadata = v.object({
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
const pictureAnswer = v.object({
  rights: v.exactOptional(rights),
  licence: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
  decorative: v.exactOptional(v.boolean()),
  consent: v.exactOptional(v.boolean()),
});

export type PictureAnswer = v.InferOutput<typeof pictureAnswer>;

/** SHA-256 in hexadecimal digits. */
export const hash = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));

export const rememberedPicture = v.object({ hash, answer: pictureAnswer });

export type RememberedPicture = v.InferOutput<typeof rememberedPicture>;

/** A file that a content script holds, by the name that it has there. */
const pageFile = v.object({ token: v.pipe(v.string(), v.maxLength(40)), size: offset });

export const siteId = v.picklist(['facebook', 'business', 'x', 'instagram', 'youtube']);

const draft = v.object({
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
  attachments: list(
    v.object({
      id: v.string(),
      kind: v.picklist(['image', 'video']),
      fileName: v.exactOptional(v.string()),
      altText: v.exactOptional(v.string()),
      metadata: v.exactOptional(metadata),
      ...pictureAnswer.entries,
    }),
  ),
  surface: v.picklist(['post', 'comment', 'reply', 'edit', 'video', 'message']),
  site: v.exactOptional(siteId),
  account: v.exactOptional(v.string()),
  audience: v.exactOptional(v.picklist(['public', 'limited', 'private'])),
  parentText: v.exactOptional(v.string()),
  fields: v.exactOptional(
    list(
      v.object({
        start: offset,
        end: offset,
        name: v.picklist(['title', 'description', 'part']),
      }),
    ),
  ),
});

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

const checkResult = v.object({
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

export const name = v.pipe(v.string(), v.maxLength(200));

export const account = v.object({ site: siteId, name });
export const accountOwner = v.picklist(ACCOUNT_OWNERS);

export const siteHealth = v.object({
  site: name,
  /** Kind of composer. `unrecognised`: none that is known. */
  kind: name,
  publish: v.picklist(['ready', 'disabled', 'absent', 'next']),
  hooks: list(
    v.object({
      name,
      expected: v.picklist(['one', 'some']),
      found: offset,
      holds: v.boolean(),
    }),
  ),
});

export type SiteHealth = v.InferOutput<typeof siteHealth>;

/** What came of a held publish. `would-hold`: in a simulation, which holds nothing. */
const outcome = v.picklist([
  'overridden',
  'mended',
  'let-through-unchecked',
  'would-hold',
  'set-aside',
]);

export type Outcome = v.InferOutput<typeof outcome>;

export const nothing = v.object({});

/** What content scripts take part in, and nothing else: they are loaded into every page of a site. */
export const contentExchanges = {
  /** Content or popup → background: check a draft under the settings in force. */
  check: {
    request: v.object({ draft }),
    response: v.object({
      result: checkResult,
      settings: gateSettings,
      /** Set when the Finnish dictionary could not be read; what needs it is off. */
      dictionaryError: v.exactOptional(v.string()),
      /** Nobody has said yet whose account the draft is written on. */
      unknownAccount: v.exactOptional(account),
    }),
  },
  /**
   * Content, popup → background: whose account it is. What was said of one before is changed on the
   * settings page alone.
   */
  nameAccount: {
    request: v.object({ ...account.entries, owner: accountOwner }),
    response: nothing,
  },
  /**
   * Content → background: words that the person does, or after all does not, want left alone. Nothing
   * comes of it where the administrator allows no exceptions.
   */
  changeOwnException: {
    request: v.object({
      words: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
      excepted: v.boolean(),
    }),
    response: nothing,
  },
  /**
   * Content → background: this draft is being published. Its languages and facts are remembered for
   * an hour, so that its other language version is known; of the text nothing is.
   */
  published: {
    request: v.object({ draft }),
    response: nothing,
  },
  /** Any → background: the strings of the chosen interface language, by key of `_locales`. */
  strings: {
    request: nothing,
    response: v.object({
      language: v.picklist(['fi', 'sv', 'en']),
      strings: v.record(v.string(), v.string()),
    }),
  },
  /** Content, popup → background: open the guideline at a paragraph ("5c"), in a tab. */
  openGuideline: {
    request: v.object({ paragraph: v.string() }),
    response: nothing,
  },
  /**
   * Content → background: what came of a held publish. Rule ids only, never text.
   */
  recordOutcome: {
    request: v.object({
      outcome,
      rules: v.array(v.string()),
    }),
    response: nothing,
  },
  /** Content → background: the toolbar badge of the sender's tab. */
  showState: {
    request: v.object({
      state: v.picklist([
        'none',
        'checking',
        'clean',
        'remind',
        'warn',
        'block',
        'unknown',
        'paused',
      ]),
      count: offset,
    }),
    response: nothing,
  },
  /** Popup → every frame of the active tab: those where somebody writes answer `writesHere`. */
  whoWrites: {
    request: nothing,
    response: nothing,
  },
  /** Content → popup: ask this frame (the sender) for its drafts. */
  writesHere: {
    request: nothing,
    response: nothing,
  },
  /** Popup → content of one frame: the drafts that are being written, the latest first. */
  currentDrafts: {
    request: nothing,
    response: v.object({
      site: v.exactOptional(siteId),
      composers: list(
        v.object({
          text: v.string(),
          result: v.exactOptional(checkResult),
          profile: v.exactOptional(profile),
          state: v.picklist(['checking', 'checked', 'failed']),
        }),
      ),
      /** A publishing place of a known site was not recognised. */
      unrecognised: v.boolean(),
    }),
  },
  /** Content → background: what was found of a site's hooks in one open composer. No text. */
  siteHealth: {
    request: siteHealth,
    response: nothing,
  },
  /** Content → background: what a file says of itself. The worker asks for bytes by `fileBytes`. */
  readFile: {
    request: pageFile,
    response: v.object({ metadata }),
  },
  /** Content → background: how to make a copy without metadata; no parts where it cannot be made. */
  planCleanCopy: {
    request: pageFile,
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
  /** Background → the content script that holds the file. */
  fileBytes: {
    request: v.object({ token: pageFile.entries.token, start: offset, end: offset }),
    response: v.object({ base64: v.string() }),
  },
  /** Content → background: what was answered about this very file before. */
  pictureAnswer: {
    request: v.object({ hash }),
    response: v.object({ answer: v.exactOptional(pictureAnswer) }),
  },
  rememberPictureAnswer: {
    request: rememberedPicture,
    response: nothing,
  },
  /** Background → content, popup: settings or policy changed; check again, fetch strings again. */
  settingsChanged: {
    request: nothing,
    response: nothing,
  },
} as const satisfies Record<string, Exchange>;

// The engine's types and the schemas must not drift apart: this fails to compile when they do.
type Extends<A extends B, B> = A;
export type WireTypes = [
  Extends<v.InferOutput<typeof draft>, Draft>,
  Extends<v.InferOutput<typeof checkResult>, CheckResult>,
];
