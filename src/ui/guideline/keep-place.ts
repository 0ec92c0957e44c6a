import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

interface Place {
  readonly paragraph: Element;
  /** Of the paragraph's top edge, in CSS pixels from the window's. */
  readonly top: number;
}

/**
 * What is read stays in view when the window gets another width, as of a tablet that is turned:
 * lines break anew then, and the contents go above the text.
 */
export function useKeptPlace(text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let width = innerWidth;
    let place: Place | undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const remember = () => {
      // A scroll that comes of the new width is the browser's own.
      if (innerWidth === width) place = placeIn(text.current);
    };
    const keep = () => {
      if (innerWidth === width) return;
      width = innerWidth;
      if (place) scrollBy(0, place.paragraph.getBoundingClientRect().top - place.top);
    };
    addEventListener('scroll', remember, { passive: true, signal });
    addEventListener('resize', keep, { signal });
    return () => controller.abort();
  }, [text]);
}

/**
 * The paragraph that begins nearest to the window's top edge. None at the page's beginning, which
 * shows whatever stands there.
 */
function placeIn(text: HTMLElement | null): Place | undefined {
  if (scrollY === 0) return undefined;
  const places = [...(text?.querySelectorAll('[data-paragraph]') ?? [])].map((paragraph) => ({
    paragraph,
    top: paragraph.getBoundingClientRect().top,
  }));
  return places.toSorted((one, other) => Math.abs(one.top) - Math.abs(other.top))[0];
}
