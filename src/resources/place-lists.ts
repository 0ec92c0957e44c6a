import postal from '../../rules/data/places.json' with { type: 'json' };
import handWritten from '../../rules/words/places.json' with { type: 'json' };
import type { PlaceLists } from '../engine/names/place-lists.ts';

/** Entries are `Finnish=Swedish`, or one name where both languages have the same. */
export function placeLists(): PlaceLists {
  const places = new Set<string>();
  const finnishToSwedish = new Map<string, string>();
  const swedishToFinnish = new Map<string, string>();
  const prominent = new Set<string>();
  const foreignPlaces = new Set(postal.foreign.split('|'));
  for (const abroad of [handWritten.world, handWritten.regions]) {
    for (const name of abroad.toLowerCase().split(/[|=]/)) foreignPlaces.add(name);
  }
  const groups = [postal.municipalities, handWritten.hanko, handWritten.world];
  groups.push(handWritten.finland, handWritten.districts, postal.postOffices);
  for (const [index, group] of groups.entries()) {
    for (const entry of group.split('|')) {
      const [finnish = '', swedish] = entry.split('=');
      places.add(finnish.toLowerCase());
      if (index < 3) for (const name of entry.split('=')) prominent.add(name.toLowerCase());
      if (swedish === undefined) continue;
      places.add(swedish.toLowerCase());
      if (!finnishToSwedish.has(finnish)) finnishToSwedish.set(finnish, swedish);
      if (!swedishToFinnish.has(swedish)) swedishToFinnish.set(swedish, finnish);
    }
  }
  return { places, prominent, foreignPlaces, finnishToSwedish, swedishToFinnish };
}
