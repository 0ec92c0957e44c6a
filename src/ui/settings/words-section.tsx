import { RULES_OF_WORDS } from '../../engine/lexicon/rules-of-words.ts';
import type { Translator } from '../../strings/translate.ts';
import { ListField } from './fields.tsx';
import { Section } from './section.tsx';
import { ruleName } from './setting-labels.ts';
import type { Organisation } from './use-organisation.ts';

/** Words that an organisation adds to the rules, and words that are never remarked on. */
export function WordsSection({ at, translate }: { at: Organisation; translate: Translator }) {
  const rules = at.resolved.settings.guidelinePack.rules.map(({ id }) => id);
  return (
    <Section
      id="words"
      heading={translate('settings_words')}
      help={translate('settings_words_help')}
    >
      <ListField
        at={at}
        translate={translate}
        path={['organisation', 'exceptions']}
        label={translate('settings_organisation_exceptions')}
        help={translate('settings_organisation_exceptions_help')}
      />
      {RULES_OF_WORDS.filter((rule) => rules.includes(rule)).map((rule) => (
        <ListField
          key={rule}
          at={at}
          translate={translate}
          path={['organisation', 'extraWords', rule]}
          label={translate('settings_extra_words_of', { rule: ruleName(rule, translate) })}
        />
      ))}
    </Section>
  );
}
