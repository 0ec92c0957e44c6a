import type { Span } from '../types.ts';

/** A person named in a text. */
export interface PersonMention extends Span {
  /** Base form, as it would stand in a list: "Jari Virtanen". */
  readonly baseForm: string;
  /** `sure`: given name + surname, or title + surname. `lone`: one name alone. */
  readonly level: 'sure' | 'lone';
  /**
   * `full`: given name and surname in either order. `titled`: one name after a title ("rehtori
   * Virtanen"). `shared`: a given name whose surname follows a later one ("Matti ja Maija
   * Meikäläinen"); its base form has the surname. `single`: a name alone.
   */
  readonly kind: 'full' | 'titled' | 'shared' | 'single';
  /** Named, but nobody is told of: "Kuva: Anna Lind", "Anna Lind Oy". */
  readonly aside?: 'credit' | 'company';
}
