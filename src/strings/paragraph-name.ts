import type { Translator } from './translate.ts';

/** "5c" → "Ohje, kohta 5c"; "m2" → the memory list's second; `intro` and `law` have names. */
export function paragraphName(translate: Translator, paragraph: string): string {
  if (paragraph === 'intro') return translate('panel_paragraph_intro');
  if (paragraph === 'law') return translate('panel_paragraph_law');
  const memory = /^m(\d+)$/.exec(paragraph)?.[1];
  if (memory) return translate('panel_paragraph_memory', { number: memory });
  return translate('panel_paragraph', { paragraph });
}
