import type { PersonMention } from '../names/person-mention.ts';
import type { RuleContext } from '../rule.ts';
import { type Surroundings, surroundingsOf } from '../text/surroundings.ts';
import type { Span } from '../types.ts';
import { tellsOldHistory } from './old-history.ts';
import { speaks } from './person-references.ts';

/** Characters between a name and the role after it: ", an economist at the University of …". */
const ROLE_REACH = 90;
/** Characters between a name and the work or the verb of saying. */
const WORK_REACH = 50;
const SPEECH_REACH = 30;
const QUOTATION = /["“”«»]|^\s*[–—-]\s/;
const COMMA_OR_COORDINATION = /^\s*(?:,|ja|sekä|och|samt|and|&)\s*$/;
const RIGHT_BEFORE = /^[\s,'"“”’.-]{0,3}$/;
const IN_BRACKETS = /^\s?\([^)]{0,80}\)/;
const APPOSITION = /^,(?:\s\d{1,3},)?\s[^,.!?;:]*$/;
const NO_STOP = /^[^,.!?;:]*$/;
const LIFE_YEARS = /^\s?\((?:s\. |f\. |b\. )?1\d{3}\s?[–—-](?:\s?1[0-9]\d\d)?/;

/**
 * Does the line show the person in a public role: an office ("presidentti X", "X, an economist"), a
 * work ("X:n suunnittelema"), sport, art or politics, history, or as the source of a quotation, which
 * copyright wants named? Naming them for that exposes nobody, but words alone do not prove it. A
 * resident, client, child or relative in the sentence outweighs what the sentence is about.
 */
export function isInPublicLife(mention: PersonMention, context: RuleContext): boolean {
  const around = surroundingsOf(context);
  const family = surnameOf(mention);
  const hasOwnRole = (person: PersonMention) =>
    surnameOf(person) === family && hasRole(person, context, around);
  if (context.persons.some(hasOwnRole)) return true;
  const sentence = around.around(mention);
  if (tellsOldHistory(context, sentence)) return true;
  if (spoken('private-person', sentence, context, around).length > 0) return false;
  if (spoken('public-scene', sentence, context, around).length > 0) return true;
  if (LIFE_YEARS.test(context.text.slice(mention.end, mention.end + 16))) return true;
  const near = (group: string, reach: number) =>
    spoken(group, sentence, context, around).some(
      ({ start, end }) => start - mention.end <= reach && mention.start - end <= reach,
    );
  if (near('public-work', WORK_REACH)) return true;
  return QUOTATION.test(context.text) && near('said-by', SPEECH_REACH);
}

/** The last word: what a person is called once the full name is told. */
function surnameOf({ baseForm }: PersonMention): string {
  return baseForm.slice(baseForm.lastIndexOf(' ') + 1);
}

/** "president X", "X, president", "X is a composer", "architects X and Y". */
function hasRole(mention: PersonMention, context: RuleContext, around: Surroundings): boolean {
  const { text, persons } = context;
  const roles = around.phrases('public-title').filter(({ start, language }) => {
    return speaks(context, start, language);
  });
  if (roles.length === 0) return false;
  const at = (span: Span) =>
    roles.some(({ start, end }) => start < span.end && end > span.start && end < span.end) ||
    roles.some(({ end }) => end <= span.start && RIGHT_BEFORE.test(text.slice(end, span.start)));
  if (at(mention)) return true;
  const index = persons.indexOf(mention);
  for (let i = index; i > 0; i--) {
    const [before, person] = [persons[i - 1], persons[i]];
    if (!before || !person) break;
    if (!COMMA_OR_COORDINATION.test(text.slice(before.end, person.start))) break;
    if (at(before)) return true;
  }
  const next = persons[index + 1]?.start ?? text.length;
  // "(s. 3. toukokuuta 1961)", "(sd.)"
  const end = mention.end + (IN_BRACKETS.exec(text.slice(mention.end))?.[0].length ?? 0);
  const isVerb = around.phrases('is-somebody').find(({ start }) => start === end + 1);
  return roles.some(({ start }) => {
    if (start < end || start >= next || start - end > ROLE_REACH) return false;
    if (APPOSITION.test(text.slice(end, start))) return true;
    return isVerb !== undefined && isVerb.end < start && NO_STOP.test(text.slice(end, start));
  });
}

function spoken(
  group: string,
  sentence: Span,
  context: RuleContext,
  around: Surroundings,
): readonly Span[] {
  return around
    .within(group, sentence)
    .filter(({ start, language }) => speaks(context, start, language));
}
