import type { PlaceLists } from '../engine/names/place-lists.ts';

export function placeLists(): PlaceLists {
  return { places: new Set(), finnishToSwedish: new Map(), swedishToFinnish: new Map() };
}
