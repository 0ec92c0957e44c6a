/** What the lists say of a name; combined with `|`. */
export const NameFlag = {
  given: 1,
  surname: 2,
  /** Among the given names that most bearers in Finland have. */
  commonGiven: 4,
  commonSurname: 8,
  /** Also an ordinary word of Swedish ("björn", "sten") or English ("mark", "may"). */
  ordinarySwedish: 16,
  ordinaryEnglish: 32,
  /** Known from lists of other countries only. */
  foreign: 64,
} as const;

/** Names of people. Built by `src/resources`; see there for sources and licences. */
export interface NameLists {
  /** @param name lower-case base form. Returns `NameFlag` bits, 0 when it is no known name. */
  flags(name: string): number;
}
