import context from '../../rules/words/person-context.json' with { type: 'json' };
import type { NameVocabulary } from '../engine/names/name-lists.ts';

export function nameVocabulary(): NameVocabulary {
  return {
    titles: new Set([
      ...words(...Object.values(context.titles)),
      ...context.titles.sv.split(' ').flatMap(definite),
    ]),
    abbreviatedTitles: words(context.abbreviatedTitles),
    abbreviatedGivenNames: words(context.abbreviatedGivenNames),
    particles: words(context.particles),
    surnameParticles: words(context.surnameParticles),
    joinedParticles: words(context.joinedParticles),
    credit: words(context.credit),
    creditedTo: words(context.creditedTo),
    speech: words(...Object.values(context.speech)),
    isSomebody: words(context.isSomebody),
    indefiniteArticles: words(context.indefiniteArticles),
    conjunctions: words(context.conjunctions),
    ofOrganisation: words(context.ofOrganisation),
    locatives: words(context.locatives),
    possessives: words(context.possessives),
    calledSo: context.calledSo.split(' '),
    people: words(context.people),
    works: words(context.works),
    writtenBy: words(context.writtenBy),
    greetings: words(context.greetings),
    organisationWords: words(context.organisationWords),
    articles: words(context.articles),
    companyForms: words(context.companyForms),
    soleTraders: words(context.soleTraders),
    regionPrefixes: words(context.regionPrefixes),
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

/** "lärare" → "läraren", "rektor" → "rektorn", "präst" → "prästen". */
function definite(title: string): string[] {
  if (/[aeo]$/.test(title)) return [`${title}n`];
  if (/(?:or|er|ör)$/.test(title)) return [`${title}n`, `${title}en`];
  return [`${title}en`];
}

function words(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}
