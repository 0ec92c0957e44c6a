import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/engine/text/tokenize.ts';
import { expectLinearTime } from '../linear-time.ts';

const texts = (text: string) => tokenize(text).map((token) => token.text);
const kinds = (text: string) => tokenize(text).map((token) => [token.kind, token.text]);

describe('tokenize', () => {
  it.each([
    "Anna-Liisa linja-auto it's HS:n A-luokka Hangon-Regatta vaa'an vaa’an Covid-19 A4 H2O",
    '6B:n 10-vuotias 17:ssä 5G-verkko 1990-luvulla USA:s rock’n’roll',
    'so\u00ADsi\u00ADaa\u00ADli sa\u200Bna o\u0308rt',
  ])('keeps words whole: %s', (text) => {
    expect(kinds(text)).toEqual(text.split(' ').map((word) => ['word', word]));
  });

  it.each([
    '17.6.2027 18.30 12,50 10–15 10-15 12:30–15.00 17.6.–20.6.2027 1/2027 040-1234567 2027-06-17 6-8',
  ])('keeps numbers whole: %s', (text) => {
    expect(kinds(text)).toEqual(text.split(' ').map((word) => ['number', word]));
  });

  it('leaves the last full stop, signs and units outside a number', () => {
    expect(texts('17.6. klo 18. +5 % 12€ 10–15v')).toEqual([
      ...['17.6', '.', 'klo', '18', '.', '+', '5', '%', '12', '€', '10–15', 'v'],
    ]);
  });

  it.each([
    ['https://www.hanko.fi/some?x=1#a.', 'https://www.hanko.fi/some?x=1#a'],
    ['(hanko.fi/kirjasto),', 'hanko.fi/kirjasto'],
    ['www.hango.fi!', 'www.hango.fi'],
    ['Hanko.fi', 'Hanko.fi'],
    ['HANGO.FI', 'HANGO.FI'],
    ['hanko.fi:n', 'hanko.fi'],
    ['hanko.fi.Tervetuloa', 'hanko.fi'],
    ['svenska.yle.fi:', 'svenska.yle.fi'],
    ['visit-hanko.fi', 'visit-hanko.fi'],
    ['bit.ly/3xYz', 'bit.ly/3xYz'],
    ['1177.se/Stockholm', '1177.se/Stockholm'],
    [
      'https://fi.wikipedia.org/wiki/Hanko_(kaupunki)',
      'https://fi.wikipedia.org/wiki/Hanko_(kaupunki)',
    ],
    ['http://äänestys.fi/a,b;', 'http://äänestys.fi/a,b'],
  ])('finds the address in %s', (text, url) => {
    expect(
      tokenize(text)
        .filter((token) => token.kind === 'url')
        .map((token) => token.text),
    ).toEqual([url]);
  });

  it.each([
    'Tule mukaan.Tervetuloa',
    'Kokous.se alkaa',
    't.ex. bl.a. mm.',
    '17.6.kello',
    'e.Kr.',
    'kl.18',
  ])('sees no address in %s', (text) => {
    expect(tokenize(text).some((token) => token.kind === 'url')).toBe(false);
  });

  it('finds e-mail, hashtags and mentions', () => {
    expect(
      kinds(
        'maija.meikalainen@hanko.fi, #Hanko2027 #äänestä_nyt (@hangonkaupunki). C#a a@b #1 mailto:x@y.fi',
      ),
    ).toEqual([
      ['email', 'maija.meikalainen@hanko.fi'],
      ['punctuation', ','],
      ['hashtag', '#Hanko2027'],
      ['hashtag', '#äänestä_nyt'],
      ['punctuation', '('],
      ['mention', '@hangonkaupunki'],
      ['punctuation', ')'],
      ['punctuation', '.'],
      ['word', 'C'],
      ['punctuation', '#'],
      ['word', 'a'],
      ['word', 'a'],
      ['punctuation', '@'],
      ['word', 'b'],
      ['punctuation', '#'],
      ['number', '1'],
      ['word', 'mailto'],
      ['punctuation', ':'],
      ['email', 'x@y.fi'],
    ]);
  });

  it('sees an emoji as a person does', () => {
    for (const emoji of ['👩‍👩‍👧‍👦', '🇫🇮', '👍🏽', '❤️', '1️⃣', '#️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏳️‍🌈', '☀', '🤷🏼‍♀️']) {
      expect(kinds(`${emoji}${emoji}a`)).toEqual([
        ['emoji', emoji],
        ['emoji', emoji],
        ['word', 'a'],
      ]);
    }
    expect(kinds('© ™')).toEqual([
      ['punctuation', '©'],
      ['punctuation', '™'],
    ]);
  });

  it('keeps a run of one mark together', () => {
    expect(texts('Hei!!! Niin... v**tu – "no" ##a')).toEqual([
      ...['Hei', '!!!', 'Niin', '...', 'v', '**', 'tu', '–', '"', 'no', '"', '#', '#a'],
    ]);
  });

  it('leaves invisible characters outside words out', () => {
    expect(tokenize('\u200Bhei\u200D \uFEFF')).toEqual([
      { kind: 'word', text: 'hei', start: 1, end: 4 },
    ]);
  });
});

const BLANK = /^[\s\p{Cf}\u2060-\u2064]*$/u;
const pieces = fc.constantFrom(
  ...[
    'Hanko',
    'ä',
    "'",
    '-',
    ':',
    '.',
    ',',
    '/',
    '@',
    '#',
    '1',
    '23',
    ' ',
    '\n',
    '\u200B',
    '\u00AD',
    '\u0301',
  ],
  ...[
    'hanko.fi',
    'https://',
    'www.',
    '👍🏽',
    '\u200D',
    '\uFE0F',
    '🇫',
    '🇮',
    '\u20E3',
    '*',
    '(',
    ')',
    '_',
    '\ud83d',
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('tokenize, whatever the text', () => {
  it('covers everything that is not blank, in order, as it stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          if (token.start < at || token.end <= token.start) return false;
          if (text.slice(token.start, token.end) !== token.text) return false;
          if (!BLANK.test(text.slice(at, token.start))) return false;
          at = token.end;
        }
        return BLANK.test(text.slice(at));
      }),
      { numRuns: 1000 },
    );
  }, 30_000);

  it('takes time in proportion to the length', () => {
    const hostile = [
      ...[
        'a',
        'a.',
        'a-',
        "a'",
        '1.',
        '1-',
        '@',
        '#',
        '#1',
        '#_',
        '.',
        '\u200B',
        'a\u200B',
        'a@',
        'a.b@',
        '(',
        'http://',
        'https://a.',
      ],
      ...['👍🏽', '\u200D', '👩\u200D', 'Hangon kaupunki tiedottaa: ', 'a:b', '🇫', '*', '\u0301'],
    ];
    for (const piece of hostile) expectLinearTime(tokenize, piece);
  }, 30_000);
});
