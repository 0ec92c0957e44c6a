/**
 * Endings by which an address without a scheme is known ("hanko.fi"). A full list would turn every
 * forgotten space after a full stop ("moi.kai") into a link, so only those that are met in Finland.
 */
export const TOP_LEVEL_DOMAINS: ReadonlySet<string> = new Set(
  'fi com net org info eu ax ee uk dk fr nl pl lt lv io gl ly app dev biz gov edu tv fm co online site shop page link'.split(
    ' ',
  ),
);

/** Endings that are words too: believed only with "www.", a sub-domain or a path. */
export const AMBIGUOUS_TOP_LEVEL_DOMAINS: ReadonlySet<string> = new Set(
  'se no de me be it is to at us in so nu la blog events news'.split(' '),
);
