import type { Finding } from '../../src/engine/types.ts';
import type { InterfaceLanguage } from '../../src/settings/settings.ts';
import { stringsOf } from '../../src/strings/locales.ts';
import { createTranslator } from '../../src/strings/translate.ts';
import { createPanel } from '../../src/ui/panel/create-panel.tsx';
import type { BadgeState, HeldView } from '../../src/ui/panel/panel.ts';
import {
  ATTACHMENT_FINDINGS,
  BLOCK,
  MANY,
  SAMPLE_ATTACHMENTS,
  SAMPLE_SEGMENTS,
  SAMPLE_TEXT,
  WARNING,
} from './sample-findings.ts';

/*
 * Shows one state of the panel over a page: gallery.html?scene=held-many&language=sv.
 * Decisions land in `document.body.dataset.decision`.
 */
const query = new URLSearchParams(location.search);
const language = (query.get('language') ?? 'fi') as InterfaceLanguage;
const translator = createTranslator(language, stringsOf(language));
const panel = createPanel({ document, translator: () => translator });

const composer = document.querySelector<HTMLElement>('#composer');
if (!composer) throw new Error('The page has no composer');
composer.textContent = SAMPLE_TEXT;
document.documentElement.lang = language;

const shared = {
  segments: SAMPLE_SEGMENTS,
  onOpenParagraph: (paragraph: string) => {
    document.body.dataset.paragraph = paragraph;
  },
  onJumpTo: (finding: Finding) => {
    document.body.dataset.jumped = finding.rule;
  },
  onLeaveOut: () => undefined,
  onTakeBack: () => undefined,
  reportAbout: { version: '0.1.0', site: 'facebook', profile: 'official' as const },
  returnFocus: () => composer.focus(),
};

const LEFT_OUT = WARNING.flatMap((finding) => [{ finding, words: 'saatana' }, { finding }]);

const account = {
  name: 'maija_meikalainen',
  onAnswer: (owner: string) => {
    document.body.dataset.owner = owner;
  },
  returnFocus: () => composer.focus(),
};

async function ask(view: Pick<HeldView, 'findings'> & Partial<HeldView>): Promise<void> {
  composer?.focus();
  const decision = await panel.askAboutHeldPublish({
    reason: 'findings',
    overrideBlocks: 'with-reason',
    ...shared,
    ...view,
  });
  document.body.dataset.decision = JSON.stringify(decision);
}

function badge(state: BadgeState, count: number, target: HTMLElement): void {
  panel.setBadge(target, {
    state,
    count,
    anchor: () => target.getBoundingClientRect(),
    onOpen: () => panel.showFindings({ findings: MANY, ...shared }),
  });
}

const scenes: Readonly<Record<string, () => unknown>> = {
  'held-warning': () => ask({ findings: WARNING }),
  'held-left-out': () => ask({ findings: MANY, leftOut: LEFT_OUT }),
  'held-account': () => ask({ findings: WARNING, account }),
  'held-block': () => ask({ findings: BLOCK }),
  'held-never': () => ask({ findings: BLOCK, overrideBlocks: 'never' }),
  'held-many': () => ask({ findings: MANY }),
  'held-pictures': () => ask({ findings: ATTACHMENT_FINDINGS, attachments: SAMPLE_ATTACHMENTS }),
  'held-settled': () => ask({ findings: [], attachments: SAMPLE_ATTACHMENTS }),
  'held-unchecked': () => ask({ findings: [], reason: 'unchecked' }),
  list: () => {
    badge('block', MANY.length, composer);
    panel.showFindings({
      ...shared,
      findings: MANY,
      leftOut: LEFT_OUT,
    });
  },
  'list-checking': () => {
    badge('checking', 0, composer);
    panel.showFindings({ ...shared, findings: WARNING, state: 'checking' });
  },
  account: () => {
    panel.setBadge(composer, {
      state: 'clean',
      count: 0,
      anchor: () => composer.getBoundingClientRect(),
      onOpen: () => undefined,
      account,
    });
  },
  waiting: () => {
    badge('checking', 0, composer);
    panel.setWaiting(true);
  },
  'list-pictures': () => {
    badge('warn', ATTACHMENT_FINDINGS.length, composer);
    panel.showFindings({
      findings: ATTACHMENT_FINDINGS,
      attachments: SAMPLE_ATTACHMENTS,
      ...shared,
    });
  },
  badges: () => {
    const states: readonly BadgeState[] = [
      'checking',
      'clean',
      'remind',
      'warn',
      'block',
      'unknown',
    ];
    composer.remove();
    for (const state of states) {
      const line = document.createElement('p');
      line.textContent = state;
      line.style.cssText = 'margin: 48px 0 0; padding: 8px; max-width: 400px; background: #fff';
      document.querySelector('main')?.append(line);
      badge(state, ['remind', 'warn', 'block'].includes(state) ? 3 : 0, line);
    }
  },
  notice: () => {
    badge('clean', 0, composer);
    panel.notify({ messageKey: 'state_unknown', tone: 'attention' });
  },
};

scenes[query.get('scene') ?? 'held-many']?.();
