import { expect, it } from 'vitest';
import { checkWithRule, testRule } from '../rule-tester.ts';

testRule('malformed-link', {
  fires: [
    {
      text: 'Lue lisää: htps://www.hanko.fi/kesa',
      excerpts: ['htps://www.hanko.fi/kesa'],
      severity: 'warn',
      messageId: 'misspelt',
    },
    { text: 'Lue lisää: https//www.hanko.fi/kesa.', excerpts: ['https//www.hanko.fi/kesa'] },
    { text: 'Lue lisää: http:/www.hanko.fi', excerpts: ['http:/www.hanko.fi'] },
    { text: 'Lue lisää: https:// www.hanko.fi', excerpts: ['https:// www.hanko.fi'] },
    { text: 'Lue lisää: https://https://www.hanko.fi', excerpts: ['https://https://www.hanko.fi'] },
    { text: 'Läs mer: wwww.hango.fi/sommar', excerpts: ['wwww.hango.fi/sommar'] },
    { text: 'Läs mer: www,hango.fi', excerpts: ['www,hango.fi'] },
    {
      text: 'Läs mer på www.hango och kom med!',
      excerpts: ['www.hango'],
      messageId: 'withoutEnding',
    },
    {
      text: 'Lue lisää: https://hanko tai soita.',
      excerpts: ['https://hanko'],
      messageId: 'withoutEnding',
    },
    {
      text: 'Lue lisää: https://www.hanko.fi/fi/tapah…',
      excerpts: ['https://www.hanko.fi/fi/tapah'],
      messageId: 'cutShort',
    },
    {
      text: 'Read more: www.example.con/page',
      excerpts: ['www.example.con/page'],
      messageId: 'misspelt',
    },
    { profile: 'employee', text: 'Lue lisää: htp://www.hanko.fi', severity: 'remind' },
  ],
  staysSilent: [
    'Lue lisää: https://www.hanko.fi/fi/kesa.',
    'Lue lisää (www.hanko.fi) ja hanko.fi/some!',
    'Läs mer: https://www.hango.fi/sv/sommar?sida=2#a',
    'Read more at http://example.com.',
    { name: 'handles', text: 'Seuraa meitä: @hangonkaupunki ja @hango.stad' },
    { name: 'an ellipsis behind a bare host', text: 'Kaikki tieto löytyy sivulta hanko.fi...' },
    {
      name: 'about links',
      text: 'Osoitteen alussa on https eikä http. Selain näyttää HTTPS: lukko.',
    },
    { name: 'the web', text: 'www on lyhenne sanoista World Wide Web.' },
    { name: 'an international name', text: 'Katso https://hangö.fi ja https://www.äiti.fi/ohjeet' },
    { name: 'about schemes', text: 'Adressen ska börja med https://- eller http://-prefix.' },
    { name: 'a mail address', text: 'Kirjoita: kirjaamo@hanko.fi' },
  ],
});

it.each([
  ['Katso htps://www.hanko.fi/kesa.', 'https://www.hanko.fi/kesa'],
  ['Katso http:/www.hanko.fi', 'http://www.hanko.fi'],
  ['Katso https://https://www.hanko.fi', 'https://www.hanko.fi'],
  ['Katso wwww.hanko.fi nyt', 'www.hanko.fi'],
  ['Katso www.example.con/page', 'www.example.com/page'],
])('suggests the address that was meant: %s', (text, meant) => {
  expect(checkWithRule('malformed-link', { text })[0]?.suggestion?.text).toBe(meant);
});
