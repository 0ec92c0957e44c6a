import { parseAst } from 'rolldown/parseAst';

interface CodeNode {
  readonly type?: string;
  readonly [key: string]: unknown;
}

/** What of a pattern stands for no letters of its own: classes, escapes, the heads of groups. */
const SYNTAX =
  /\\[pP]\{[^}]*\}|\\k<\w+>|\\u\{?[\dA-Fa-f]{2,6}\}?|\\x[\dA-Fa-f]{2}|\\.|\[(?:[^\]\\]|\\.)*\]|\(\?(?:[:=!]|<[=!]|<\w+>)/g;

/**
 * Words of two letters and more that the code looks for in a text: in patterns, in literals with a
 * letter that English lacks, and in what the text of a word is compared with. In order.
 */
export function wordsInCode(code: string): string[] {
  const words: string[] = [];
  const add = (pattern: string | undefined) => {
    words.push(...(pattern?.replace(SYNTAX, ' ').match(/\p{L}{2,}/gu) ?? []));
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { type, regex, left, right, callee, tag, quasi, arguments: given } = node as CodeNode;
    if (type === 'ImportDeclaration') return;
    const [first] = Array.isArray(given) ? given : [];
    const own = literalOf(node);
    if (regex) add((regex as { readonly pattern: string }).pattern);
    else if (own !== undefined && /[åäö]/i.test(own)) add(own);
    if (type === 'BinaryExpression' && isText(left)) add(literalOf(right));
    if (type === 'CallExpression' && isText(ownerOf(callee))) add(literalOf(first));
    if (type === 'NewExpression' && nameOf(callee) === 'RegExp') add(literalOf(first));
    if (type === 'TaggedTemplateExpression' && nameOf(tag) === 'raw') {
      const { quasis } = quasi as { readonly quasis: ReadonlyArray<{ value: { raw: string } }> };
      add(quasis.map(({ value }) => value.raw).join(' '));
    }
    for (const value of Object.values(node)) visit(value);
  };
  visit(parseAst(code, { lang: 'ts' }));
  return words;
}

function literalOf(node: unknown): string | undefined {
  const { type, value } = (node ?? {}) as CodeNode;
  return type === 'Literal' && typeof value === 'string' ? value : undefined;
}

/** A variable's name, or the property's. */
function nameOf(node: unknown): string {
  const { name, property } = (node ?? {}) as CodeNode;
  return typeof name === 'string' ? name : String((property as CodeNode | undefined)?.name ?? '');
}

function ownerOf(node: unknown): unknown {
  return (node as CodeNode | null)?.object;
}

/** Holds what somebody wrote. */
function isText(node: unknown): boolean {
  return /^(?:lower|text|word|base|baseform)$/.test(nameOf(node));
}
