import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLine } from '../../../src/engine/text/split-line.ts';
import { tokenize } from '../../../src/engine/text/tokenize.ts';
import { languageModel } from '../../../src/resources/language-model.ts';

const { abbreviations } = languageModel();
const split = (text: string) =>
  splitLine(text, tokenize(text), abbreviations).map(({ start, end }) => text.slice(start, end));

describe('splitLine', () => {
  it.each([
    [['Tervetuloa!', 'Välkommen!']],
    [['Hangon kaupunki tiedottaa /', 'Hangö stad informerar']],
    [['Kirjasto on kiinni |', 'Biblioteket är stängt']],
    [['Avoinna klo 10–18.', 'Öppet kl. 10–18.']],
    [['Varaa aika mm. puhelimitse, esim. aamulla.', 'Hinta on n. 20 € kpl.']],
    [['Vi tar emot bl.a. böcker, t.ex. romaner och s.k. serier.', 'Välkommen!']],
    [['Mukaan kirjat, lehdet, pelit jne. ja muut.', 'Myös lelut, pelit jne.', 'Tervetuloa']],
    [['Kokous 17.6. kello 18 J. K. Virtasen johdolla.', 'Kahvitarjoilu.']],
    [['Se on nyt tehty... eikä ihan heti uudestaan...', 'Kiitos!']],
    [['"Tule tänne!" sanoi äiti.', '"Heti!"', 'Ja hän meni.']],
    [['Mahtavaa!!! 🎉', 'Kiitos kaikille 👏👏']],
    [['🇫🇮 Halli aukeaa.', '🇸🇪 Hallen öppnar.']],
    [['Tule mukaan.', 'Tervetuloa!']],
    [['Ohjelmassa:', '• laulua', '• leikkiä']],
    [['1. Avaus ja läsnäolijat']],
    [['Lisätietoja hanko.fi.', 'Mera info hango.fi.']],
    [['Lue lisää: hanko.fi/some', 'Läs mer: hanko.fi/sv/some']],
    [['Auki klo 12 asti.', 'Öppet till kl. 12.']],
    [['Hakuaika päättyy 5 dec.', 'Tervetuloa!']],
    [['Sporthallen (Idrottsg. 3) är öppen.', 'Välkomna!']],
  ])('%j', (parts) => {
    expect(split(parts.join(' '))).toEqual(parts);
  });

  it.each([
    'Liikuntahalli ja/tai kenttä 24/7',
    'Lähtö klo 18. paikalta',
    'Kaup.hall. päätti 3.5. asiasta',
    'Terveisin A. Virtanen',
  ])('does not split %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it('holds every token once, in order', () => {
    const piece = fc.constantFrom(
      ...[
        'Hanko',
        'mm',
        '17.6',
        '.',
        '!',
        '?',
        '…',
        ' ',
        ' ',
        '/',
        ' / ',
        '|',
        '•',
        ' - ',
        '(',
        ')',
      ],
      ...['"', ',', ':', '👍', '🇫🇮', 'a', 'Å', '\n', 'hanko.fi', '#x', '...'],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 50 }).map((parts) => parts.join('')),
          fc.string({ unit: 'binary', maxLength: 100 }),
        ),
        (text) => {
          const tokens = tokenize(text);
          let next = 0;
          for (const unit of splitLine(text, tokens, abbreviations)) {
            if (unit.firstToken !== next || unit.endToken <= next) return false;
            if (unit.start !== tokens[unit.firstToken]?.start) return false;
            if (unit.end !== tokens[unit.endToken - 1]?.end) return false;
            let last = unit.firstToken;
            for (const { token } of unit.breaks) {
              if (token < last || token >= unit.endToken) return false;
              last = token;
            }
            next = unit.endToken;
          }
          return next === tokens.length;
        },
      ),
      { numRuns: 1000 },
    );
  }, 30_000);
});
