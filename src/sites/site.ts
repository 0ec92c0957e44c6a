import type { Attachment, Draft, DraftField, SiteId, Surface } from '../engine/types.ts';
import type { Hook, Labels } from './hook.ts';
import type { ReadText } from './readers/text-map.ts';

/** A supported site. Knows where things are on its pages; changes nothing there, ever. */
export interface Site {
  readonly id: SiteId;
  readonly hosts: readonly string[];
  readonly hooks: Readonly<Record<string, Hook>>;
  readonly labels: Readonly<Record<string, Labels>>;
  /** The composer that the element is part of: its editable, one of its controls, its form. */
  composerAt(element: Element): Composer | null;
  /** What a press on the element does, where that matters. */
  controlAt(element: Element): Control | null;
}

/** One open place of writing. A view of the page: asked anew, never kept across events for long. */
export interface Composer {
  readonly site: SiteId;
  /** Stable name of the kind of place, e.g. `x-post`. */
  readonly kind: string;
  readonly surface: Surface;
  readonly root: Element;
  /**
   * Kinds whose publishing may go on here, when the editor is gone: the draft is the one that was
   * read there.
   */
  readonly continues: readonly string[];
  /** Whether plain Enter in a field publishes. */
  readonly enterPublishes: boolean;
  /** In reading order. Empty on a later step of publishing, when the editor is gone. */
  fields(): readonly ComposerField[];
  /**
   * Found anew at each call: sites replace their buttons. `null` when none can be pressed.
   * @param pressed of several ways to publish, the one that the person chose.
   */
  publishButton(pressed?: Element): HTMLElement | null;
  publishState(): 'ready' | 'disabled' | 'absent';
  /** There is another step before publishing. */
  hasNextStep(): boolean;
  attachments(): readonly Attachment[];
  account(): string | undefined;
  audience(): Draft['audience'];
  parentText(): string | undefined;
}

export interface ComposerField {
  readonly element: HTMLElement;
  readonly name?: DraftField['name'];
  read(): ReadText;
}

/**
 * `publish` publishes; `confirm` publishes too, as an answer to the site's own question after
 * `publish` was pressed; `next` leads on to a step where the text may be out of sight.
 */
export type ControlKind = 'publish' | 'confirm' | 'next';

export interface Control {
  readonly kind: ControlKind;
  readonly composer: Composer;
  readonly element: Element;
}
