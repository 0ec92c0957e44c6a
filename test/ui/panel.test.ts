// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../src/engine/types.ts';
import type { InterfaceLanguage } from '../../src/settings/settings.ts';
import { stringsOf } from '../../src/strings/locales.ts';
import { createTranslator } from '../../src/strings/translate.ts';
import { findingReport } from '../../src/ui/findings/finding-report.ts';
import { createPanel } from '../../src/ui/panel/create-panel.tsx';
import type { BadgeView, HeldDecision, HeldView, Panel } from '../../src/ui/panel/panel.ts';
import {
  ATTACHMENT_FINDINGS,
  BLOCK,
  MANY,
  SAMPLE_ATTACHMENTS,
  SAMPLE_SEGMENTS,
  WARNING,
} from './sample-findings.ts';

let panel: Panel;
let language: InterfaceLanguage = 'fi';
let shadow: ShadowRoot | undefined;

beforeEach(() => {
  language = 'fi';
  shadow = undefined;
  // The root is closed: the page cannot look in, and the test only as it is made.
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    shadow = attach.call(this, init);
    return shadow;
  });
  panel = createPanel({
    document,
    translator: () => createTranslator(language, stringsOf(language)),
  });
});

afterEach(() => {
  panel.destroy();
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const host = () => document.querySelector('[data-harkinta]');
const all = (selector: string) => [...(shadow?.querySelectorAll<HTMLElement>(selector) ?? [])];
const one = (selector: string): HTMLElement => {
  const [element, ...others] = all(selector);
  if (!element || others.length > 0) {
    throw new Error(`${others.length + (element ? 1 : 0)} elements match ${selector}`);
  }
  return element;
};
const action = (name: string) => one(`[data-action="${name}"]`);
const dialogs = () => all('[role="alertdialog"]');
/** Preact renders state changes after the event. */
const rendered = () => new Promise((resolve) => setTimeout(resolve, 30));

function press(key: string, target: Element = focused(), init: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  target.dispatchEvent(event);
  return event;
}

function focused(): Element {
  if (!shadow?.activeElement) throw new Error('Nothing in the panel has the focus');
  return shadow.activeElement;
}

function held(view: Partial<HeldView> & { findings: readonly Finding[] }) {
  const returnFocus = vi.fn();
  const onOpenParagraph = vi.fn();
  const decisions: HeldDecision[] = [];
  const asked = panel
    .askAboutHeldPublish({
      reason: 'findings',
      overrideBlocks: 'with-reason',
      segments: SAMPLE_SEGMENTS,
      onOpenParagraph,
      returnFocus,
      ...view,
    })
    .then((decision) => decisions.push(decision));
  return { asked, decisions, returnFocus, onOpenParagraph };
}

async function writeReason(text: string): Promise<void> {
  const textarea = action('reason') as HTMLTextAreaElement;
  textarea.value = text;
  textarea.dispatchEvent(new Event('input', { bubbles: true }));
  await rendered();
}

describe('where it lives', () => {
  it('does not touch the page before there is something to show', () => {
    expect(host()).toBeNull();
  });

  it('stands in one host beside the body, never in it', () => {
    held({ findings: WARNING });
    panel.notify({ messageKey: 'state_clean', tone: 'information' });
    expect(document.querySelectorAll('[data-harkinta]')).toHaveLength(1);
    expect(host()?.parentElement).toBe(document.documentElement);
  });

  it('comes back when the page has taken it away', () => {
    panel.notify({ messageKey: 'state_clean', tone: 'information' });
    host()?.remove();
    panel.notify({ messageKey: 'state_unknown', tone: 'attention' });
    expect(host()?.isConnected).toBe(true);
  });

  it('leaves nothing behind', async () => {
    const { asked, decisions } = held({ findings: WARNING });
    panel.destroy();
    await asked;
    expect(host()).toBeNull();
    expect(decisions).toEqual([{ action: 'edit' }]);
  });
});

describe('a held publish', () => {
  it('is an alert dialog with a name and a description, and the focus is on going back', () => {
    held({ findings: WARNING });
    const dialog = one('[role="alertdialog"]');
    for (const attribute of ['aria-labelledby', 'aria-describedby']) {
      expect(
        shadow?.getElementById(dialog.getAttribute(attribute) ?? '')?.textContent,
      ).toBeTruthy();
    }
    expect(focused()).toBe(action('edit'));
  });

  it('says what, why, what to do, and opens the paragraph', () => {
    const { onOpenParagraph } = held({ findings: WARNING });
    const card = one('.finding');
    expect(card.textContent).toContain('vitun');
    for (const part of ['what', 'why', 'action']) {
      expect(one(`.finding-${part}`).textContent).toBeTruthy();
    }
    const link = one('[data-paragraph="5c"]');
    expect(link.textContent).toBe('Ohje, kohta 5c');
    link.click();
    expect(onOpenParagraph).toHaveBeenCalledWith('5c');
    expect(dialogs()).toHaveLength(1);
  });

  it('goes back to editing, and the focus to the composer', async () => {
    const { asked, decisions, returnFocus } = held({ findings: WARNING });
    action('edit').click();
    await asked;
    expect(decisions).toEqual([{ action: 'edit' }]);
    expect(returnFocus).toHaveBeenCalledOnce();
    expect(dialogs()).toHaveLength(0);
  });

  it('takes Esc for going back, and the page sees nothing of the key', async () => {
    const seen = vi.fn();
    document.addEventListener('keydown', seen, true);
    const { asked, decisions, returnFocus } = held({ findings: WARNING });
    expect(press('Escape').defaultPrevented).toBe(true);
    await asked;
    document.removeEventListener('keydown', seen, true);
    expect(decisions).toEqual([{ action: 'edit' }]);
    expect(returnFocus).toHaveBeenCalledOnce();
    expect(seen).not.toHaveBeenCalled();
  });

  it('leaves Esc alone while a word is being composed', () => {
    held({ findings: BLOCK });
    action('reason').focus();
    press('Escape', action('reason'), { isComposing: true });
    expect(dialogs()).toHaveLength(1);
  });

  it('takes the browser’s own request to close for going back', async () => {
    const { asked, decisions } = held({ findings: WARNING });
    one('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    await asked;
    expect(decisions).toEqual([{ action: 'edit' }]);
  });

  it('leaves keys in the page alone', () => {
    const seen = vi.fn();
    document.addEventListener('keydown', seen, true);
    held({ findings: WARNING });
    const textarea = document.createElement('textarea');
    document.body.append(textarea);
    press('Escape', textarea);
    document.removeEventListener('keydown', seen, true);
    expect(seen).toHaveBeenCalledOnce();
    expect(dialogs()).toHaveLength(1);
  });

  it('keeps the focus inside, around both ends', () => {
    held({ findings: WARNING });
    action('publish-anyway').focus();
    press('Tab');
    expect(focused()).toBe(one('[data-paragraph]'));
    press('Tab', focused(), { shiftKey: true });
    expect(focused()).toBe(action('publish-anyway'));
  });

  it('publishes a warning after one confirmation', async () => {
    const { asked, decisions, returnFocus } = held({ findings: WARNING });
    expect(all('textarea')).toHaveLength(0);
    action('publish-anyway').click();
    await asked;
    expect(decisions).toEqual([{ action: 'publish', hadReason: false }]);
    expect(returnFocus).toHaveBeenCalledOnce();
  });

  it('decides once, however often it is pressed', async () => {
    const { asked, decisions, returnFocus } = held({ findings: WARNING });
    const publish = action('publish-anyway');
    const edit = action('edit');
    publish.click();
    publish.click();
    edit.click();
    await asked;
    await rendered();
    expect(decisions).toEqual([{ action: 'publish', hadReason: false }]);
    expect(returnFocus).toHaveBeenCalledOnce();
  });

  it('wants a reason for a block, of more than a keystroke', async () => {
    const { asked, decisions } = held({ findings: BLOCK });
    const publish = action('publish-anyway') as HTMLButtonElement;
    expect(publish.disabled).toBe(true);
    await writeReason('  koska    ');
    expect(publish.disabled).toBe(true);
    await writeReason('Tunnus on keksitty esimerkki.');
    expect(publish.disabled).toBe(false);
    publish.click();
    await asked;
    expect(decisions).toEqual([{ action: 'publish', hadReason: true }]);
  });

  it('says beside the reason that it is not kept', () => {
    held({ findings: BLOCK });
    const help = action('reason').getAttribute('aria-describedby') ?? '';
    expect(shadow?.getElementById(help)?.textContent).toContain('ei tallenneta');
  });

  it('forgets the reason with the dialog', async () => {
    held({ findings: BLOCK });
    await writeReason('Tunnus on keksitty esimerkki.');
    action('edit').click();
    held({ findings: BLOCK });
    expect((action('reason') as HTMLTextAreaElement).value).toBe('');
    expect(shadow?.textContent).not.toContain('keksitty');
  });

  it('has no way past a block where the organisation allows none', () => {
    held({ findings: BLOCK, overrideBlocks: 'never' });
    expect(all('[data-action="publish-anyway"]')).toHaveLength(0);
    expect(all('textarea')).toHaveLength(0);
  });

  it('still lets a warning be confirmed there', () => {
    held({ findings: WARNING, overrideBlocks: 'never' });
    expect(all('[data-action="publish-anyway"]')).toHaveLength(1);
  });

  it('gives way to a newer one, which resolves the first with going back', async () => {
    const first = held({ findings: BLOCK });
    await writeReason('Tunnus on keksitty esimerkki.');
    const second = held({ findings: BLOCK });
    await first.asked;
    expect(first.decisions).toEqual([{ action: 'edit' }]);
    expect(first.returnFocus).not.toHaveBeenCalled();
    expect(second.decisions).toEqual([]);
    expect(dialogs()).toHaveLength(1);
    expect(focused()).toBe(action('edit'));
    expect((action('reason') as HTMLTextAreaElement).value).toBe('');
  });

  it('shows three first and all when asked, and goes on reading there', async () => {
    held({ findings: MANY });
    expect(all('.finding')).toHaveLength(3);
    expect(action('show-all').textContent).toContain(String(MANY.length));
    action('show-all').click();
    await rendered();
    expect(all('.finding')).toHaveLength(MANY.length);
    expect(all('[data-action="show-all"]')).toHaveLength(0);
    expect(focused()).toBe(all('.finding')[3]);
  });

  it('suggests sleeping on it when two findings are more than reminders', () => {
    held({ findings: MANY });
    expect(all('[data-paragraph="8b"]')).toHaveLength(1);
  });

  it('does not for one', () => {
    held({ findings: [...WARNING, ...MANY.filter(({ severity }) => severity === 'remind')] });
    expect(all('[data-paragraph="8b"]')).toHaveLength(0);
  });

  it('can be about a text that could not be checked', async () => {
    const { asked, decisions } = held({ findings: [], reason: 'unchecked' });
    expect(one('h2').textContent).toBe('Tekstiä ei voitu tarkistaa');
    action('publish-anyway').click();
    await asked;
    expect(decisions).toEqual([{ action: 'publish', hadReason: false }]);
  });

  it('gets out of the way before a place in the text is shown', async () => {
    const order: string[] = [];
    const { asked, decisions } = held({
      findings: WARNING,
      onJumpTo: (finding) => order.push(`jump ${finding.rule}`, `${dialogs().length} dialogs`),
      returnFocus: () => order.push('focus'),
    });
    action('jump').click();
    await asked;
    expect(decisions).toEqual([{ action: 'edit' }]);
    expect(order).toEqual(['focus', 'jump profanity', '0 dialogs']);
  });
});

describe('what is quoted', () => {
  it('stands in its own language', async () => {
    held({ findings: MANY });
    action('show-all').click();
    await rendered();
    const languages = all('[data-excerpt]').map((quote) => [quote.textContent, quote.lang]);
    expect(languages).toEqual([
      ['vitun', 'fi'],
      ['fan', 'sv'],
      ['040 123 4567', 'fi'],
    ]);
    expect(one('.finding-suggestion [lang]').getAttribute('lang')).toBe('fi');
  });

  it('has none where the check knew none', () => {
    held({ findings: WARNING, segments: [] });
    expect(one('[data-excerpt]').hasAttribute('lang')).toBe(false);
  });

  it('hides what is secret, also in what the rule says of it', () => {
    held({ findings: BLOCK });
    expect(one('[data-masked]').textContent).toContain('01••••-••••');
    expect(shadow?.textContent).not.toContain('0190');
    expect(shadow?.textContent).not.toContain('999C');
  });
});

describe('a suggestion', () => {
  const phone = MANY.filter(({ suggestion }) => suggestion);

  it('is copied, and says so', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    held({ findings: phone });
    action('copy').click();
    await rendered();
    expect(writeText).toHaveBeenCalledWith(phone[0]?.suggestion?.text);
    expect(one('.finding [role="status"]').textContent).toBe('Kopioitu');
  });

  it('says so when the page does not allow it', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    held({ findings: phone });
    action('copy').click();
    await rendered();
    expect(one('.finding [role="status"]').textContent).toContain('Kopiointi ei onnistunut');
  });
});

describe('the badge', () => {
  const composer = {};
  const badge = (view: Partial<BadgeView> = {}): BadgeView => ({
    state: 'warn',
    count: 2,
    anchor: () => null,
    onOpen: () => {},
    ...view,
  });

  it('is a button with a name that tells the state, and takes no focus', () => {
    const textarea = document.createElement('textarea');
    document.body.append(textarea);
    textarea.focus();
    const onOpen = vi.fn();
    panel.setBadge(composer, badge({ onOpen }));
    const button = one('[data-harkinta-badge]');
    expect(button.dataset.state).toBe('warn');
    expect(button.getAttribute('aria-label')).toContain('2 huomiota');
    expect(document.activeElement).toBe(textarea);
    button.click();
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('is one per composer, and goes with it', () => {
    const other = {};
    panel.setBadge(composer, badge());
    panel.setBadge(composer, badge({ state: 'clean', count: 0 }));
    panel.setBadge(other, badge());
    expect(all('[data-harkinta-badge]').map((button) => button.dataset.state)).toEqual([
      'clean',
      'warn',
    ]);
    panel.setBadge(composer, null);
    expect(all('[data-harkinta-badge]').map((button) => button.dataset.state)).toEqual(['warn']);
  });

  it('is read out when the text has rested, once', () => {
    vi.useFakeTimers();
    const said = () => one('.layer > [role="status"]').textContent;
    panel.setBadge(composer, badge({ state: 'checking', count: 0 }));
    panel.setBadge(composer, badge({ count: 1 }));
    vi.advanceTimersByTime(1000);
    panel.setBadge(composer, badge({ count: 2 }));
    vi.advanceTimersByTime(1000);
    expect(said()).toBe('');
    vi.advanceTimersByTime(1000);
    expect(said()).toContain('2 huomiota');
    panel.setBadge(composer, badge({ state: 'clean', count: 0 }));
    vi.advanceTimersByTime(2000);
    expect(said()).toContain('Ei huomautettavaa');
  });

  it('a check that takes long is read out, and then what came of it', () => {
    vi.useFakeTimers();
    const said = () => one('.layer > [role="status"]').textContent;
    panel.setBadge(composer, badge({ state: 'checking', count: 0 }));
    vi.advanceTimersByTime(2000);
    expect(said()).toBe('');
    vi.advanceTimersByTime(1000);
    expect(said()).toBe('Harkinta: Tekstiä tarkistetaan');
    panel.setBadge(composer, badge({ state: 'clean', count: 0 }));
    vi.advanceTimersByTime(2000);
    expect(said()).toBe('Harkinta: Ei huomautettavaa');
  });

  it('says nothing of a text in which there never was anything', () => {
    vi.useFakeTimers();
    panel.setBadge(composer, badge({ state: 'clean', count: 0 }));
    vi.advanceTimersByTime(5000);
    expect(one('.layer > [role="status"]').textContent).toBe('');
  });

  it('speaks the language that is chosen now', () => {
    panel.setBadge(composer, badge());
    language = 'sv';
    panel.refresh();
    expect(one('[data-harkinta-badge]').getAttribute('aria-label')).toContain('2 saker');
    expect(all('[lang="sv"]')).toHaveLength(1);
  });
});

describe('the list of findings', () => {
  const composer = {};
  const view = { findings: MANY, onOpenParagraph: () => {} };

  it('opens with the focus in it and gives it back at Esc', () => {
    const returnFocus = vi.fn();
    panel.showFindings({ ...view, returnFocus }, composer);
    expect(focused()).toBe(one('[data-harkinta-list]'));
    expect(all('.finding')).toHaveLength(MANY.length);
    press('Escape');
    expect(all('[data-harkinta-list]')).toHaveLength(0);
    expect(returnFocus).toHaveBeenCalledOnce();
  });

  it('follows the text without taking the focus again', () => {
    const returnFocus = vi.fn();
    panel.showFindings({ ...view, returnFocus }, composer);
    action('close').focus();
    panel.updateFindings(composer, { ...view, findings: WARNING });
    panel.updateFindings({}, { ...view, findings: [] });
    expect(all('.finding')).toHaveLength(1);
    expect(focused()).toBe(action('close'));
    action('close').click();
    expect(returnFocus).toHaveBeenCalledOnce();
    panel.updateFindings(composer, view);
    expect(all('[data-harkinta-list]')).toHaveLength(0);
  });

  it('closes with its composer', () => {
    const badge: BadgeView = { state: 'warn', count: 1, anchor: () => null, onOpen: () => {} };
    panel.setBadge(composer, badge);
    panel.showFindings({ ...view, returnFocus: () => {} }, composer);
    panel.setBadge(composer, null);
    expect(all('[data-harkinta-list]')).toHaveLength(0);
  });
});

describe('what a person says of a finding', () => {
  const composer = {};
  const view = { findings: MANY, onOpenParagraph: () => {}, returnFocus: () => {} };

  it('“not this time” is for what does not block, and reading goes on in the list', () => {
    const onLeaveOut = vi.fn();
    panel.showFindings({ ...view, onLeaveOut }, composer);
    const buttons = all('[data-action="set-aside"]');
    expect(buttons).toHaveLength(MANY.filter(({ severity }) => severity !== 'block').length);
    buttons[0]?.click();
    expect(onLeaveOut.mock.lastCall?.[0].severity).not.toBe('block');
    expect(onLeaveOut.mock.lastCall?.[1]).toBeUndefined();
    expect(focused().closest('[data-harkinta-list]')).not.toBeNull();
    expect(buttons[0]?.closest('li')?.contains(focused())).toBe(false);
  });

  it('stands in groups with headings, the most severe first', () => {
    const groups = () =>
      all('[data-group]').map((group) => [
        group.querySelector('h3')?.textContent,
        group.querySelector('ul')?.getAttribute('aria-labelledby') ===
          group.querySelector('h3')?.id,
        group.querySelectorAll('.finding').length,
      ]);
    panel.showFindings({ ...view, findings: [...MANY].reverse() }, composer);
    expect(groups()).toEqual([
      ['Korjaa ensin', true, 1],
      ['Harkittavaksi', true, 3],
      ['Muistutuksia', true, 1],
    ]);
    panel.showFindings({ ...view, findings: WARNING }, composer);
    expect(groups()).toEqual([['Harkittavaksi', true, 1]]);
  });

  it('gives the reason of a rule once in a group, with the first of its findings', () => {
    panel.showFindings({ ...view, findings: MANY }, composer);
    const told = all('.finding').map((card) => [
      card.dataset['rule'],
      card.querySelector('.finding-why') !== null,
    ]);
    expect(told).toEqual([
      ['personal-identity-code', true],
      ['profanity', true],
      ['profanity', false],
      ['personal-contact-details', true],
      [expect.any(String), true],
    ]);
  });

  it('“never for this word” is there for what has an exception, and never for a secret or a block', () => {
    const onLeaveOut = vi.fn();
    const exception = 'vittu';
    const [word] = WARNING.map((finding) => ({ ...finding, exception }));
    const secret = { ...BLOCK[0], severity: 'warn', exception } as Finding;
    const block = { ...word, severity: 'block' } as Finding;
    panel.showFindings({ ...view, findings: [...BLOCK, secret, block], onLeaveOut }, composer);
    expect(all('[data-action="except"]')).toHaveLength(0);
    panel.showFindings({ ...view, findings: word ? [word] : [], onLeaveOut }, composer);
    expect(action('except').textContent).toBe('Älä enää huomauta: ”vittu”');
    action('except').click();
    expect(onLeaveOut).toHaveBeenCalledWith(word, exception);
    expect(focused()).toBe(one('[data-harkinta-list]'));
  });

  it('what was left out is told, and can be taken back', () => {
    const onTakeBack = vi.fn();
    panel.showFindings({ ...view, leftOut: [] }, composer);
    const notes = one('[aria-live="polite"].left-out');
    const [finding] = WARNING;
    if (!finding) throw new Error('there are no samples');
    const leftOut = [{ finding, words: 'vittu' }, { finding }];
    panel.updateFindings(composer, { ...view, leftOut, onTakeBack });
    expect(notes.isConnected).toBe(true);
    expect([...notes.children].map(({ textContent }) => textContent)).toEqual([
      'Ohitettu tällä kertaa: Kirosanat. Kumoa',
      'Sinulle ei enää huomauteta: ”vittu”. Kumoa',
    ]);
    const [first, second] = all('[data-action="undo"]');
    expect(second?.getAttribute('aria-label')).toBe('Kumoa: vittu');
    first?.click();
    expect(onTakeBack).toHaveBeenCalledWith(leftOut[1]);
    expect(focused()).toBe(one('[data-harkinta-list]'));
  });

  it('“this is wrong” copies a report without the text, and says so', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const reportAbout = { version: '1.2.3', site: 'x', profile: 'employee' as const };
    const parts = { findings: BLOCK, segments: SAMPLE_SEGMENTS, reportAbout };
    panel.showFindings({ ...view, ...parts }, composer);
    action('report').click();
    await rendered();
    vi.unstubAllGlobals();
    expect(writeText).toHaveBeenCalledWith(
      findingReport(BLOCK[0] as Finding, SAMPLE_SEGMENTS, reportAbout),
    );
    expect(all('[role="status"]').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringContaining('Siinä ei ole mitään tekstistäsi'),
    );
  });

  it('a text that is being checked, or could not be, is not called clean', () => {
    for (const [state, words] of [
      ['checking', 'Tekstiä tarkistetaan'],
      ['unknown', 'Tekstiä ei voitu tarkistaa'],
    ] as const) {
      panel.showFindings({ ...view, findings: [], state }, composer);
      expect(one('[data-harkinta-list]').textContent).toBe(words);
      panel.showFindings({ ...view, state }, composer);
      expect(one('.progress').textContent).toBe(words);
      expect(one('[data-harkinta-list] h2').textContent).toBe('5 huomiota');
    }
  });
});

describe('whose account it is', () => {
  const composer = {};
  const account = (name = 'maija_m') => ({ name, onAnswer: vi.fn(), returnFocus: vi.fn() });
  const badge = (asked: ReturnType<typeof account>) => ({
    state: 'clean' as const,
    count: 0,
    anchor: () => null,
    onOpen: () => {},
    account: asked,
  });

  it('is asked in a corner without taking the focus, and told once', () => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
    panel.setBadge(composer, badge(account()));
    expect(document.activeElement).toBe(field);
    const question = one('fieldset');
    expect(question.querySelector('legend')?.textContent).toBe('Kenen tili on maija_m?');
    expect([...question.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      'Virallinen tili',
      'Työntekijän oma tili',
      'Luottamushenkilön oma tili',
      'En ole varma',
    ]);
    expect(one('.layer > [role="status"]').textContent).toBe('Harkinta: Kenen tili on maija_m?');
  });

  it.each(['official', 'employee', 'elected', 'unsure'])('%s: answered, it is gone', (owner) => {
    const asked = account();
    panel.setBadge(composer, badge(asked));
    one(`[data-owner="${owner}"]`).click();
    expect(asked.onAnswer).toHaveBeenCalledExactlyOnceWith(owner);
    expect(asked.returnFocus).toHaveBeenCalledOnce();
    panel.setBadge(composer, badge(account()));
    expect(all('fieldset')).toHaveLength(0);
    panel.setBadge(composer, badge(account('toinen')));
    expect(all('fieldset')).toHaveLength(1);
  });

  it('stands in the list while that is open, and the focus stays there', () => {
    panel.setBadge(composer, badge(account()));
    panel.showFindings({ findings: MANY, onOpenParagraph: () => {}, returnFocus: () => {} });
    const list = one('[data-harkinta-list]');
    expect(one('fieldset').closest('[data-harkinta-list]')).toBe(list);
    one('[data-owner="unsure"]').click();
    expect(focused()).toBe(list);
  });

  it('goes with its composer', () => {
    panel.setBadge(composer, badge(account()));
    panel.setBadge(composer, null);
    expect(all('fieldset')).toHaveLength(0);
  });

  it('stands in the question about a held publish, whose focus stays', () => {
    const asked = account();
    panel.setBadge(composer, badge(asked));
    const { decisions } = held({ findings: WARNING, account: asked });
    expect(one('fieldset').closest('[role="alertdialog"]')).not.toBeNull();
    expect(focused()).toBe(action('edit'));
    one('[data-owner="employee"]').click();
    expect(asked.onAnswer).toHaveBeenCalledWith('employee');
    expect(focused()).toBe(one('[role="alertdialog"]'));
    expect(all('fieldset')).toHaveLength(0);
    expect(decisions).toEqual([]);
  });
});

describe('a publish that waits for its check', () => {
  it('is shown and read out until it is over', () => {
    panel.setWaiting(true);
    const words = 'Tekstiä tarkistetaan ennen julkaisemista.';
    expect(one('[data-waiting]').textContent).toBe(words);
    expect(one('.layer > [role="status"]').textContent).toBe(words);
    panel.setWaiting(false);
    expect(all('[data-waiting]')).toHaveLength(0);
    expect(one('.layer > [role="status"]').textContent).toBe('');
  });
});

describe('a notice', () => {
  it('is read out politely, replaced and dismissed', () => {
    panel.notify({ messageKey: 'state_unknown', tone: 'attention' });
    panel.notify({ messageKey: 'state_clean', tone: 'information' });
    const notice = one('[data-harkinta-notice]');
    expect(notice.querySelector('[role="status"]')?.textContent).toBe('Ei huomautettavaa');
    action('dismiss').click();
    expect(all('[data-harkinta-notice]')).toHaveLength(0);
  });
});

describe('attached pictures and videos', () => {
  const [picture, video] = SAMPLE_ATTACHMENTS;
  if (!picture || !video) throw new Error('there are no samples');

  it('each have a card with a name, a state and what the file says', () => {
    held({ findings: ATTACHMENT_FINDINGS, attachments: SAMPLE_ATTACHMENTS });
    const [first, second] = all('.attachment');
    expect(first?.dataset.attachmentState).toBe('warn');
    expect(first?.querySelector('h4')?.textContent).toBe('laituri.jpg');
    expect(first?.querySelector('.attachment-facts')?.textContent).toContain('Ville Kuvanen');
    expect(first?.querySelector('.attachment-facts')?.textContent).toContain('2027-06-24');
    expect(second?.dataset.attachmentState).toBe('clean');
    expect(second?.querySelector('h4')?.textContent).toBe('Video 2');
  });

  it('are answered for with what was answered before', () => {
    const onAnswer = vi.fn();
    const attachment = { ...video.attachment, consent: true };
    panel.showFindings({
      findings: [],
      attachments: [{ attachment, onAnswer }],
      onOpenParagraph: () => {},
      returnFocus: () => {},
    });
    one('[data-answer="own"]').click();
    expect(onAnswer).toHaveBeenLastCalledWith({ consent: true, rights: 'own' });
    one('[data-answer="consent"]').click();
    expect(onAnswer).toHaveBeenLastCalledWith({});
  });

  it('ask which licence only of a free one, and forget it with another answer', () => {
    const onAnswer = vi.fn();
    const attachment = { ...picture.attachment, licence: 'cc-by' };
    held({ findings: [], attachments: [{ attachment, onAnswer }] });
    expect(one('select[data-answer="licence"]')).toHaveProperty('value', 'cc-by');
    one('[data-answer="permission"]').click();
    expect(onAnswer).toHaveBeenLastCalledWith({ rights: 'permission' });
  });

  it('save a copy under a name that tells it from the original, and say so', async () => {
    const onSaveCopy = vi.fn(async () => false);
    held({ findings: [], attachments: [{ ...picture, onSaveCopy }] });
    action('save-copy').click();
    await rendered();
    expect(onSaveCopy).toHaveBeenCalledWith('laituri ilman tietoja.jpg');
    expect(one('[data-copy="failed"]').textContent).not.toBe('');
  });

  it('once settled leave nothing to hold, and publishing is called by its name', async () => {
    const { decisions, asked } = held({
      findings: ATTACHMENT_FINDINGS,
      attachments: SAMPLE_ATTACHMENTS,
    });
    const before = action('publish-anyway').textContent;
    panel.updateHeldPublish({
      findings: [],
      attachments: SAMPLE_ATTACHMENTS,
      reason: 'findings',
      overrideBlocks: 'with-reason',
      onOpenParagraph: () => {},
      returnFocus: () => {},
    });
    expect(action('publish-anyway').textContent).not.toBe(before);
    action('publish-anyway').click();
    await asked;
    expect(decisions).toEqual([{ action: 'publish', hadReason: false }]);
  });
});
