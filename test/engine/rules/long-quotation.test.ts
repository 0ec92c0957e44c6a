import { describe, expect, it } from 'vitest';
import { quotedPassages } from '../../../src/engine/quoting/quoted-passages.ts';
import { testRule } from '../rule-tester.ts';

const repeated = (sentence: string, times: number) => Array(times).fill(sentence).join(' ');
const FINNISH = repeated('Meri nousi rantaan ja kaupunki heräsi hiljaa uuteen aamuun.', 8);
const SWEDISH = repeated('Havet steg upp på stranden och staden vaknade sakta till morgonen.', 7);
const ENGLISH = repeated('The sea rose to the shore and the town woke slowly to morning.', 6);
const ARTICLE = repeated('Meri nousi rantaan ja kaupunki heräsi hiljaa uuteen aamuun.', 15);

testRule('long-quotation', {
  fires: [
    {
      name: 'Finnish',
      text: `Lehti kirjoittaa: ”${FINNISH}”`,
      excerpts: [`”${FINNISH}”`],
      messageId: 'long',
      severity: 'remind',
      parameters: { count: 72 },
    },
    { name: 'Swedish', text: `Tidningen skriver: ”${SWEDISH}”`, messageId: 'long' },
    { name: 'English', text: `The paper writes: “${ENGLISH}”`, messageId: 'long' },
    { name: 'over lines', text: `”${FINNISH}\n\n${FINNISH}”`, messageId: 'long' },
    {
      name: 'a pasted article',
      text: `Julkaistu 12.3.2027\n${ARTICLE}\nLue myös: Toinen juttu\nJaa artikkeli`,
      messageId: 'article',
    },
  ],
  staysSilent: [
    { name: 'a short quotation', text: `Lehti kirjoittaa: ”${FINNISH.slice(0, 120)}”` },
    { name: 'an own long text', text: ARTICLE },
    { name: 'the own press release', text: `Tiedote 12.3.2027\n”${FINNISH}”` },
    { name: 'the own site', text: `”${FINNISH}” https://www.hanko.fi/uutiset` },
    { name: 'Swedish press release', text: `Pressmeddelande\n”${SWEDISH}”` },
    { name: 'English press release', text: `Press release\n“${ENGLISH}”` },
    { name: 'the words it answers', text: `”${FINNISH}”`, surface: 'reply', parentText: FINNISH },
  ],
});

describe('quoted passages', () => {
  it('are linear in stray marks', () => {
    const text = '”a '.repeat(20_000) + '„b '.repeat(20_000);
    expect(quotedPassages(text).length).toBeGreaterThan(0);
  });
});
