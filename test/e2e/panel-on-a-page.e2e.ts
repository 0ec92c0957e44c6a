import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gallery, openGallery } from '../ui/gallery-browser.ts';

/* What only a real browser can tell of the panel: the top layer, focus, keys, places. */

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});

afterAll(() => gallery?.close());

const open = (scene: string, size: { width?: number; height?: number } = {}) =>
  gallery.open({ page: 'panel', scene, language: 'fi', ...size });

/** What a site's script does that will not let go of the focus. */
function trapFocus(page: Page): Promise<void> {
  return page.evaluate(() => {
    const composer = document.querySelector<HTMLElement>('#composer');
    const takeBack = (event: Event) => {
      if (composer && !composer.contains(event.target as Node)) composer.focus();
    };
    document.addEventListener('focusin', takeBack, true);
    document.addEventListener('focusout', () => setTimeout(() => composer?.focus()), true);
  });
}

function pageSees(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    for (const type of ['keydown', 'keypress', 'keyup', 'mousedown', 'pointerdown', 'focusin']) {
      document.addEventListener(type, () => seen.push(type), true);
    }
    return seen;
  });
}

const seen = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
const focusedAction = (page: Page) =>
  page.evaluate(() => {
    const active = document.querySelector('[data-harkinta]')?.shadowRoot?.activeElement;
    return active instanceof HTMLElement ? (active.dataset.action ?? active.tagName) : undefined;
  });

describe('the dialog of a held publish', () => {
  it('is over everything the site has, and everything else is out of reach', async () => {
    const page = await open('held-warning');
    const top = await page.evaluate(() => {
      const above = document.querySelector<HTMLElement>('#above');
      if (above) above.style.inset = '0';
      const host = document.querySelector('[data-harkinta]');
      const edit = host?.shadowRoot?.querySelector('[data-action="edit"]')?.getBoundingClientRect();
      return edit && document.elementFromPoint(edit.x + 5, edit.y + 5) === host;
    });
    expect(top).toBe(true);
    await page.close();
  });

  it('works by keyboard alone, with a reason', async () => {
    const page = await open('held-block');
    expect(await focusedAction(page)).toBe('edit');
    await page.keyboard.press('Shift+Tab');
    expect(await focusedAction(page)).toBe('reason');
    await page.keyboard.type('Tunnus on keksitty.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focusedAction(page)).toBe('publish-anyway');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.body.dataset.decision);
    const decision = await page.evaluate(() => document.body.dataset.decision);
    expect(JSON.parse(decision ?? '')).toEqual({ action: 'publish', hadReason: true });
    await page.close();
  });

  it('goes back to the composer at Esc', async () => {
    const page = await open('held-warning');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.body.dataset.decision);
    const after = await page.evaluate(() => ({
      decision: document.body.dataset.decision,
      focus: document.activeElement?.id,
    }));
    expect(after).toEqual({ decision: '{"action":"edit"}', focus: 'composer' });
    await page.close();
  });

  it('keeps the focus from a site that traps it, and keys and presses from its shortcuts', async () => {
    const page = await open('held-block');
    await trapFocus(page);
    await pageSees(page);
    await page.locator('[data-action="reason"]').click();
    await page.keyboard.type('n r l');
    expect(await page.locator('[data-action="reason"]').inputValue()).toBe('n r l');
    expect(await focusedAction(page)).toBe('reason');
    expect(await seen(page)).toEqual([]);
    await page.close();
  });

  it('goes round and never out into the page', async () => {
    const page = await open('held-warning');
    const visited = new Set<string | undefined>();
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      visited.add(await focusedAction(page));
    }
    expect(visited).not.toContain(undefined);
    expect(visited.size).toBeGreaterThan(2);
    await page.close();
  });

  it.each([
    [320, 480],
    [320, 640],
    [1000, 400],
  ])('fits into %i by %i, from its title to its choices', async (width, height) => {
    const page = await open('held-many', { width, height });
    const places = await page.evaluate(() => {
      const shadow = document.querySelector('[data-harkinta]')?.shadowRoot;
      const placeOf = (selector: string) =>
        shadow?.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect;
      const dialog = shadow?.querySelector('dialog');
      return {
        title: placeOf('h2'),
        edit: placeOf('[data-action="edit"]'),
        overflow: (dialog?.scrollWidth ?? 0) - (dialog?.clientWidth ?? 0),
      };
    });
    expect(places.title.top).toBeGreaterThanOrEqual(0);
    expect(places.edit.bottom).toBeLessThanOrEqual(height);
    expect(places.overflow).toBeLessThanOrEqual(0);
    await page.close();
  });
});

describe('the list of findings', () => {
  it('keeps the focus from a site that traps it', async () => {
    const page = await open('badges');
    await trapFocus(page);
    await page.locator('[data-state="block"]').click();
    await page.locator('[data-harkinta-list]').waitFor();
    await page.keyboard.press('Tab');
    expect(await focusedAction(page)).toBe('close');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-harkinta-list]').count()).toBe(0);
    await page.close();
  });
});

describe('the badge', () => {
  it('follows its composer and hides with it', async () => {
    const page = await open('notice', { height: 500 });
    const badge = page.locator('[data-harkinta-badge]');
    const distance = () =>
      page.evaluate(() => {
        const shadow = document.querySelector('[data-harkinta]')?.shadowRoot;
        const badge = shadow?.querySelector('[data-harkinta-badge]')?.getBoundingClientRect();
        const composer = document.querySelector('#composer')?.getBoundingClientRect();
        if (!badge || !composer) return undefined;
        // The badge stands on whole pixels. `+ 0` for minus zero.
        return [composer.top - badge.bottom, composer.right - badge.right].map(
          (pixels) => Math.round(pixels) + 0,
        );
      });
    expect(await distance()).toEqual([4, 0]);
    await page.evaluate(() => {
      document.body.style.paddingBottom = '2000px';
      scrollTo(0, 60);
    });
    await expect.poll(distance).toEqual([4, 0]);
    await page.evaluate(() => scrollTo(0, 1500));
    await expect.poll(() => badge.isVisible()).toBe(false);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => badge.isVisible()).toBe(true);
    // Nothing announces that a site moves its dialog; the badge looks by itself.
    await page.evaluate(() => {
      const composer = document.querySelector<HTMLElement>('#composer');
      if (composer) composer.style.marginTop = '150px';
    });
    await expect.poll(distance, { timeout: 2000 }).toEqual([4, 0]);
    await page.close();
  });

  it('is a target of 24 pixels at least', async () => {
    const page = await open('badges');
    for (const box of await page.locator('[data-harkinta-badge]').all()) {
      const { width = 0, height = 0 } = (await box.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    await page.close();
  });
});
