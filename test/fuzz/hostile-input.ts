import fc from 'fast-check';

/** Kinds of text that have broken programs like this one, and what its own rules look for. */
const PIECES: readonly string[] = [
  // Bidirectional controls, also unbalanced; joiners; variation selectors; a tag sequence.
  '\u202e',
  '\u202d',
  '\u2066',
  '\u2069',
  '\u200f',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\ufe0f',
  '\u{e0067}\u{e007f}',
  // Lone surrogates, a null, separators, controls, a non-character.
  '\ud83d',
  '\udc4d',
  '\0',
  '\u2028',
  '\u0085',
  '\u001b[31m',
  '\uffff',
  // Combining marks without end, wide and styled letters, long graphemes.
  'a\u0308\u0308\u0308\u0308',
  '\u0301',
  'ﷺ',
  'ＨＡＮＫＯ',
  '𝓗𝓪𝓷𝓴𝓸',
  '👩‍👩‍👧‍👦',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'İıſßŉ',
  // HTML, scripts, templates, format strings.
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg/onload=alert(1)>',
  '&lt;b&gt;',
  '{excerpt}',
  '{{constructor}}',
  '#{7*7}',
  '%s%n',
  '__proto__',
  'constructor',
  // Starts and ends of what the rules know.
  '131052-308T',
  '131052-',
  '+358 40 ',
  '040-1234567',
  'etunimi.sukunimi@',
  'https://',
  'https://xn--',
  'FI21 1234 5600 0007 85',
  'Hangontie 5 A 12',
  'Matti Meikäläinen',
  '31.2.2026 klo 25.61',
  'klo 10–9',
  '1 234 567,89 €',
  'Voi vittu',
  'p e r k e l e',
  '#HankoHangö',
  '@hangonkaupunki',
  '»',
  '”',
  '’',
  '((((',
  '....',
  '\t',
  '\n',
  '\r\n',
  ' ',
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 60 }))
      .map(([text, times]) => text.repeat(times)),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Tervetuloa lauantaina ',
      'Välkommen på lördag ',
      'The library opens ',
      'kirjastossa ',
      'kaupunginhallituksen ',
      'ja ',
      'och ',
    ),
  },
);

export const hostileText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** Names that settings, packs and messages have, and what is no name at all. */
const NAMES = [
  'rules',
  'ruleSets',
  'organisation',
  'profile',
  'language',
  'whenCheckFails',
  'simulation',
  'guideline',
  'format',
  'profanity',
  'tone',
  'official',
  'elected',
  'phones',
  'name',
  'fi',
  'severity',
  'draft',
  'text',
  'attachments',
  'start',
  'end',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
] as const;

const VALUES = ['block', 'warn', 'off', 'hold', 'let-through', 'official', 'fi', 'auto', 'post'];

/** Anything that JSON can hold, near to what is expected and far from it. */
export const hostileJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    fc.constantFrom<unknown>(...VALUES, null, true, false, 0, -1, 1e308, 0.5, 2 ** 53),
    fc.string({ maxLength: 20 }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc
      .array(fc.tuple(fc.constantFrom(...NAMES), tie('value')), { maxLength: 6 })
      // Through JSON, as it comes: "__proto__" is then a property like another.
      .map((entries) =>
        JSON.parse(
          `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`,
        ),
      ),
  ),
})).value;

/** What was found to be a document to look into: elements by name, attributes and depth. */
export interface Branch {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Branch[];
}

const ELEMENTS = [
  'div',
  'span',
  'p',
  'br',
  'img',
  'form',
  'button',
  'input',
  'textarea',
  'svg',
  'article',
  'ytd-commentbox',
  'ytcp-uploads-dialog',
  'ytcp-video-metadata-editor',
];

/** Attributes by which the sites' tables know things. */
const ATTRIBUTES: readonly Readonly<Record<string, string>>[] = [
  {},
  { contenteditable: 'true' },
  { contenteditable: 'false' },
  { role: 'textbox', contenteditable: 'true', 'data-lexical-editor': 'true' },
  { role: 'combobox', contenteditable: 'true' },
  { role: 'dialog' },
  { role: 'dialog', 'aria-modal': 'true' },
  { role: 'dialog', 'aria-label': 'Messenger' },
  { role: 'button', 'aria-label': 'Julkaise' },
  { role: 'button', 'aria-disabled': 'true' },
  { role: 'presentation' },
  { 'data-testid': 'tweetTextarea_0', contenteditable: 'true' },
  { 'data-testid': 'tweetTextarea_' },
  { 'data-testid': 'toolBar' },
  { 'data-testid': 'tweetButton' },
  { 'data-testid': 'UserAvatar-Container-' },
  { 'data-block': 'true' },
  { 'data-text': 'true' },
  { id: 'contenteditable-root', contenteditable: 'true' },
  { id: 'submit-button' },
  { id: 'textbox', contenteditable: '' },
  { id: 'title-textarea' },
  { id: 'done-button' },
  { name: 'closest' },
  { name: 'querySelectorAll', type: 'hidden' },
  { alt: '👍', src: 'blob:1' },
];

export const hostileTree = fc.letrec<{ branch: Branch }>((tie) => {
  const branchWith = (children: fc.Arbitrary<Branch[]>) =>
    fc.record({
      name: fc.constantFrom(...ELEMENTS),
      attributes: fc.constantFrom(...ATTRIBUTES),
      text: fc.oneof(fc.constantFrom('', 'Julkaise', 'Post', ...PIECES), fc.string()),
      children,
    });
  return {
    branch: fc.oneof(
      { maxDepth: 7, depthSize: 'medium' },
      branchWith(fc.constant([])),
      branchWith(fc.array(tie('branch'), { minLength: 1, maxLength: 4 })),
      branchWith(fc.array(tie('branch'), { minLength: 1, maxLength: 4 })),
    ),
  };
}).branch;

/** Puts a tree up, the outermost element `depth` times within itself. */
export function grow(branch: Branch, page: Document, depth = 0): Element {
  const element = page.createElement(branch.name);
  for (const [name, value] of Object.entries(branch.attributes)) element.setAttribute(name, value);
  if (branch.text !== '') element.append(page.createTextNode(branch.text));
  for (const child of branch.children) element.append(grow(child, page));
  let outermost: Element = element;
  for (let level = 0; level < depth; level += 1) {
    const around = page.createElement('div');
    around.append(outermost);
    outermost = around;
  }
  return outermost;
}
