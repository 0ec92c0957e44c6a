import guidelineData from '../../../rules/hanko/guideline.json' with { type: 'json' };
import { type RuleDefinition, ruleDefinitions } from '../../settings/guideline-pack.ts';
import type { InterfaceLanguage } from '../../settings/settings.ts';

type Localized<T> = Readonly<Record<InterfaceLanguage, T>>;

export interface GuidelineParagraph {
  /** The anchor that rules and links use: "5c", "m2", "intro", "law". */
  readonly id: string;
  readonly title: Localized<string>;
  /** One string per paragraph of text. */
  readonly text: Localized<readonly string[]>;
  readonly list?: Localized<readonly string[]>;
}

export interface GuidelineSection {
  readonly id: string;
  readonly heading: Localized<string>;
  readonly paragraphs: readonly GuidelineParagraph[];
}

export interface GuidelineSource {
  readonly title: string;
  readonly titleLanguage: string;
  readonly publisher: Localized<string>;
  readonly address: string;
}

export const guidelineSource: GuidelineSource = guidelineData.source;
export const guidelineSections: readonly GuidelineSection[] = guidelineData.sections;

/** The rules that watch a paragraph, in the pack's order. */
export function rulesWatching(paragraph: string): readonly RuleDefinition[] {
  return ruleDefinitions.filter((rule) => rule.paragraphs.includes(paragraph));
}
