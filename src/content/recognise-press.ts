import { attribute, closest, contains, isShown, queryFirst } from '../sites/pristine-dom.ts';
import type { Composer, Site } from '../sites/site.ts';
import type { Stage } from './gate-machine.ts';

/** What an event means for publishing, before anything is decided about it. */
export type Recognised =
  | {
      readonly kind: 'publish';
      readonly composer: Composer;
      readonly stage: Stage;
      readonly confirms: boolean;
      /** What was pressed: a control, or the field that had the key. */
      readonly element: Element;
    }
  /** The text may be out of sight at the next step. */
  | { readonly kind: 'next'; readonly composer: Composer };

export type PublishPress = Recognised & { readonly kind: 'publish' };

export function recognise(site: Site, event: Event): Recognised | null {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return null;
  if (event.type === 'click') return controlPress(site, target, 'click');
  if (event.type === 'submit') return formSubmit(site, target);
  if (event.type === 'keydown') return keyPress(site, target, event as KeyboardEvent);
  return null;
}

/**
 * Keys of an input method end a word and never a post. A chord that it has no use for it passes on
 * to the site, after a dead key or while somebody dictates: that one may publish.
 */
function isInputMethodKey({ isComposing, keyCode, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return keyCode === 229 || (isComposing && !ctrlKey && !metaKey);
}

/** The composer whose text the element is part of, not only near to. */
export function composerOfField(site: Site, element: Element): Composer | null {
  const composer = site.composerAt(element);
  return composer?.fields().some((field) => contains(field.element, element)) ? composer : null;
}

function controlPress(site: Site, target: Element, stage: Stage): Recognised | null {
  const control = site.controlAt(target);
  if (!control) return null;
  const { composer, element } = control;
  if (control.kind === 'next') return { kind: 'next', composer };
  return { kind: 'publish', composer, stage, confirms: control.kind === 'confirm', element };
}

function keyPress(site: Site, target: Element, event: KeyboardEvent): Recognised | null {
  if (isInputMethodKey(event) || event.altKey) return null;
  if (event.key !== 'Enter' && event.key !== ' ') return null;
  const composer = composerOfField(site, target);
  if (composer) return event.key === 'Enter' ? fieldEnter(composer, target, event) : null;
  // A native button makes a click of it; a `div` is pressed by the site's own key listener.
  if (event.ctrlKey || event.metaKey || closest(target, 'button,input,textarea,a[href]'))
    return null;
  return controlPress(site, target, 'key');
}

function fieldEnter(
  composer: Composer,
  target: Element,
  { ctrlKey, metaKey, shiftKey }: KeyboardEvent,
): Recognised | null {
  const withModifier = ctrlKey || metaKey;
  if (!withModifier && (!composer.enterPublishes || shiftKey || isChoosing(target))) return null;
  const state = composer.publishState();
  if (state === 'absent' && composer.hasNextStep()) return { kind: 'next', composer };
  // What a site's button does not do now, its shortcut does not do either.
  if (state === 'disabled' && withModifier) return null;
  return { kind: 'publish', composer, stage: 'key', confirms: false, element: target };
}

/** Enter takes the marked entry of an open list of names or tags. */
function isChoosing(target: Element): boolean {
  const field = closest(target, '[aria-activedescendant],[aria-expanded]');
  if (!field) return false;
  if (attribute(field, 'aria-expanded') === 'true') return true;
  const id = attribute(field, 'aria-activedescendant');
  const marked = id ? queryFirst(field.ownerDocument, `[id="${CSS.escape(id)}"]`) : null;
  return marked !== null && isShown(marked);
}

/** A form that holds a field of a composer publishes it; a search in a dialog does not. */
function formSubmit(site: Site, form: Element): Recognised | null {
  const field = queryFirst(form, '[contenteditable="true"],textarea');
  const composer = field && composerOfField(site, field);
  if (!composer) return null;
  return { kind: 'publish', composer, stage: 'submit', confirms: false, element: form };
}
