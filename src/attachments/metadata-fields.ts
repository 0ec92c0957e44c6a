/** What was found, under one name for the same thing in every standard. First found comes first. */
export type FieldName =
  | 'creator'
  | 'credit'
  | 'copyright'
  | 'owner'
  | 'usageTerms'
  | 'source'
  | 'licence'
  | 'rightsPage'
  | 'caption'
  | 'altText'
  | 'contact'
  | 'takenAt'
  | 'make'
  | 'model'
  | 'software'
  | 'digitalSourceType';

/** Characters of one value that are kept: captions can be whole articles. */
const LONGEST = 2000;

/** Collects what the parts of a file say. */
export class MetadataFields {
  readonly #values = new Map<FieldName, string[]>();
  latitude: number | undefined;
  longitude: number | undefined;
  /** Exif's, 1 to 8. */
  orientation: number | undefined;
  contentCredentials = false;
  damaged = false;

  add(name: FieldName, value: string | undefined): void {
    const text = value?.replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, ' ').trim();
    if (!text) return;
    const values = this.#values.get(name) ?? [];
    if (values.length === 0) this.#values.set(name, values);
    const kept = text.slice(0, LONGEST);
    if (!values.includes(kept)) values.push(kept);
  }

  first(name: FieldName): string | undefined {
    return this.#values.get(name)?.[0];
  }

  all(name: FieldName): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  /** 0,0 is what cameras write that have no position yet. */
  place(latitude: number | undefined, longitude: number | undefined): void {
    if (latitude === undefined || longitude === undefined || this.latitude !== undefined) return;
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return;
    if (latitude === 0 && longitude === 0) return;
    this.latitude = latitude;
    this.longitude = longitude;
  }
}
