import data from '../../rules/words/public-persons.json' with { type: 'json' };
import type { PublicPersons } from '../engine/names/name-lists.ts';

export function publicPersons(): PublicPersons {
  return {
    fullNames: new Set(
      Object.values(data.fullNames).flatMap((names) => names.toLowerCase().split('|')),
    ),
    single: new Set(data.single.split('|')),
    living: new Set([
      ...data.living.fullNames.toLowerCase().split('|'),
      ...data.living.single.split('|'),
    ]),
  };
}
