/** Lower-case base forms. Built by `src/resources`; see docs there for sources and licences. */
export interface NameLists {
  readonly givenNames: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
}
