/** Place names of Finland with their forms in the other language, and the world's best known. */
export interface PlaceLists {
  /** Lower-case base forms of municipalities, villages and post-office places, both languages. */
  readonly places: ReadonlySet<string>;
  /** Of those the municipalities, countries and well-known cities, which a surname alone never means. */
  readonly prominent: ReadonlySet<string>;
  /** Lower-case places of Sweden, countries and large cities. */
  readonly foreignPlaces: ReadonlySet<string>;
  /** Finnish name → Swedish name, written as they are ("Hanko" → "Hangö"); only where they differ. */
  readonly finnishToSwedish: ReadonlyMap<string, string>;
  readonly swedishToFinnish: ReadonlyMap<string, string>;
}
