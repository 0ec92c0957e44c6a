import data from '../../rules/data/person-model.json' with { type: 'json' };
import type { PersonModel } from '../engine/names/name-lists.ts';

/** How it was trained: `scripts/train-person-model.ts`. */
export function personModel(): PersonModel {
  const weights = new Map<string, number>(Object.entries(data.weights));
  return { weight: (feature) => weights.get(feature) ?? 0 };
}
