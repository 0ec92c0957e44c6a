/** What Tab reaches inside our own markup, in order. */
export function focusableIn(container: ParentNode): HTMLElement[] {
  return [
    ...container.querySelectorAll<HTMLElement>(
      'button:not(:disabled), textarea:not(:disabled), input, select, summary',
    ),
  ].filter((element) => element.localName === 'summary' || !element.closest('details:not([open])'));
}
