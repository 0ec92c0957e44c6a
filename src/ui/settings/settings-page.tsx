import { useRef } from 'preact/hooks';
import type { InterfaceLanguage } from '../../settings/settings.ts';
import type { Translator } from '../../strings/translate.ts';
import { Brand } from '../design/brand.tsx';
import { translatorOf, useChosenLanguage, useDocumentLanguage } from '../pages/chosen-language.ts';
import { FactsSection } from './facts-section.tsx';
import { FileSection } from './file-section.tsx';
import { GuidelinePackSection } from './guideline-pack-section.tsx';
import { PersonalSections } from './personal-sections.tsx';
import { RulesSection } from './rules-section.tsx';
import { type Organisation, useOrganisation } from './use-organisation.ts';
import { UseSection } from './use-section.tsx';
import { WordsSection } from './words-section.tsx';

/** Anchor and heading of each section, by area, in the page's order. */
const CONTENTS = {
  personal: [
    ['personal', 'settings_personal'],
    ['accounts', 'settings_accounts'],
    ['own-exceptions', 'settings_ownExceptions'],
    ['remembered-pictures', 'remembered_pictures_title'],
  ],
  organisation: [
    ['use', 'settings_use'],
    ['rules', 'settings_rules'],
    ['words', 'settings_words'],
    ['facts', 'settings_facts'],
    ['guideline-pack', 'pack_heading'],
    ['file', 'settings_file'],
  ],
} as const;

type Area = keyof typeof CONTENTS;
const AREAS = Object.keys(CONTENTS) as Area[];

/** A person's own settings, and those of the organisation. */
export function SettingsPage() {
  const language = useChosenLanguage();
  const organisation = useOrganisation();
  useDocumentLanguage(language, 'settings_page_title');
  if (!language) return null;
  const translate = translatorOf(language);
  return (
    <>
      <a class="skip" href="#settings-main">
        {translate('settings_skip')}
      </a>
      <header class="head">
        <Brand translate={translate} />
        <nav class="pages" aria-label={translate('extension_name')}>
          <a href="../guideline/guideline.html">{translate('popup_open_guideline')}</a>
          <a href="../diagnostics/diagnostics.html">{translate('popup_open_diagnostics')}</a>
        </nav>
      </header>
      <div class="columns">
        <Contents translate={translate} />
        <main id="settings-main" tabIndex={-1}>
          <h1>{translate('settings_title')}</h1>
          <AreaGroup area="personal" translate={translate}>
            <PersonalSections language={language} translate={translate} />
          </AreaGroup>
          <AreaGroup
            area="organisation"
            translate={translate}
            help={translate('settings_area_organisation_help')}
          >
            {organisation === 'failed' && <p class="attention">{translate('settings_failed')}</p>}
            {organisation && organisation !== 'failed' && (
              <OrganisationSections at={organisation} language={language} translate={translate} />
            )}
          </AreaGroup>
        </main>
      </div>
    </>
  );
}

function Contents({ translate }: { translate: Translator }) {
  return (
    <nav class="contents" aria-label={translate('settings_contents')}>
      {AREAS.map((area) => (
        <div key={area}>
          <p>{translate(`settings_area_${area}`)}</p>
          <ul>
            {CONTENTS[area].map(([id, heading]) => (
              <li key={id}>
                <a href={`#${id}`}>{translate(heading)}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

interface AreaProps {
  readonly area: Area;
  readonly translate: Translator;
  readonly help?: string;
  readonly children: preact.ComponentChildren;
}

function AreaGroup({ area, translate, help, children }: AreaProps) {
  const label = `area-${area}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, this is half a page
    <div role="group" class="area" aria-labelledby={label} data-area={area}>
      <p id={label} class="area-name">
        {translate(`settings_area_${area}`)}
      </p>
      {help && <p class="help">{help}</p>}
      {children}
    </div>
  );
}

interface OrganisationProps {
  readonly at: Organisation;
  readonly language: InterfaceLanguage;
  readonly translate: Translator;
}

function OrganisationSections({ at, language, translate }: OrganisationProps) {
  return (
    <>
      <UseSection at={at} translate={translate} />
      <RulesSection at={at} language={language} translate={translate} />
      <WordsSection at={at} translate={translate} />
      <FactsSection at={at} translate={translate} />
      <div id="guideline-pack">
        <GuidelinePackSection language={language} translate={translate} />
      </div>
      <FileSection at={at} translate={translate} />
      <SavedBar at={at} translate={translate} />
    </>
  );
}

/** Stays in sight: what came of the last change, and the way back. */
function SavedBar({ at, translate }: { at: Organisation; translate: Translator }) {
  const told = useRef<HTMLParagraphElement>(null);
  const undo = async (button: HTMLButtonElement) => {
    // The last one takes its button with it: the focus stays in the bar.
    if (at.changesToUndo === 1 && document.activeElement === button) told.current?.focus();
    await at.undo();
  };
  return (
    <div class="saved" data-shown={at.told !== undefined || at.changesToUndo > 0}>
      <p ref={told} role="status" tabIndex={-1} data-told={at.told?.what}>
        {at.told && <span key={at.told.count}>{translate(`settings_${at.told.what}`)}</span>}
      </p>
      {at.changesToUndo > 0 && (
        <button
          type="button"
          class="button button-small"
          data-action="undo"
          onClick={(event) => void undo(event.currentTarget)}
        >
          {translate('settings_undo')}
        </button>
      )}
    </div>
  );
}
