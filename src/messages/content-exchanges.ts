import * as v from 'valibot';
import type { CheckResult, Draft } from '../engine/types.ts';
import { ACCOUNT_OWNERS } from '../settings/account-owner.ts';
import {
  account,
  checkResult,
  fileToken,
  heardByContent,
  list,
  metadata,
  name,
  nothing,
  offset,
  pictureAnswer,
  profile,
  siteId,
} from './heard-by-content.ts';
import type { Exchange } from './messaging.ts';

/**
 * UTF-16 units of a text to check: four times the longest post that a site takes (Facebook's
 * 63,206), which the engine reads well within the time that a person waits. A longer one is
 * refused at once: it would keep the worker from every other draft.
 */
const MAX_TEXT = 250_000;

/** SHA-256 in hexadecimal digits. */
export const hash = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));

export const rememberedPicture = v.object({ hash, answer: pictureAnswer });

export type RememberedPicture = v.InferOutput<typeof rememberedPicture>;

/** A file that a content script holds, by the name that it has there. */
const pageFile = v.object({ token: fileToken, size: offset });

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

/** What content scripts take part in. */
export const contentExchanges = {
  /** Content or popup → background: check a draft under the settings in force. */
  check: {
    request: v.object({ draft }),
    ...heardByContent.check,
  },
  /**
   * Content, popup → background: whose account it is. What was said of one before is changed on the
   * settings page alone.
   */
  nameAccount: {
    request: v.object({ ...account.entries, owner: accountOwner }),
    ...heardByContent.nameAccount,
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
    ...heardByContent.changeOwnException,
  },
  /**
   * Content → background: this draft is being published. Its languages and facts are remembered for
   * an hour, so that its other language version is known; of the text nothing is.
   */
  published: {
    request: v.object({ draft }),
    ...heardByContent.published,
  },
  /** Any → background: the strings of the chosen interface language, by key of `_locales`. */
  strings: {
    request: nothing,
    ...heardByContent.strings,
  },
  /** Content, popup → background: open the guideline at a paragraph ("5c"), in a tab. */
  openGuideline: {
    request: v.object({ paragraph: v.string() }),
    ...heardByContent.openGuideline,
  },
  /**
   * Content → background: what came of a held publish. Rule ids only, never text.
   */
  recordOutcome: {
    request: v.object({
      outcome,
      rules: v.array(v.string()),
    }),
    ...heardByContent.recordOutcome,
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
    ...heardByContent.showState,
  },
  /** Popup → every frame of the active tab: those where somebody writes answer `writesHere`. */
  whoWrites: {
    ...heardByContent.whoWrites,
    response: nothing,
  },
  /** Content → popup: ask this frame (the sender) for its drafts. */
  writesHere: {
    request: nothing,
    ...heardByContent.writesHere,
  },
  /** Popup → content of one frame: the drafts that are being written, the latest first. */
  currentDrafts: {
    ...heardByContent.currentDrafts,
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
    ...heardByContent.siteHealth,
  },
  /** Content → background: what a file says of itself. The worker asks for bytes by `fileBytes`. */
  readFile: {
    request: pageFile,
    ...heardByContent.readFile,
  },
  /** Content → background: how to make a copy without metadata; no parts where it cannot be made. */
  planCleanCopy: {
    request: pageFile,
    ...heardByContent.planCleanCopy,
  },
  /** Background → the content script that holds the file. */
  fileBytes: {
    ...heardByContent.fileBytes,
    response: v.object({ base64: v.string() }),
  },
  /** Content → background: what was answered about this very file before. */
  pictureAnswer: {
    request: v.object({ hash }),
    ...heardByContent.pictureAnswer,
  },
  rememberPictureAnswer: {
    request: rememberedPicture,
    ...heardByContent.rememberPictureAnswer,
  },
  /** Background → content, popup: settings or policy changed; check again, fetch strings again. */
  settingsChanged: {
    ...heardByContent.settingsChanged,
    response: nothing,
  },
} as const satisfies Record<string, Exchange>;

// The engine's types and the schemas must not drift apart: this fails to compile when they do.
type Extends<A extends B, B> = A;
export type WireTypes = [
  Extends<v.InferOutput<typeof draft>, Draft>,
  Extends<v.InferOutput<typeof checkResult>, CheckResult>,
];
