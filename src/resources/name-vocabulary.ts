import context from '../../rules/words/person-context.json' with { type: 'json' };
import type { NameVocabulary } from '../engine/names/name-lists.ts';

export function nameVocabulary(): NameVocabulary {
  return {
    titles: words(...Object.values(context.titles)),
    abbreviatedTitles: words(context.abbreviatedTitles),
    abbreviatedGivenNames: words(context.abbreviatedGivenNames),
    particles: words(context.particles),
    credit: words(context.credit),
    speech: words(...Object.values(context.speech)),
    isSomebody: words(context.isSomebody),
    people: words(context.people),
    works: words(context.works),
    writtenBy: words(context.writtenBy),
    organisationWords: words(context.organisationWords),
    articles: words(context.articles),
    companyForms: words(context.companyForms),
    streetWords: words(context.streetWords),
    streetEndings: context.streetEndings.split(' '),
    namedAfter: words(context.namedAfter),
    beforeNonPerson: words(...Object.values(context.beforeNonPerson)),
    stopWords: words(context.stopWords),
    institutionEndings: context.institutionEndings.split(' '),
    surnameEndings: context.surnameEndings.split(' '),
    openers: words(...Object.values(context.openers)),
  };
}

function words(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}
