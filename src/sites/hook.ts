/**
 * One thing that we expect to find on a site. These tables are data: when a site changes, they
 * are what is mended, and what the health check compares with the page.
 */
export type Hook = {
  readonly selector: string;
  /**
   * When it was last seen to hold: the year and month, or season, of the newest evidence; of what
   * is assumed, when it was.
   */
  readonly observed: string;
  readonly evidence: Evidence;
  readonly confidence: 'high' | 'medium' | 'low';
  /** Nothing else on the site matches: where one stands, something is published. */
  readonly unmistakable?: true;
} & (
  | { /** None is no fault. */ readonly expected: 'any' }
  | {
      /** How many match in one open composer. `some`: one or more. */
      readonly expected: 'one' | 'some';
      /** Kinds of composers (`Composer.kind`) in which that is so. */
      readonly in: readonly string[];
    }
);

/** Nothing was checked on the live sites: no machine of the project reaches them. */
export type Evidence = 'captured markup' | "the site's own bundle" | 'public code' | 'assumed';

/** Exact names of a control in the site's interface languages. Never matched as a part. */
export interface Labels {
  readonly names: readonly string[];
  readonly observed: string;
  readonly evidence: Evidence;
  readonly confidence: 'high' | 'medium' | 'low';
}
