import { testRule } from '../rule-tester.ts';

const finnish = 'Milloin kirjasto avataan taas kesän jälkeen?';
const swedish = 'När öppnar biblioteket igen efter sommaren?';
const english = 'When does the library open again after the summer?';

testRule('reply-language', {
  fires: [
    {
      text: 'Hej Kalle! Det fixar vi.',
      surface: 'reply',
      parentText: 'Moi! Tuolla Appelgrenintiellä lamppu rikki',
    },
    {
      text: 'Kyllä, klo 21 asti.',
      surface: 'reply',
      parentText: '@Hangon kaupunki är ishallen öppen?',
    },
    {
      text: 'Kirjasto avataan maanantaina kello kymmenen.',
      surface: 'reply',
      parentText: swedish,
      messageId: 'askedInSwedish',
      severity: 'remind',
    },
    {
      text: 'Biblioteket öppnar på måndag klockan tio.',
      surface: 'reply',
      parentText: finnish,
      messageId: 'askedInFinnish',
    },
    {
      text: 'Kirjasto avataan maanantaina kello kymmenen.',
      surface: 'comment',
      parentText: english,
      messageId: 'askedInEnglish',
    },
  ],
  staysSilent: [
    { text: 'God jul!', surface: 'reply', parentText: 'Milloin jäähalli aukeaa?' },
    {
      text: 'Kyllä, klo 21 asti.',
      surface: 'reply',
      parentText: '@Hangö stad milloin jäähalli aukeaa?',
    },
    { text: 'Tack! Kiitos!', surface: 'reply', parentText: 'Lampan är sönder på Berggatan' },
    { text: 'Kiitos Kalle!', surface: 'reply', parentText: 'Lampan är sönder på Berggatan' },
    { text: 'Selvä', surface: 'reply', parentText: 'Lampan är sönder på Berggatan' },
    { text: 'Det fixar vi.', surface: 'reply', parentText: 'Lampan är sönder på Berggatan' },
    {
      text: 'OK, moikka! Det fixar vi. Hoidetaan.',
      surface: 'reply',
      parentText: 'Lampan är sönder på Berggatan',
    },
    { text: 'Kirjasto avataan maanantaina kello kymmenen.', surface: 'reply', parentText: finnish },
    { text: 'Biblioteket öppnar på måndag klockan tio.', surface: 'reply', parentText: swedish },
    { text: 'The library opens on Monday at ten.', surface: 'reply', parentText: english },
    {
      name: 'an answer in both languages',
      text: 'Kirjasto avataan maanantaina kello kymmenen. Biblioteket öppnar på måndag klockan tio.',
      surface: 'reply',
      parentText: swedish,
    },
    {
      name: 'a question in both languages',
      text: 'Kirjasto avataan maanantaina kello kymmenen.',
      surface: 'reply',
      parentText: `${finnish}\n${swedish}`,
    },
    { name: 'thanks alone', text: 'Kiitos!', surface: 'reply', parentText: swedish },
    { name: 'no question', text: 'Kirjasto avataan maanantaina kello kymmenen.', surface: 'reply' },
    {
      name: 'a name alone',
      text: 'Kirjasto avataan maanantaina kymmeneltä.',
      surface: 'reply',
      parentText: 'Åsa Lindström',
    },
  ],
});
