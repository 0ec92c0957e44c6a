import browser from 'webextension-polyfill';
import type { CheckResult, Profile } from '../../engine/types.ts';
import type { Translator } from '../../strings/translate.ts';
import type { ReportAbout } from '../findings/finding-report.ts';
import { FirstFindings } from '../findings/first-findings.tsx';
import { StateMark } from '../findings/state-mark.tsx';
import { SiteAccess, useSitesWithoutAccess } from '../pages/site-access.tsx';
import type { BadgeState } from '../panel/panel.ts';
import type { CurrentDrafts } from './current-draft.ts';
import { DraftStart } from './draft-start.tsx';
import { PassedOver } from './passed-over.tsx';
import { PauseSection } from './pause-section.tsx';

export interface CurrentDraftSectionProps {
  readonly draft: CurrentDrafts;
  readonly translate: Translator;
  readonly onOpenParagraph: (paragraph: string) => void;
}

export function CurrentDraftSection({
  draft,
  translate,
  onOpenParagraph,
}: CurrentDraftSectionProps) {
  const sitesWithoutAccess = useSitesWithoutAccess();
  return (
    <section aria-labelledby="current" data-section="current">
      <h2 id="current">{translate('popup_current')}</h2>
      {draft === 'none' && <SiteAccess sites={sitesWithoutAccess} translate={translate} />}
      {draft !== undefined && draft !== 'none' && draft.site && (
        <PauseSection site={draft.site} translate={translate} />
      )}
      <Content draft={draft} translate={translate} onOpenParagraph={onOpenParagraph} />
    </section>
  );
}

function Content({ draft, translate, onOpenParagraph }: CurrentDraftSectionProps) {
  if (draft === undefined) return <p class="quiet">{translate('popup_looking')}</p>;
  if (draft === 'none') return <p class="quiet">{translate('popup_no_site')}</p>;
  if (draft.composers.length === 0 && !draft.unrecognised) {
    return <p class="quiet">{translate('popup_no_composer')}</p>;
  }
  return (
    <>
      {draft.unrecognised && (
        <p class="attention" data-unrecognised>
          {translate('popup_unrecognised')}
        </p>
      )}
      {draft.composers.map((composer, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drafts have no name of their own.
        <article key={at} class="current-draft" data-draft>
          <StateLine
            state={stateOfDraft(composer)}
            count={composer.result?.findings.length ?? 0}
            translate={translate}
          />
          {composer.text.trim() && (
            <blockquote class="draft">
              <DraftStart text={composer.text} result={composer.result} />
            </blockquote>
          )}
          {composer.result && (
            <FirstFindings
              findings={composer.result.findings}
              segments={composer.result.segments}
              translate={translate}
              onOpenParagraph={onOpenParagraph}
              reportAbout={reportAbout(composer.profile, draft.site)}
            />
          )}
          {composer.result && <PassedOver notes={composer.result.notes} translate={translate} />}
        </article>
      ))}
    </>
  );
}

export function reportAbout(profile: Profile | undefined, site?: string): ReportAbout | undefined {
  return profile && { version: browser.runtime.getManifest().version, site, profile };
}

type OpenDraft = Exclude<CurrentDrafts, 'none' | undefined>['composers'][number];

function stateOfDraft({ state, result }: OpenDraft): BadgeState {
  if (state === 'failed') return 'unknown';
  return result ? stateOf(result) : 'checking';
}

export function StateLine(props: { state: BadgeState; count: number; translate: Translator }) {
  const { state, count, translate } = props;
  return (
    <p class="state" role="status" data-state={state}>
      <StateMark state={state} />
      {translate(`state_${state}`, { count })}
    </p>
  );
}

/** Findings come most severe first. */
export function stateOf(result: Pick<CheckResult, 'findings'>): BadgeState {
  return result.findings[0]?.severity ?? 'clean';
}
