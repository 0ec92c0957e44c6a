/** What a practice page keeps of one publish; tests read it from `window.__posted` or `#practice-posted`. */
export interface PostedRecord {
  /** The composer that published, e.g. `x-home`, `facebook-group`. */
  surface: string;
  /** As the editor's own model has it, one `\n` per visible line break. For a video: its description. */
  text: string;
  images: PostedImage[];
  /** 1 for the page's first publish, 2 for the next… */
  count: number;
  /** Milliseconds since the epoch. */
  time: number;
  /** Parts of a thread, in order. */
  parts?: string[];
  /** A video's title, an alternative's text and the like. */
  fields?: Record<string, string>;
}

export interface PostedImage {
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  /** Alternative text; empty when none was written. */
  alt: string;
}
