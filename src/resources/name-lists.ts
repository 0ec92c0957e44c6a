import type { NameLists } from '../engine/names/name-lists.ts';

export function nameLists(): NameLists {
  return { givenNames: new Set(), surnames: new Set() };
}
