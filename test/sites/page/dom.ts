type Attributes = Record<string, string | boolean | ((event: Event) => void)>;

/**
 * Builds an element without markup strings (Trusted Types forbid them): `on…` attributes are
 * listeners, `true` is an empty attribute, `false` none.
 */
export function element<Name extends string>(
  name: Name,
  attributes?: Attributes,
  ...children: (Node | string)[]
): Name extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Name] : HTMLElement;
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key.slice(2).toLowerCase(), value);
    else if (value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}
