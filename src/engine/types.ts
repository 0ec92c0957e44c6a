/**
 * The vocabulary that every layer shares. All positions are UTF-16 code-unit
 * offsets into `Draft.text`, end exclusive; all instants are epoch milliseconds.
 */

export type Language = 'fi' | 'sv' | 'en' | 'none';

/** Who writes: the organisation's account, an employee's own, an elected official's own. */
export type Profile = 'official' | 'employee' | 'elected';
export const PROFILES: readonly Profile[] = ['official', 'employee', 'elected'];

export type Severity = 'block' | 'warn' | 'remind';
export type RuleSeverity = Severity | 'off';
export const SEVERITIES: readonly Severity[] = ['block', 'warn', 'remind'];

export type SiteId = 'facebook' | 'business' | 'x' | 'instagram' | 'youtube';

export type Surface = 'post' | 'comment' | 'reply' | 'edit' | 'video' | 'message';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Attachment {
  /** Stable within one draft. */
  readonly id: string;
  readonly kind: 'image' | 'video';
  readonly fileName?: string;
  /** `''`: the site shows that none is written. Absent: the site does not show it. */
  readonly altText?: string;
  readonly metadata?: AttachmentMetadata;
  /** What the person answered when asked whose it is. */
  readonly rights?: AttachmentRights;
  /** Of a free licence that the person named: "cc-by". */
  readonly licence?: string;
  /** The person says that it tells nothing: it needs no alternative text. */
  readonly decorative?: boolean;
  /** The person says that nobody can be recognised in it, or that they have agreed. */
  readonly consent?: boolean;
}

export type AttachmentRights = 'own' | 'picture-bank' | 'permission' | 'free-licence' | 'other';

/** What a file says of itself, as written in it. Shown and checked, never stored or sent. */
export interface AttachmentMetadata {
  readonly creator?: string;
  readonly credit?: string;
  readonly copyright?: string;
  readonly usageTerms?: string;
  readonly source?: string;
  /** Mostly the address of a licence. */
  readonly licence?: string;
  /** Address of a page about the rights. */
  readonly rightsPage?: string;
  readonly caption?: string;
  /** IPTC's alternative text, which a site may not know of. */
  readonly altText?: string;
  /** The maker's or the licensor's, as one line. */
  readonly contact?: string;
  /** As written: "2027:03:09 12:00:00", an ISO date, or less. */
  readonly takenAt?: string;
  readonly device?: string;
  readonly software?: string;
  /** IPTC's word or address of it: "trainedAlgorithmicMedia". */
  readonly digitalSourceType?: string;
  /** Decimal degrees. */
  readonly gps?: { readonly latitude: number; readonly longitude: number };
  /** C2PA's are there; they are not verified. */
  readonly contentCredentials?: true;
  /** Some of the file, or all of it, could not be read. */
  readonly damaged?: true;
}

/** A part of the text that stood in a field of its own (Studio's title, a post of a thread). */
export interface DraftField extends Span {
  readonly name: 'title' | 'description' | 'part';
}

export interface Draft {
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly surface: Surface;
  readonly site?: SiteId;
  readonly account?: string;
  readonly audience?: 'public' | 'limited' | 'private';
  /** The text that this draft answers, where the site shows it. */
  readonly parentText?: string;
  readonly fields?: readonly DraftField[];
  /** Posts of the same account that may be this one's other language version. */
  readonly recentTwins?: readonly RecentTwin[];
}

/** What is remembered of a published post: never its text. */
export interface RecentTwin {
  readonly language: Language;
  /** Epoch milliseconds. */
  readonly publishedAt: number;
  /** Made by `factFingerprint`. */
  readonly fingerprint: string;
}

export type TokenKind =
  | 'word'
  | 'number'
  | 'url'
  | 'email'
  | 'hashtag'
  | 'mention'
  | 'emoji'
  | 'punctuation';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** Exactly `text.slice(start, end)`. */
  readonly text: string;
}

/** A stretch in one language: a line, a sentence, or a part around " / " or "|". */
export interface Segment extends Span {
  readonly language: Language;
  /** 0 (a guess) to 1. */
  readonly confidence: number;
}

export type MessageParameters = Readonly<Record<string, string | number>>;

/** Text that the person may copy; nothing is ever written into a composer. */
export interface Suggestion {
  readonly text: string;
  readonly language?: Language;
}

/** What a rule saw. Strings come from `_locales`, keyed by rule and `messageId`. */
export interface Report {
  /** Absent for a finding about the whole draft. */
  readonly span?: Span;
  readonly messageId: string;
  readonly parameters?: MessageParameters;
  readonly suggestion?: Suggestion;
  /** An uncertain sight is capped: it never becomes more severe than this. */
  readonly atMost?: 'warn' | 'remind';
  /** When another paragraph than the rule's first one is the reason. */
  readonly paragraph?: string;
  /** The attachment that the finding is about. */
  readonly attachment?: string;
  /** Seen and let be on purpose: a note that says why, no finding. */
  readonly passedOver?: true;
}

export interface Finding {
  readonly rule: string;
  readonly set: string;
  readonly paragraph: string;
  readonly severity: Severity;
  readonly start?: number;
  readonly end?: number;
  readonly excerpt?: string;
  readonly messageId: string;
  readonly parameters: MessageParameters;
  readonly suggestion?: Suggestion;
  readonly attachment?: string;
  /** What a person may list as an exception of their own to hear no more of these words. */
  readonly exception?: string;
}

/** What a rule saw and let be on purpose. It never holds a post and is counted nowhere. */
export type Note = Pick<Finding, 'rule' | 'start' | 'end' | 'excerpt' | 'messageId' | 'parameters'>;

/** A rule that threw. The others go on; the interface names it. */
export interface RuleProblem {
  readonly rule: string;
  readonly error: string;
}

export interface CheckResult {
  /** Most severe first, then by position. */
  readonly findings: readonly Finding[];
  /** By position; the same said again stands once. */
  readonly notes: readonly Note[];
  readonly segments: readonly Segment[];
  readonly problems: readonly RuleProblem[];
}

/** What the organisation has decided, resolved for one profile: the engine's only configuration. */
export interface Policy {
  readonly profile: Profile;
  /** Rule id → severity and parameters. A rule that is not listed is off. */
  readonly rules: Readonly<Record<string, RulePolicy>>;
  readonly organisation: Organisation;
  /** The most reminders of a draft; all of them where none is given. Pictures' are not counted. */
  readonly reminderBudget?: number;
  /**
   * The person's own exceptions, in any inflection; absent where they may have none. What blocks is
   * found all the same.
   */
  readonly ownExceptions?: readonly string[];
}

export interface RulePolicy {
  readonly severity: RuleSeverity;
  /** First paragraph: the one that a finding links to unless it names another. */
  readonly paragraphs: readonly string[];
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

export type ParameterValue = string | number | boolean | readonly string[];

/** Facts about the organisation that rules ask for. Extended by its administrator. */
export interface Organisation {
  readonly name: Readonly<Record<'fi' | 'sv' | 'en', string>>;
  /** The municipality itself: "Hanko", "Hangö", "Hanko". */
  readonly place: Readonly<Record<'fi' | 'sv' | 'en', string>>;
  /** Host names of its own sites, without a leading dot. */
  readonly domains: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly addresses: readonly string[];
  readonly ibans: readonly string[];
  /** Base forms ("Jari Virtanen") of people in a public role; matched in any inflection. */
  readonly officeHolders: readonly string[];
  /** Handles and page names of its official accounts. */
  readonly accounts: readonly string[];
  /** Creators, picture banks and licences whose pictures it may publish. */
  readonly imageRights: readonly string[];
  /** Monday to Friday, "08:00" to "16:00" in Finland; the end is exclusive. */
  readonly officeHours: { readonly start: string; readonly end: string };
  /** Days when nobody is at work: see `isDayOff` of `role/working-time.ts`. */
  readonly daysOff: readonly string[];
  /** Words, phrases and names that are never a finding by themselves, in any inflection. */
  readonly exceptions: readonly string[];
  /**
   * Words and phrases of its own for the rules of `RULES_OF_WORDS`: rule id → base forms in Finnish,
   * words or their beginnings in Swedish and English.
   */
  readonly extraWords: Readonly<Record<string, readonly string[]>>;
}
