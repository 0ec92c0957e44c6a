import type { Attachment, Finding, Segment } from '../../engine/types.ts';
import type { AccountOwner } from '../../settings/account-owner.ts';
import type { Translator } from '../../strings/translate.ts';
import type { ReportAbout } from '../findings/finding-report.ts';
import type { LeftOut } from '../findings/left-out-notes.tsx';

/**
 * What the content script asks of the interface on a page. The panel lives in one host element
 * (`data-harkinta`, a closed shadow root; open in the test build) appended to the document
 * element: never inside a composer. It knows no site and no rule.
 */
export interface Panel {
  /** Shows or moves the state mark near a composer; `null` takes it away. Never takes focus. */
  setBadge(composer: object, badge: BadgeView | null): void;
  /**
   * The dialog that explains a held publish. Focus goes to "back to editing"; Esc means the
   * same. Resolves once, with what the person decided. A second call replaces the first, which
   * then resolves with `edit`.
   */
  askAboutHeldPublish(view: HeldView): Promise<HeldDecision>;
  /** What the open question is about has changed: the person has answered for a picture. */
  updateHeldPublish(view: HeldView): void;
  /** A publish waits for a check that takes its time; said until it is over. */
  setWaiting(waiting: boolean): void;
  /** A calm line in a corner, read out politely, gone when dismissed or replaced. */
  notify(notice: NoticeView): void;
  /**
   * All findings of a composer as a non-modal list (opened from its badge). It closes with the
   * composer's badge; Esc inside it and its own button close it too.
   */
  showFindings(view: FindingsView, composer?: object): void;
  /** A newer result for an open list of that composer. Nothing happens when there is none. */
  updateFindings(composer: object, view: Omit<FindingsView, 'returnFocus'>): void;
  /** Renders again: the strings have changed. */
  refresh(): void;
  /** Takes everything away and stops listening. */
  destroy(): void;
}

export type BadgeState = 'checking' | 'clean' | 'remind' | 'warn' | 'block' | 'unknown';

export interface BadgeView {
  readonly state: BadgeState;
  readonly count: number;
  /** Asked once, in a corner, until it is answered. */
  readonly account?: AccountView | undefined;
  /** Where the composer stands now, in viewport CSS pixels; `null` while it is out of sight. */
  readonly anchor: () => DOMRectReadOnly | null;
  readonly onOpen: () => void;
}

/** What the person can say about a picture or a video. */
export type AttachmentAnswer = Pick<Attachment, 'rights' | 'licence' | 'decorative' | 'consent'>;

export interface AttachmentView {
  readonly attachment: Attachment;
  /** Of a picture that is already on this machine; absent where there is nothing to show. */
  readonly previewUrl?: string;
  readonly onAnswer: (answer: AttachmentAnswer) => void;
  /**
   * Saves a copy without metadata under this name; false when it cannot be made. Absent for
   * formats that are not copied and for files that were not seen.
   */
  readonly onSaveCopy?: (fileName: string) => Promise<boolean>;
}

/** An account of which nobody has said yet whose it is. */
export interface AccountView {
  readonly name: string;
  readonly onAnswer: (owner: AccountOwner) => void;
  /** To where the person was writing. */
  readonly returnFocus: () => void;
}

export interface FindingsView {
  readonly findings: readonly Finding[];
  readonly attachments?: readonly AttachmentView[];
  /** Of the same check: the language of quoted words. Without them a quotation has none. */
  readonly segments?: readonly Segment[];
  readonly onOpenParagraph: (paragraph: string) => void;
  /** Absent when the place cannot be shown. */
  readonly onJumpTo?: (finding: Finding) => void;
  /** There is no result of this text: it is being checked, or could not be. */
  readonly state?: 'checking' | 'unknown' | undefined;
  /** "Not this time", or never for these words of it. What blocks is not left out. */
  readonly onLeaveOut?: (finding: Finding, words?: string) => void;
  readonly leftOut?: readonly LeftOut[];
  readonly onTakeBack?: (leftOut: LeftOut) => void;
  readonly reportAbout?: ReportAbout | undefined;
  readonly account?: AccountView | undefined;
  /** Where focus returns. */
  readonly returnFocus: () => void;
}

export interface HeldView extends FindingsView {
  /** `unchecked`: the checker failed and the administrator's choice is to hold. */
  readonly reason: 'findings' | 'unchecked';
  /** Whether a block can be overridden with a written reason. */
  readonly overrideBlocks: 'with-reason' | 'never';
}

export type HeldDecision =
  | { readonly action: 'edit' }
  /** `hadReason`: whether one was written; the words themselves are not kept anywhere. */
  | { readonly action: 'publish'; readonly hadReason: boolean };

export interface NoticeView {
  /** Key of `_locales`. */
  readonly messageKey: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
  readonly tone: 'information' | 'attention';
}

export interface PanelOptions {
  readonly document: Document;
  /** Asked anew at each rendering: the person may switch language. */
  readonly translator: () => Translator;
}
