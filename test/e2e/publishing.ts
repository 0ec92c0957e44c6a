import type { SiteLanguage } from '../sites/page/language.ts';
import type { PostedRecord } from '../sites/posted-record.ts';
import type { ComposerCase } from './composers.ts';
import type { PageDriver } from './driver/browser-driver.ts';
import { until } from './driver/wait.ts';

type Outcome = 'held' | 'posted';

/** Goes through the steps of publishing until it is held or posted. */
export async function pressPublish(
  page: PageDriver,
  composer: ComposerCase,
  language: SiteLanguage = 'fi',
): Promise<Outcome> {
  const outcome = await pressPublishFrom(page, composer, 0, language);
  if (outcome === undefined) throw new Error('Neither held nor posted');
  return outcome;
}

/** From the step with the index `first`; undefined when the steps led to neither. */
export async function pressPublishFrom(
  page: PageDriver,
  composer: ComposerCase,
  first: number,
  language: SiteLanguage = 'fi',
): Promise<Outcome | undefined> {
  const steps = composer.publish(language);
  const before = (await posted(page)).length;
  for (let at = first; at < steps.length; at++) {
    if (await page.panel.isOpen()) return 'held';
    await page.click(steps[at] ?? '');
    const next = steps[at + 1];
    const outcome = await until(`step ${at + 1} of publishing leads on`, async () => {
      if (await page.panel.isOpen()) return 'held';
      if ((await posted(page)).length > before) return 'posted';
      return next !== undefined && (await page.isVisible(next)) ? 'next' : undefined;
    });
    if (outcome !== 'next') return outcome;
  }
  return undefined;
}

/** What the page has published so far. */
export function posted(page: PageDriver): Promise<PostedRecord[]> {
  return page.evaluate(() => window.__posted);
}

/** The editor's markup; of a text area its text. */
export function editorHtml(page: PageDriver, { editor }: ComposerCase): Promise<string> {
  return page.waitFor(
    `${editor} is there`,
    (selector) => {
      const all = [...document.querySelectorAll<HTMLElement>(selector)];
      const visible = all.find((each) => each.checkVisibility());
      return visible instanceof HTMLTextAreaElement ? visible.value : visible?.innerHTML;
    },
    editor,
  );
}

/** Until whatever is still under way (a second publish, say) has had its chance. */
export async function settle(page: PageDriver): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 }));
    for (let turn = 0; turn < 3; turn++) {
      await frame();
      await idle();
    }
  });
}
