import { INTERFACE_LANGUAGES } from '../../settings/settings.ts';
import type { Translator } from '../../strings/translate.ts';
import { ListField, TextField } from './fields.tsx';
import { Section } from './section.tsx';
import type { Organisation } from './use-organisation.ts';

const LISTS = [
  'officeHolders',
  'phones',
  'emails',
  'addresses',
  'ibans',
  'domains',
  'accounts',
  'imageRights',
  'daysOff',
] as const;

/** What is the organisation's own and public. */
export function FactsSection({ at, translate }: { at: Organisation; translate: Translator }) {
  return (
    <Section
      id="facts"
      heading={translate('settings_facts')}
      help={translate('settings_facts_help')}
    >
      {(['name', 'place'] as const).map((field) => (
        <fieldset key={field} class="together">
          <legend>{translate(`settings_organisation_${field}`)}</legend>
          {INTERFACE_LANGUAGES.map((language) => (
            <TextField
              key={language}
              at={at}
              translate={translate}
              path={['organisation', field, language]}
              label={translate(`language_${language}`)}
              lang={language}
            />
          ))}
        </fieldset>
      ))}
      <fieldset class="together">
        <legend>{translate('settings_organisation_officeHours')}</legend>
        <p class="help">{translate('settings_organisation_officeHours_help')}</p>
        {(['start', 'end'] as const).map((end) => (
          <TextField
            key={end}
            at={at}
            translate={translate}
            path={['organisation', 'officeHours', end]}
            label={translate(`settings_${end}`)}
          />
        ))}
      </fieldset>
      {LISTS.map((field) => (
        <ListField
          key={field}
          at={at}
          translate={translate}
          path={['organisation', field]}
          label={translate(`settings_organisation_${field}`)}
          help={translate(`settings_organisation_${field}_help`)}
        />
      ))}
    </Section>
  );
}
