import type { Attachment, Draft, DraftField, SiteId, Surface } from '../engine/types.ts';
import type { Hook, Labels } from './hook.ts';
import { nameOf } from './named-controls.ts';
import { attribute, closest, contains, isShown, matches, queryAll } from './pristine-dom.ts';
import { readField } from './readers/read-field.ts';
import type { Composer, ComposerField, Control, ControlKind, Site } from './site.ts';

/** One kind of place of writing on a site. Functions get the root, and look no wider than needed. */
export interface SurfaceDefinition {
  readonly kind: string;
  readonly surface: Surface | ((root: Element) => Surface);
  /** The composer's root for a node in it; `null` when the node is in no such composer. */
  readonly root: (node: Element) => Element | null;
  readonly fields: (root: Element) => readonly FoundField[];
  readonly publish: (root: Element) => readonly Element[];
  readonly confirm?: (root: Element) => readonly Element[];
  readonly next?: (root: Element) => readonly Element[];
  readonly enterPublishes?: boolean;
  /** Kinds that lead on to here. The editor may be gone: the draft is what was read there. */
  readonly continues?: readonly string[];
  readonly attachments?: (root: Element) => readonly Attachment[];
  readonly account?: (root: Element) => string | undefined;
  readonly audience?: (root: Element) => Draft['audience'];
  readonly parentText?: (root: Element) => string | undefined;
}

export interface FoundField {
  readonly element: Element;
  readonly name?: DraftField['name'];
}

export interface SiteDefinition {
  readonly id: SiteId;
  readonly hosts: readonly string[];
  readonly hooks: Readonly<Record<string, Hook>>;
  readonly labels: Readonly<Record<string, Labels>>;
  /** The first that recognises a node wins: the more particular ones come first. */
  readonly surfaces: readonly SurfaceDefinition[];
}

export function defineSite({ surfaces, ...definition }: SiteDefinition): Site {
  const at = (element: Element): [SurfaceDefinition, Composer] | null => {
    for (const surface of surfaces) {
      const root = surface.root(element);
      if (root && (surface.continues || surface.fields(root).length > 0)) {
        return [surface, openComposer(definition.id, surface, root)];
      }
    }
    return null;
  };
  return {
    ...definition,
    composerAt: (element) => at(element)?.[1] ?? null,
    controlAt(element) {
      if (!closest(element, PRESSABLE)) return null;
      const found = at(element);
      return found && controlIn(found[0], found[1], element);
    },
  };
}

/** What can be pressed: natively, by role, or as an element that wraps a button. */
const PRESSABLE =
  'button,[role="button"],input[type="submit"],ytcp-button,ytd-button-renderer,#submit-button';

function controlIn(
  surface: SurfaceDefinition,
  composer: Composer,
  element: Element,
): Control | null {
  const kinds: readonly [ControlKind, SurfaceDefinition['next']][] = [
    ['confirm', surface.confirm],
    ['publish', surface.publish],
    ['next', surface.next],
  ];
  for (const [kind, find] of kinds) {
    const control = find?.(composer.root).find((candidate) => contains(candidate, element));
    if (control && !isDisabled(control)) return { kind, composer, element: control };
  }
  return null;
}

function openComposer(site: SiteId, surface: SurfaceDefinition, root: Element): Composer {
  return {
    site,
    kind: surface.kind,
    surface: typeof surface.surface === 'function' ? surface.surface(root) : surface.surface,
    root,
    continues: surface.continues ?? [],
    enterPublishes: surface.enterPublishes ?? false,
    fields: () => surface.fields(root).map(openField),
    publishButton(pressed) {
      const all = [...surface.publish(root), ...(surface.confirm?.(root) ?? [])];
      const enabled = all.filter((control) => !isDisabled(control));
      const name = pressed && nameOf(pressed);
      const control =
        enabled.find((candidate) => candidate === pressed) ??
        enabled.find((candidate) => isShown(candidate) && nameOf(candidate) === name) ??
        enabled.find(isShown) ??
        enabled[0];
      return control ? buttonOf(control) : null;
    },
    publishState() {
      const controls = surface.publish(root);
      if (controls.length === 0) return 'absent';
      return controls.every(isDisabled) ? 'disabled' : 'ready';
    },
    hasNextStep: () => (surface.next?.(root).length ?? 0) > 0,
    attachments: () => surface.attachments?.(root) ?? [],
    account: () => surface.account?.(root),
    audience: () => surface.audience?.(root),
    parentText: () => surface.parentText?.(root),
  };
}

export function openField({ element, name }: FoundField): ComposerField {
  return {
    element: element as HTMLElement,
    ...(name !== undefined && { name }),
    read: () => readField(element),
  };
}

/** A site's element may only wrap the button that hears the click. */
function buttonOf(control: Element): HTMLElement {
  const button = matches(control, BUTTON) ? control : queryAll(control, BUTTON)[0];
  return (button ?? control) as HTMLElement;
}

const BUTTON = 'button,[role="button"],input[type="submit"]';

/** Sites ignore a press on these themselves; holding it would only be in the way. */
export function isDisabled(control: Element): boolean {
  const button = buttonOf(control);
  return [control, button].some(
    (element) =>
      attribute(element, 'aria-disabled') === 'true' || attribute(element, 'disabled') !== null,
  );
}

/** Elements that stand for a hook's selector inside `root`. */
export function byHook(root: Element, hook: Hook): Element[] {
  return queryAll(root, hook.selector);
}

export function fieldsByHook(root: Element, hook: Hook, name?: DraftField['name']): FoundField[] {
  return byHook(root, hook).map((element) => ({ element, ...(name !== undefined && { name }) }));
}
