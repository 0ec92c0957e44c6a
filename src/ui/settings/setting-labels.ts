import type { Leaf } from '../../settings/differences.ts';
import type { Translator } from '../../strings/translate.ts';

/** A pack may hold a rule before its strings are written. */
export function ruleName(id: string, translate: Translator): string {
  const key = `rule_${id.replaceAll('-', '_')}_name`;
  const name = translate(key);
  return name === key ? id : name;
}

/** Key of an account, "x/maija" → "X: maija" */
export function accountLabel(key: string, translate: Translator): string {
  const [, site = '', name = ''] = /^(\w+)\/(.*)$/.exec(key) ?? [];
  const label = translate(`site_${site}`);
  return label === `site_${site}` ? key : `${label}: ${name}`;
}

/** "rules.profanity.official" → "Kirosana: Virallinen tili" */
export function settingLabel(path: string, translate: Translator): string {
  const [name = '', id = '', further = ''] = path.split('.');
  switch (name) {
    case 'ruleSets':
      return translate(`set_${id.replaceAll('-', '_')}`);
    case 'rules':
      return `${ruleName(id, translate)}: ${translate(`profile_${further}`)}`;
    case 'parameters':
      return `${ruleName(id, translate)}: ${translate(`parameter_${further}`)}`;
    case 'organisation':
      return organisationLabel(id, further, translate);
    default:
      return translate(`settings_${name}`);
  }
}

function organisationLabel(field: string, inner: string, translate: Translator): string {
  const label = translate(`settings_organisation_${field}`);
  if (inner === '') return label;
  if (field === 'extraWords') return `${label}: ${ruleName(inner, translate)}`;
  const part =
    field === 'officeHours' ? translate(`settings_${inner}`) : translate(`language_${inner}`);
  return `${label}: ${part}`;
}

/** A value as a person would say it; a list by its entries. */
export function valueText(path: string, value: Leaf | undefined, translate: Translator): string {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return translate('settings_empty');
  }
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'boolean') return translate(value ? 'settings_yes' : 'settings_no');
  if (typeof value !== 'string') return String(value);
  const [name] = path.split('.');
  if (name === 'rules') {
    return translate(value === 'off' ? 'settings_severity_off' : `severity_${value}`);
  }
  if (name === 'profile' || name === 'language') return translate(`${name}_${value}`);
  if (name === 'whenCheckFails' || name === 'overrideBlocks') {
    return translate(`settings_${name}_${value.replaceAll('-', '_')}`);
  }
  return value;
}
