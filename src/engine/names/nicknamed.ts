import type { EngineResources } from '../resources.ts';
import { baseFormOf } from './base-form.ts';
import type { NameWord } from './name-words.ts';
import type { PersonMention } from './person-mention.ts';
import { knowledgeOf } from './word-knowledge.ts';

const QUOTATION_MARK = /^["“”»«’']$/u;

/** "Teemu ”Tepa” Esimerkkinen": given name and surname around a nickname in quotation marks. */
export function nicknamed(words: readonly NameWord[], resources: EngineResources): PersonMention[] {
  return words.flatMap((nickname, at): PersonMention[] => {
    if (!QUOTATION_MARK.test(nickname.before)) return [];
    const [given, surname] = [words[at - 1], words[at + 1]];
    if (given?.shape !== 'capital' || surname?.shape !== 'capital') return [];
    if (!QUOTATION_MARK.test(surname.before)) return [];
    if (nickname.token !== given.token + 2 || surname.token !== nickname.token + 2) return [];
    const last = knowledgeOf(surname, resources);
    if (!knowledgeOf(given, resources).exactGiven || last.excluded) return [];
    if (!last.surname && last.patterned === undefined) return [];
    const baseForm = baseFormOf([given, surname], words[at + 2], resources);
    return [{ start: given.start, end: surname.end, baseForm, level: 'sure', kind: 'full' }];
  });
}
