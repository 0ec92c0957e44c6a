import * as v from 'valibot';
import { RULES_OF_WORDS } from '../engine/lexicon/rules-of-words.ts';
import {
  type Organisation,
  type ParameterValue,
  PROFILES,
  type Profile,
  type RuleSeverity,
} from '../engine/types.ts';
import { ACCOUNT_OWNERS, type AccountOwner } from './account-owner.ts';
import { builtInPack, type GuidelinePack } from './guideline-pack.ts';

export type InterfaceLanguage = 'fi' | 'sv' | 'en';
export const INTERFACE_LANGUAGES: readonly InterfaceLanguage[] = ['fi', 'sv', 'en'];

/** Everything that can be decided, by whomever. One value each after `resolveSettings`. */
export interface Settings {
  /** The guideline, its rules and what is known of its organisation; all else stands over it. */
  readonly guidelinePack: GuidelinePack;
  /** `auto`: the browser's language, else Finnish. */
  readonly language: InterfaceLanguage | 'auto';
  /** The profile of an account that has none of its own. */
  readonly profile: Profile;
  /** Rule set → whether its rules run at all. A set that is not named runs. */
  readonly ruleSets: Readonly<Record<string, boolean>>;
  /** Rule → severity by profile, over the pack's own. */
  readonly rules: Readonly<Record<string, Readonly<Partial<Record<Profile, RuleSeverity>>>>>;
  /** Rule → its parameters, over the pack's own. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, ParameterValue>>>>;
  readonly organisation: Organisation;
  /** How many reminders one draft shows at most; those of pictures are not counted. */
  readonly reminderBudget: number;
  /** `accountKey` → whose the person has said that the account is. */
  readonly accounts: Readonly<Record<string, AccountOwner>>;
  /** Words and names that the person does not want to hear of; never those of a block. */
  readonly ownExceptions: readonly string[];
  /** Whether people may have exceptions of their own. */
  readonly allowOwnExceptions: boolean;
  /** Whether people may pause the check on a site for an hour. */
  readonly allowPausing: boolean;
  /** What happens to a publish when the checker itself fails. */
  readonly whenCheckFails: 'let-through' | 'hold';
  /** Whether a block can be overridden with a written reason. */
  readonly overrideBlocks: 'with-reason' | 'never';
  /** Record what would have been held, hold nothing. */
  readonly simulation: boolean;
}

export type SettingName = keyof Settings;

export const MOST_OWN_EXCEPTIONS = 500;

/** Windows' registry has no switches: Firefox hands on the numbers that stand there. */
const onOff = v.union([
  v.boolean(),
  v.pipe(
    v.picklist([0, 1]),
    v.transform((number) => number === 1),
  ),
]);
const severity = v.picklist(['block', 'warn', 'remind', 'off']);
export const strings = v.array(v.pipe(v.string(), v.maxLength(500)));
const clock = v.pipe(v.string(), v.regex(/^(?:[01]?\d|2[0-4]):[0-5]\d$/));
const localized = v.object({ fi: v.string(), sv: v.string(), en: v.string() });

/**
 * One schema per setting; `readGuidelinePack` is the pack's. `entries` settings are validated entry
 * by entry, so that one bad id in a policy costs that id alone.
 */
export const settingSchemas = {
  language: v.picklist(['auto', 'fi', 'sv', 'en']),
  profile: v.picklist(PROFILES),
  ruleSets: onOff,
  rules: v.object({
    official: v.optional(severity),
    employee: v.optional(severity),
    elected: v.optional(severity),
  }),
  parameters: v.union([v.string(), v.pipe(v.number(), v.minValue(0)), v.boolean(), strings]),
  organisation: {
    name: localized,
    place: localized,
    domains: strings,
    phones: strings,
    emails: strings,
    addresses: strings,
    ibans: strings,
    officeHolders: strings,
    accounts: strings,
    imageRights: strings,
    officeHours: v.object({ start: clock, end: clock }),
    daysOff: v.array(v.pipe(v.string(), v.regex(/^(?:(?:friday-)?\d\d-\d\d|easter[+-]\d{1,3})$/))),
    exceptions: strings,
    extraWords: v.record(v.picklist(RULES_OF_WORDS), strings),
  } satisfies Record<keyof Organisation, v.GenericSchema>,
  reminderBudget: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  accounts: v.record(v.pipe(v.string(), v.maxLength(220)), v.picklist(ACCOUNT_OWNERS)),
  ownExceptions: v.pipe(strings, v.maxLength(MOST_OWN_EXCEPTIONS)),
  allowOwnExceptions: onOff,
  allowPausing: onOff,
  whenCheckFails: v.picklist(['let-through', 'hold']),
  overrideBlocks: v.picklist(['with-reason', 'never']),
  simulation: onOff,
} as const;

/** Settings that a person may choose for themselves where the administrator has not locked them. */
export const PERSONAL_SETTINGS: readonly SettingName[] = [
  'language',
  'profile',
  'accounts',
  'ownExceptions',
];

/** Settings that nobody but the person has. */
export const ONLY_PERSONAL_SETTINGS: readonly SettingName[] = ['accounts', 'ownExceptions'];

export const defaultSettings: Settings = {
  guidelinePack: builtInPack,
  language: 'auto',
  profile: 'official',
  ruleSets: {},
  rules: {},
  parameters: {},
  organisation: builtInPack.organisation,
  reminderBudget: 5,
  accounts: {},
  ownExceptions: [],
  allowOwnExceptions: true,
  allowPausing: true,
  whenCheckFails: 'let-through',
  overrideBlocks: 'with-reason',
  simulation: false,
};
