import * as v from 'valibot';
import { guidelineSchema } from '../settings/guideline-schema.ts';
import { accountOwner, hash, rememberedPicture, siteHealth } from './content-exchanges.ts';
import { account, list, nothing, offset, profile, siteId } from './heard-by-content.ts';
import type { Exchange } from './messaging.ts';

/** UTF-16 units of a guideline pack's file. */
const MAX_PACK = 1_000_000;

const diagnostics = v.object({
  version: v.string(),
  engine: v.picklist(['ready', 'failed']),
  /** Rules that run for the profile in force. */
  activeRules: offset,
  dictionary: v.picklist(['ready', 'off']),
  dictionaryError: v.exactOptional(v.string()),
  /** "rule.profanity", "storage.local.person" → how many times since the browser started. */
  problems: v.record(v.string(), offset),
  settings: list(
    v.object({
      path: v.string(),
      /** A list by the number of its entries: they may name people. */
      value: v.union([v.string(), v.number(), v.boolean()]),
      origin: v.picklist(['default', 'organisation', 'person', 'policy']),
    }),
  ),
  rejected: list(
    v.object({
      origin: v.picklist(['organisation', 'person', 'policy']),
      path: v.string(),
      reason: v.picklist(['unknown-id', 'invalid-value', 'not-personal']),
    }),
  ),
  health: list(siteHealth),
});

/** Between the extension's own pages and its worker: a content script is not heard. */
export const ownPageExchanges = {
  /** Popup → background: until when the site is paused (epoch ms), and whether it may be. */
  readPause: {
    request: v.object({ site: siteId }),
    response: v.object({ allowed: v.boolean(), until: v.exactOptional(v.number()) }),
    ownPagesOnly: true,
  },
  changePause: {
    request: v.object({ site: siteId, paused: v.boolean() }),
    response: nothing,
    ownPagesOnly: true,
  },
  /** Popup → background: rule id → outcome → how often, in the last 30 days. */
  readOutcomes: {
    request: nothing,
    response: v.object({ rules: v.record(v.string(), v.record(v.string(), v.number())) }),
    ownPagesOnly: true,
  },
  forgetOutcomes: {
    request: nothing,
    response: nothing,
    ownPagesOnly: true,
  },
  /** Popup, options → background. */
  readSettings: {
    ownPagesOnly: true,
    request: nothing,
    response: v.object({
      language: v.picklist(['auto', 'fi', 'sv', 'en']),
      profile,
      accounts: v.record(v.string(), accountOwner),
      /** Met while writing; nobody has said yet whose they are. */
      unknownAccounts: list(account),
      /** Of the organisation: these are official. */
      officialAccounts: list(v.string()),
      ownExceptions: list(v.string()),
      allowOwnExceptions: v.boolean(),
      /** Names of settings that the organisation has locked. */
      locked: v.array(v.string()),
    }),
  },
  changeSettings: {
    ownPagesOnly: true,
    request: v.object({
      language: v.exactOptional(v.picklist(['auto', 'fi', 'sv', 'en'])),
      profile: v.exactOptional(profile),
      accounts: v.exactOptional(v.record(v.string(), accountOwner)),
      ownExceptions: v.exactOptional(list(v.pipe(v.string(), v.maxLength(500)))),
    }),
    response: nothing,
  },
  /**
   * Settings page → background: what each layer of the settings says, as it was given. Nothing in
   * it was written into a post.
   */
  readLayers: {
    ownPagesOnly: true,
    request: nothing,
    response: v.object({
      organisation: v.optional(v.unknown()),
      person: v.optional(v.unknown()),
      policy: v.optional(v.unknown()),
      /** How many changes of the organisation's settings can be undone. */
      changesToUndo: offset,
    }),
  },
  /** Settings page → background: the organisation's settings on this machine, all of them. */
  changeOrganisation: {
    ownPagesOnly: true,
    request: v.object({ settings: v.record(v.string(), v.unknown()) }),
    response: nothing,
  },
  undoOrganisation: {
    ownPagesOnly: true,
    request: nothing,
    response: v.object({ undone: v.boolean() }),
  },
  /** Guideline page, settings page → background: the guideline in force. */
  guideline: {
    request: nothing,
    response: v.object({
      guideline: guidelineSchema,
      rules: list(v.object({ id: v.string(), paragraphs: list(v.string()) })),
      /** Where the pack comes from; `policy` locks it, `default` is the one built in. */
      origin: v.picklist(['default', 'organisation', 'policy']),
    }),
    ownPagesOnly: true,
  },
  /**
   * Settings page → background: the text of a pack file to use from now on, or `null` for the
   * pack that is built in. What is not right is named; a pack with no usable guideline changes
   * nothing.
   */
  changeGuidelinePack: {
    request: v.object({ file: v.nullable(v.pipe(v.string(), v.maxLength(MAX_PACK))) }),
    response: v.object({
      changed: v.boolean(),
      problems: list(
        v.object({
          path: v.string(),
          reason: v.picklist(['unknown-id', 'invalid-value']),
          detail: v.string(),
        }),
      ),
    }),
    ownPagesOnly: true,
  },
  /** Diagnostics page → background. Nothing in it was written by the person. */
  readDiagnostics: {
    ownPagesOnly: true,
    request: nothing,
    response: diagnostics,
  },
  /** Settings page → background: all of them, the oldest first. */
  readPictureAnswers: {
    request: nothing,
    response: v.object({ pictures: list(rememberedPicture) }),
    ownPagesOnly: true,
  },
  /** Settings page → background: one, or all where no hash is given. */
  forgetPictureAnswers: {
    request: v.object({ hash: v.exactOptional(hash) }),
    response: nothing,
    ownPagesOnly: true,
  },
} as const satisfies Record<string, Exchange>;
