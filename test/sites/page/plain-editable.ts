import { element } from './dom.ts';

interface PlainEditable {
  root: HTMLElement;
  text: () => string;
  setText: (text: string) => void;
}

/** YouTube's plain-text field: a contenteditable that the browser edits, rich paste flattened. */
export function plainEditable(
  attributes: Record<string, string>,
  onInput: () => void,
): PlainEditable {
  const root = element('div', { contenteditable: 'true', role: 'textbox', ...attributes });
  root.addEventListener('input', onInput);
  root.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    event.preventDefault();
    // Line by line: a line break inside `insertText` is made differently by each browser.
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (index > 0) document.execCommand('insertLineBreak');
      if (line !== '') document.execCommand('insertText', false, line);
    }
  });
  return {
    root,
    text: () => visibleLines(root).join('\n').replaceAll('\u00a0', ' '),
    setText: (text) => {
      const nodes = text.split('\n').flatMap((line) => [element('br'), line]);
      root.replaceChildren(...nodes.slice(1));
    },
  };
}

/** The lines a person sees: broken by `<br>`, by blocks and by line feeds (`pre-wrap`). */
function visibleLines(root: HTMLElement): string[] {
  const lines = [''];
  let openLine = false;
  const walk = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        const [first = '', ...rest] = node.data.split('\n');
        lines[lines.length - 1] += first;
        lines.push(...rest);
        openLine = true;
      } else if (node.nodeName === 'BR') {
        // The last one of a block only keeps the line open.
        if (node.nextSibling !== null) lines.push('');
        openLine = true;
      } else if (node.nodeName === 'DIV' || node.nodeName === 'P') {
        if (openLine) lines.push('');
        openLine = false;
        walk(node);
        openLine = true;
      } else walk(node);
    }
  };
  walk(root);
  return lines;
}
