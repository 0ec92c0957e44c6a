import { quotations } from '../clauses/quotations.ts';
import { isWithin } from '../clauses/relations.ts';
import { hasSpoken, organisationMentions, spoken } from '../role/role-words.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { overlap, surroundingsOf } from '../text/surroundings.ts';
import type { Span } from '../types.ts';

/** Between the city and what it promises, UTF-16 units. */
const REACH = 40;

/** A personal account that promises or decides for the city. Telling what was decided is nobody's promise. */
export const speaksForCity = defineRule({
  id: 'speaks-for-city',
  set: 'role',
  scope: 'draft',
  *check(context) {
    if (hasSpoken(context, 'own-voice')) return;
    const found: Span[] = [];
    for (const span of [...weOfTheCity(context), ...promises(context)]) {
      if (found.some((other) => overlap(other, span))) continue;
      found.push(span);
      yield {
        span,
        messageId: 'voice',
        parameters: { excerpt: context.text.slice(span.start, span.end) },
      };
    }
  },
});

function* weOfTheCity(context: RuleContext): Generator<Span> {
  const quoted = quotations(context.text);
  for (const { start, end } of spoken(context, 'city-we')) {
    const span = { start, end };
    if (!quoted.some((quotation) => isWithin(span, quotation))) yield span;
  }
}

function* promises(context: RuleContext): Generator<Span> {
  const around = surroundingsOf(context);
  const quoted = quotations(context.text);
  const cities = [...organisationMentions(context), ...spoken(context, 'city-word')];
  const verbs = [...spoken(context, 'city-promise'), ...spoken(context, 'city-decide')];
  for (const verb of verbs) {
    const sentence = around.around(verb);
    if (context.text.slice(sentence.start, sentence.end).trimEnd().endsWith('?')) continue;
    if (quoted.some((quotation) => isWithin(verb, quotation))) continue;
    const subject = cities.find(
      (city) =>
        isWithin(city, sentence) &&
        city.end <= verb.start &&
        verb.start - city.end <= REACH &&
        isSubject(context, city),
    );
    if (!subject) continue;
    if (
      ['reporting', 'critical', 'clause-condition'].some((group) =>
        hasSpoken(context, group, sentence),
      )
    ) {
      continue;
    }
    if (verb.group === 'city-decide' && hasSpoken(context, 'decision-time', sentence)) continue;
    if (context.tokens.some((token) => token.kind === 'url')) continue;
    yield { start: subject.start, end: verb.end };
  }
}

/** In Finnish the nominative: "kaupunki lupaa", not "kaupungin johto lupaa". */
function isSubject(context: RuleContext, city: Span): boolean {
  if (hasSpoken(context, 'city-genitive', city)) return false;
  const { text, resources } = context;
  const last = text.slice(city.start, city.end).split(/\s+/).at(-1) ?? '';
  if (/['’]s$/.test(last)) return false;
  const readings = resources.finnish?.analyse(last) ?? [];
  const inflected = readings.filter(({ grammaticalCase }) => grammaticalCase !== undefined);
  return (
    inflected.length === 0 || inflected.some(({ grammaticalCase }) => grammaticalCase === 'nimento')
  );
}
