import { useState } from 'preact/hooks';
import { PROFILES } from '../../engine/types.ts';
import { type RuleDefinition, ruleSets } from '../../settings/guideline-pack.ts';
import type { InterfaceLanguage } from '../../settings/settings.ts';
import { paragraphName } from '../../strings/paragraph-name.ts';
import type { Translator } from '../../strings/translate.ts';
import { ChoiceField, ListField, NumberField, SwitchField, TextField } from './fields.tsx';
import { Section } from './section.tsx';
import { ruleName } from './setting-labels.ts';
import type { Organisation } from './use-organisation.ts';

interface Props {
  readonly at: Organisation;
  readonly language: InterfaceLanguage;
  readonly translate: Translator;
}

/** Rule sets, their rules, and of each rule how severe it is for whom, beside what it is based on. */
export function RulesSection(props: Props) {
  const { at, translate } = props;
  const { rules } = at.resolved.settings.guidelinePack;
  return (
    <Section
      id="rules"
      heading={translate('settings_rules')}
      help={translate('settings_rules_help')}
    >
      {ruleSets.map((set) => {
        const own = rules.filter((rule) => rule.set === set);
        return own.length > 0 && <RuleSet key={set} {...props} set={set} rules={own} />;
      })}
    </Section>
  );
}

function RuleSet(props: Props & { set: string; rules: readonly RuleDefinition[] }) {
  const { at, language, translate, set, rules } = props;
  // Fifty rules with their fields are only made when they are looked at.
  const [open, setOpen] = useState(false);
  const name = translate(`set_${set.replaceAll('-', '_')}`);
  return (
    <div class="rule-set" data-set={set}>
      <SwitchField at={at} translate={translate} path={['ruleSets', set]} label={name} heading />
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="visually-hidden">{name}: </span>
          {translate('settings_rules_count', { count: rules.length })}
        </summary>
        {open &&
          rules.map((rule) => (
            <Rule key={rule.id} at={at} language={language} translate={translate} rule={rule} />
          ))}
      </details>
    </div>
  );
}

function Rule({ at, language, translate, rule }: Props & { rule: RuleDefinition }) {
  const name = ruleName(rule.id, translate);
  const parameters = Object.keys(rule.parameters);
  const severities = (['block', 'warn', 'remind'] as const).map(
    (severity) => [severity, translate(`severity_${severity}`)] as const,
  );
  return (
    <article class="rule" aria-labelledby={`rule-${rule.id}`} data-rule={rule.id}>
      <div class="rule-fields">
        <h4 id={`rule-${rule.id}`}>{name}</h4>
        <fieldset>
          <legend class="visually-hidden">
            {name}: {translate('settings_severity')}
          </legend>
          {PROFILES.map((profile) => (
            <ChoiceField
              key={profile}
              at={at}
              translate={translate}
              path={['rules', rule.id, profile]}
              label={translate(`profile_${profile}`)}
              options={[...severities, ['off', translate('settings_severity_off')]]}
            />
          ))}
        </fieldset>
        {parameters.length > 0 && (
          <details class="parameters">
            <summary>
              {translate('settings_parameters')}
              <span class="visually-hidden">: {name}</span>
            </summary>
            {parameters.map((parameter) => (
              <Parameter
                key={parameter}
                at={at}
                translate={translate}
                rule={rule}
                parameter={parameter}
              />
            ))}
          </details>
        )}
      </div>
      <Basis at={at} language={language} translate={translate} rule={rule} />
    </article>
  );
}

interface ParameterProps {
  readonly at: Organisation;
  readonly translate: Translator;
  readonly rule: RuleDefinition;
  readonly parameter: string;
}

/** The field follows from what the guideline pack has there. */
function Parameter({ at, translate, rule, parameter }: ParameterProps) {
  const field = {
    at,
    translate,
    path: ['parameters', rule.id, parameter],
    label: translate(`parameter_${parameter}`),
  };
  const value = rule.parameters[parameter];
  if (typeof value === 'number') return <NumberField {...field} />;
  if (typeof value === 'boolean') return <SwitchField {...field} />;
  if (typeof value === 'string') return <TextField {...field} />;
  return <ListField {...field} />;
}

/** The paragraph's own text, so that nobody decides on a rule without having read it. */
function Basis({ at, language, translate, rule }: Props & { rule: RuleDefinition }) {
  const [first, ...others] = rule.paragraphs;
  const paragraphs = at.resolved.settings.guidelinePack.guideline.sections.flatMap(
    (section) => section.paragraphs,
  );
  const paragraph = paragraphs.find(({ id }) => id === first);
  if (!paragraph) return null;
  const name = paragraphName(translate, paragraph.id);
  return (
    <aside class="basis" aria-label={`${ruleName(rule.id, translate)}: ${name}`}>
      <p class="basis-name">{name}</p>
      <p class="basis-title">{paragraph.title[language]}</p>
      {paragraph.text[language].map((text) => (
        <p key={text}>{text}</p>
      ))}
      {paragraph.list && (
        <ul>
          {paragraph.list[language].map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      <p class="basis-links">
        <ParagraphLink id={paragraph.id} name={name} translate={translate} />
      </p>
      {others.length > 0 && (
        <p class="basis-links">
          {translate('settings_other_paragraphs')}{' '}
          {others.map((id) => (
            <a key={id} href={guidelineAddress(id)} target="_blank" rel="noopener">
              {paragraphName(translate, id)}
            </a>
          ))}
        </p>
      )}
    </aside>
  );
}

function ParagraphLink(props: { id: string; name: string; translate: Translator }) {
  const { id, name, translate } = props;
  return (
    <a
      href={guidelineAddress(id)}
      target="_blank"
      rel="noopener"
      aria-label={translate('settings_open_paragraph_of', { paragraph: name })}
    >
      {translate('settings_open_paragraph')}
    </a>
  );
}

function guidelineAddress(paragraph: string): string {
  return `../guideline/guideline.html#${encodeURIComponent(paragraph)}`;
}
