import type { Span } from '../types.ts';

/** A person named in a text. */
export interface PersonMention extends Span {
  /** Base form, as it would stand in a list: "Jari Virtanen". */
  readonly baseForm: string;
  /** `sure`: given name + surname, or title + surname. `lone`: one name alone. */
  readonly level: 'sure' | 'lone';
  /** "Kuva: Anna Lind": a credit, not an exposure. */
  readonly credit: boolean;
}
