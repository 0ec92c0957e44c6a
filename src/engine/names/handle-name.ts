import { NameFlag, type NameLists } from './name-lists.ts';

const BORDER = /[._-]+|(?<=\p{Ll})(?=\p{Lu})/u;
const MOST_PARTS = 4;

/**
 * The person whose name a handle holds ("@anna.lind", "@JariVirtanen1"): a known given name first
 * and a known surname last, at least one of them common here. A handle without a border between
 * its parts tells nothing that is sure enough.
 * @param handle with its "@"
 */
export function personOfHandle(handle: string, names: NameLists): string | undefined {
  const parts = handle
    .slice(1)
    .replace(/\d{1,10}$/, '')
    .split(BORDER)
    .filter(Boolean)
    .map((part) => part.toLowerCase());
  const first = parts[0];
  const last = parts.at(-1);
  if (parts.length < 2 || parts.length > MOST_PARTS || !first || !last) return undefined;
  const given = names.flags(first);
  const surname = names.flags(last);
  if (!(given & NameFlag.given) || !(surname & NameFlag.surname)) return undefined;
  if (!(given & NameFlag.commonGiven) && !(surname & NameFlag.commonSurname)) return undefined;
  // "@MeriTuuli": the sea and the wind.
  const { fi, sv, en } = names.ordinaryWords;
  if ([first, last].every((part) => [fi, sv, en].some((words) => words.has(part)))) {
    return undefined;
  }
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');
}
