import type { Translator } from '../../strings/translate.ts';
import { ChoiceField, NumberField, SwitchField } from './fields.tsx';
import { Section } from './section.tsx';
import type { Organisation } from './use-organisation.ts';

/** What Harkinta does with what it finds. */
export function UseSection({ at, translate }: { at: Organisation; translate: Translator }) {
  const field = (name: string) => ({
    at,
    translate,
    path: [name],
    label: translate(`settings_${name}`),
  });
  const options = (name: string, values: readonly string[]) =>
    values.map(
      (value) => [value, translate(`settings_${name}_${value.replaceAll('-', '_')}`)] as const,
    );
  return (
    <Section id="use" heading={translate('settings_use')}>
      <SwitchField {...field('simulation')} help={translate('settings_simulation_help')} />
      <ChoiceField
        {...field('overrideBlocks')}
        options={options('overrideBlocks', ['with-reason', 'never'])}
      />
      <ChoiceField
        {...field('whenCheckFails')}
        options={options('whenCheckFails', ['let-through', 'hold'])}
      />
      <NumberField {...field('reminderBudget')} help={translate('settings_reminderBudget_help')} />
      <SwitchField
        {...field('allowOwnExceptions')}
        help={translate('settings_allowOwnExceptions_help')}
      />
      <SwitchField {...field('allowPausing')} />
    </Section>
  );
}
