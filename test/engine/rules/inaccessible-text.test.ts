import { describe, expect, it } from 'vitest';
import {
  plainLetters,
  styledStretches,
} from '../../../src/engine/plain-language/styled-letters.ts';
import { checkWithRule, testRule } from '../rule-tester.ts';

testRule('inaccessible-text', {
  fires: [
    {
      text: '𝐓𝐞𝐫𝐯𝐞𝐭𝐮𝐥𝐨𝐚 𝐇𝐚𝐧𝐤𝐨𝐨𝐧! Ohjelma alkaa klo 12.',
      excerpts: ['𝐓𝐞𝐫𝐯𝐞𝐭𝐮𝐥𝐨𝐚 𝐇𝐚𝐧𝐤𝐨𝐨𝐧!'],
      messageId: 'styled',
      severity: 'remind',
    },
    { text: '𝓥ä𝓵𝓴𝓸𝓶𝓶𝓮𝓷 till biblioteket!', excerpts: ['𝓥ä𝓵𝓴𝓸𝓶𝓶𝓮𝓷'], messageId: 'styled' },
    { text: 'Ⓗⓐⓝⓖⓞ Regatta', excerpts: ['Ⓗⓐⓝⓖⓞ'], messageId: 'styled' },
    { text: 'Ｓｕｍｍｅｒ in the city', excerpts: ['Ｓｕｍｍｅｒ'], messageId: 'styled' },
    { text: 'S̶u̶l̶j̶e̶t̶t̶u̶ Avoinna lauantaina', excerpts: ['S̶u̶l̶j̶e̶t̶t̶u̶'], messageId: 'styled' },
    {
      text: 'Hyvää kesää! 🌞🌞🌊🌊⛵⛵🍦',
      excerpts: ['🌞🌞🌊🌊⛵⛵🍦'],
      messageId: 'emoji',
      parameters: { count: 7 },
    },
    { text: 'Grattis! 🎉 🎉 🎉 🎉 🎉 🎉', messageId: 'emoji' },
    { text: '❤️❤️❤️❤️❤️❤️ Thank you', messageId: 'emoji' },
    {
      text: 'Nähdään lauantaina! #yhdessähangossa #hangonregatta2027',
      excerpts: ['#yhdessähangossa', '#hangonregatta2027'],
      messageId: 'hashtag',
    },
    { text: 'Vi ses! #havetkallar', excerpts: ['#havetkallar'], messageId: 'hashtag' },
    { text: 'See you! #visithanko', excerpts: ['#visithanko'], messageId: 'hashtag' },
    { text: 'Tule! #qwrtlkjhgfdszxcvbnmpoiu', messageId: 'hashtagUnknown' },
  ],
  staysSilent: [
    'Hyvää kesää! 🌞🌊⛵',
    {
      name: 'emoji as bullets',
      text: '🎵 Konsertti 🎨 Paja 🍦 Jäätelö ⛵ Purjeet 🏊 Uinti 📚 Kirjat 🎭 Teatteri',
    },
    'Kaava on 𝐸 = 𝑚𝑐², ja reaaliluvut ovat joukko ℝ.',
    'Formeln är 𝑎² + 𝑏² = 𝑐² och vinkeln 𝛼𝛽𝛾.',
    'The n-th term is 𝑥ₙ, the 1ˢᵗ is 𝑥₁, and water is H₂O at 20 °C.',
    '#YhdessäHangossa #HangonRegatta2027 #VisitHanko',
    {
      name: 'one word',
      text: '#kaupunginvaltuusto #kuntavaalit #varhaiskasvatus #kesä #hanko2027',
    },
    {
      name: 'one word in Swedish',
      text: '#kommunalvalet #småbarnspedagogik #självständighetsdagen #hangö',
    },
    { name: 'one word in English', text: '#summer #wanderlust #library' },
    { name: 'words apart', text: '#hanko_juhlii' },
    'Été à Hanko: café, crème brûlée, jalapeño.',
    { name: 'another profile', text: '𝐓𝐞𝐫𝐯𝐞𝐭𝐮𝐥𝐨𝐚!', profile: 'employee' },
  ],
});

describe('what it offers', () => {
  it.each([
    ['𝐇𝐚𝐧𝐤𝐨 𝟐𝟎𝟐𝟕', 'Hanko 2027'],
    ['𝓥ä𝓵𝓴𝓸𝓶𝓶𝓮𝓷', 'Välkommen'],
    ['Ⓗⓐⓝⓚⓞ', 'Hanko'],
    ['🅷🅴🅹 🅰🅱🅲', 'HEJ ABC'],
    ['ʜᴀɴᴋᴏ', 'hanko'],
    ['⒣⒠⒥', 'hej'],
    ['S̶u̶l̶j̶e̶t̶t̶u̶', 'Suljettu'],
    ['h̲a̲n̲g̲ö̲', 'hangö'],
  ])('%s → %s', (styled, plain) => {
    expect(styledStretches(styled)).toEqual([{ start: 0, end: styled.length }]);
    expect(plainLetters(styled)).toBe(plain);
  });

  it.each([
    ['#yhdessähangossa', '#YhdessäHangossa'],
    ['#hangonregatta2027', '#HangonRegatta2027'],
    ['#hangösommar', '#HangöSommar'],
    ['#bestofhanko', '#BestOfHanko'],
  ])('%s → %s', (tag, camelCase) => {
    const [finding] = checkWithRule('inaccessible-text', { text: `Nähdään! ${tag}` });
    expect(finding?.suggestion?.text).toBe(camelCase);
  });
});
