import type { Finding, MessageParameters, Note } from '../engine/types.ts';

/** Key of `_locales` → text, in one language. */
export type Strings = Readonly<Record<string, string>>;

export interface Translator {
  /** BCP 47, for `lang` attributes and plural rules. */
  readonly language: string;
  /** A missing string shows its key: visible, never an exception. */
  (key: string, parameters?: MessageParameters): string;
}

/**
 * Texts hold `{name}` placeholders; a numeric `weekday` (1: Monday) is named in the language. With a numeric parameter `count`, `key_one`, `key_other`
 * (CLDR plural categories) win over `key`.
 */
export function createTranslator(language: string, strings: Strings): Translator {
  const plural = new Intl.PluralRules(language);
  const weekdays = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const written = (name: string, value: string | number | undefined): string =>
    name === 'weekday' && typeof value === 'number'
      ? weekdays.format(Date.UTC(2024, 0, value)) // 1 January 2024 was a Monday.
      : String(value);
  const translate = (key: string, parameters: MessageParameters = {}): string => {
    const count = parameters.count;
    const text =
      (typeof count === 'number' ? strings[`${key}_${plural.select(count)}`] : undefined) ??
      strings[key] ??
      key;
    return text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
      Object.hasOwn(parameters, name) ? written(name, parameters[name]) : placeholder,
    );
  };
  return Object.assign(translate, { language });
}

export interface FindingText {
  /** The rule's short name. */
  readonly name: string;
  readonly what: string;
  readonly why: string;
  readonly action: string;
}

/** The words for a finding, in the translator's language. */
export function describeFinding(
  translate: Translator,
  finding: Pick<Finding, 'rule' | 'messageId' | 'parameters' | 'excerpt'>,
): FindingText {
  const key = `rule_${finding.rule.replaceAll('-', '_')}`;
  const parameters = { excerpt: finding.excerpt ?? '', ...finding.parameters };
  return {
    name: translate(`${key}_name`),
    what: translate(`${key}_${finding.messageId}_what`, parameters),
    why: translate(`${key}_why`, parameters),
    action: translate(`${key}_${finding.messageId}_do`, parameters),
  };
}

/** What was seen and why it is let be, as one sentence. */
export function describeNote(translate: Translator, note: Note): string {
  const key = `rule_${note.rule.replaceAll('-', '_')}_${note.messageId}_note`;
  return translate(key, { excerpt: note.excerpt ?? '', ...note.parameters });
}
