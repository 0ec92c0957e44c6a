// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readField } from '../../../src/sites/readers/read-field.ts';
import { locate, type ReadText } from '../../../src/sites/readers/text-map.ts';
import { readVisibleText } from '../../../src/sites/readers/visible-text.ts';

function element(html: string): Element {
  const root = document.createElement('div');
  root.setAttribute('contenteditable', 'true');
  root.innerHTML = html;
  return root;
}

const read = (html: string) => readField(element(html)).text;

/** A Draft.js line as it stands in the page. */
const line = (...texts: string[]) =>
  `<div data-block="true" data-editor="a" data-offset-key="k-0-0">
    <div data-offset-key="k-0-0" class="public-DraftStyleDefault-block">${texts
      .map((text) => `<span data-offset-key="k-0-0"><span data-text="true">${text}</span></span>`)
      .join('')}</div></div>`.replace(/>\s+</g, '><');
const emptyLine =
  '<div data-block="true"><div class="public-DraftStyleDefault-block"><span><br data-text="true"></span></div></div>';
const draft = (...lines: string[]) => `<div data-contents="true">${lines.join('')}</div>`;

describe('Draft.js', () => {
  it('joins lines with one break', () => {
    expect(read(draft(line('Tervetuloa!'), line('Välkommen!')))).toBe('Tervetuloa!\nVälkommen!');
  });

  it('joins the pieces that a decorator makes of one line', () => {
    expect(read(draft(line('Katso ', '#hanko', ' nyt')))).toBe('Katso #hanko nyt');
  });

  it('keeps empty lines, also the last one', () => {
    expect(read(draft(line('a'), emptyLine, line('b')))).toBe('a\n\nb');
    expect(read(draft(line('a'), emptyLine))).toBe('a\n');
    expect(read(draft(emptyLine))).toBe('');
  });

  it('leaves out what a decorator draws beside the text', () => {
    const html = draft(
      '<div data-block="true"><div><span contenteditable="false">poista</span><span data-text="true">Hei</span></div></div>',
    );
    expect(read(html)).toBe('Hei');
  });
});

describe('Lexical', () => {
  it('reads one paragraph per line', () => {
    expect(read('<p><span data-lexical-text="true">Yksi</span></p><p><span>Kaksi</span></p>')).toBe(
      'Yksi\nKaksi',
    );
  });

  it('reads one paragraph with line breaks', () => {
    expect(read('<p><span>Yksi</span><br><span>Kaksi</span><br><br><span>Neljä</span></p>')).toBe(
      'Yksi\nKaksi\n\nNeljä',
    );
  });

  it('takes a lone break for an empty line, and the managed one at the end for none', () => {
    expect(read('<p><br></p>')).toBe('');
    expect(read('<p><span>a</span></p><p><br></p><p><span>b</span></p>')).toBe('a\n\nb');
    expect(read('<p><span>a</span><br><br data-lexical-managed-linebreak="true"></p>')).toBe('a\n');
  });

  it('reads emoji pictures as their alternative text', () => {
    expect(read('<p><span>Hyvää </span><img alt="🎉" src="x.png"><span> päivää</span></p>')).toBe(
      'Hyvää 🎉 päivää',
    );
  });

  it('reads list items as lines', () => {
    expect(read('<p><span>Ohjelma</span></p><ul><li>klo 10</li><li>klo 12</li></ul>')).toBe(
      'Ohjelma\nklo 10\nklo 12',
    );
  });
});

describe('plain contenteditable', () => {
  it('reads what browsers make of Enter', () => {
    expect(read('yksi<div>kaksi</div><div><br></div><div>neljä</div>')).toBe(
      'yksi\nkaksi\n\nneljä',
    );
    expect(read('yksi<br>kaksi<br>')).toBe('yksi\nkaksi');
    expect(read('yksi\nkaksi')).toBe('yksi\nkaksi');
    expect(read('<div>yksi</div>kaksi')).toBe('yksi\nkaksi');
    expect(read('yksi<br><div>kaksi</div>')).toBe('yksi\nkaksi');
  });

  it('leaves out what is not seen, and keeps what joins', () => {
    expect(read('a\u200Bb\uFEFF c\u00A0d')).toBe('ab c d');
    expect(read('👩\u200D🚒')).toBe('👩\u200D🚒');
    expect(read('<style>x{}</style><script>1</script>a')).toBe('a');
  });

  it('reads a nest 20,000 deep', () => {
    const root = document.createElement('div');
    let inner: Element = root;
    for (let depth = 0; depth < 20_000; depth += 1) {
      const child = document.createElement('span');
      inner.appendChild(child);
      inner = child;
    }
    inner.appendChild(document.createTextNode('pohja'));
    expect(readVisibleText(root).text).toBe('pohja');
  });
});

describe('text control', () => {
  it('reads the value', () => {
    const area = document.createElement('textarea');
    area.value = 'yksi\nkaksi\u200B';
    expect(readField(area)).toEqual({ text: 'yksi\nkaksi', runs: [] });
  });
});

describe('the way back', () => {
  const slice = (result: ReadText, start: number, end: number): string => {
    const place = locate(result, { start, end });
    if (!place) return '';
    const range = document.createRange();
    range.setStart(place.start.node, place.start.offset);
    range.setEnd(place.end.node, place.end.offset);
    return range.toString();
  };

  it('finds a word across pieces and invisible characters', () => {
    const root = element('<p><span>va\u200Blo</span><b>kuva</b></p><p>toinen</p>');
    const result = readVisibleText(root);
    expect(result.text).toBe('valokuva\ntoinen');
    expect(slice(result, 0, 8)).toBe('va\u200Blokuva');
    expect(slice(result, 9, 15)).toBe('toinen');
  });

  it('has no place for a line break, or outside the text', () => {
    const result = readVisibleText(element('<p>a</p><p>b</p>'));
    expect(locate(result, { start: 1, end: 2 })).toBeNull();
    expect(locate(result, { start: 9, end: 12 })).toBeNull();
    expect(locate(result, { start: 2, end: 2 })).toBeNull();
  });

  it('stands around an emoji picture', () => {
    const root = element('<p>a<img alt="🎉" src="x.png">b</p>');
    const place = locate(readVisibleText(root), { start: 1, end: 3 });
    expect(place?.start.node).toBe(root.firstChild);
    expect([place?.start.offset, place?.end.offset]).toEqual([1, 2]);
  });

  const node: fc.Arbitrary<string> = fc.letrec<{ node: string; nodes: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('Hanko', 'ö', '🎉', ' ', '\u00A0', '\u200B', '\uFEFFa', 'x\ny', '&amp;'),
      fc.constantFrom('<br>', '<img alt="😀">', '<img>', '<style>p{}</style>'),
      fc
        .tuple(fc.constantFrom('p', 'div', 'span', 'b', 'li', 'a'), tie('nodes'))
        .map(([name, inner]) => `<${name}>${inner}</${name}>`),
    ),
    nodes: fc.array(tie('node'), { maxLength: 5 }).map((parts) => parts.join('')),
  })).nodes;

  it('holds for any markup: runs in order, each where its text stands', () => {
    fc.assert(
      fc.property(node, (html) => {
        const root = element(html);
        const before = root.innerHTML;
        const result = readVisibleText(root);
        let end = 0;
        for (const run of result.runs) {
          expect(run.start).toBeGreaterThanOrEqual(end);
          expect(run.end).toBeGreaterThan(run.start);
          expect(result.text.slice(end, run.start)).toMatch(/^\n*$/);
          const shown = result.text.slice(run.start, run.end);
          if (run.node.nodeType === 3) {
            const there = (run.node as Text).data.slice(
              run.nodeStart,
              run.nodeStart + shown.length,
            );
            expect(there.replaceAll('\u00A0', ' ')).toBe(shown);
          }
          expect(root.contains(run.node)).toBe(true);
          end = run.end;
        }
        expect(result.text.slice(end)).toMatch(/^\n*$/);
        expect(result.text).not.toMatch(/[\u200B\u2060\uFEFF\u00A0\r]/);
        expect(root.innerHTML).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  it('holds for any span of any markup: a place that a range takes', () => {
    fc.assert(
      fc.property(node, fc.nat(), fc.nat(), (html, from, length) => {
        const result = readVisibleText(element(html));
        const start = from % (result.text.length + 1);
        const end = start + (length % (result.text.length + 1 - start));
        const place = locate(result, { start, end });
        const hasText = result.runs.some((run) => run.start < end && run.end > start);
        expect(place !== null).toBe(hasText && end > start);
        if (place) expect(() => slice(result, start, end)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
