import { testRule } from '../rule-tester.ts';

testRule('suspicious-link', {
  fires: [
    {
      name: 'a digit for a letter',
      text: 'Kirjaudu: https://www.hank0.fi/asiointi',
      messageId: 'lookAlike',
      severity: 'warn',
    },
    {
      name: 'a Cyrillic letter',
      text: 'Kirjaudu: https://h\u0430nko.fi/asiointi',
      messageId: 'foreignLetters',
    },
    {
      name: 'punycode',
      text: 'Kirjaudu: https://xn--hnko-53d.fi/asiointi',
      messageId: 'foreignLetters',
      parameters: { host: 'h\u0430nko.fi' },
    },
    {
      name: 'the domain inside another',
      text: 'Kirjaudu: https://hanko.fi.example.com/',
      messageId: 'lookAlike',
    },
    {
      name: 'the domain with a hyphen',
      text: 'Logga in: https://hango-fi.com',
      messageId: 'lookAlike',
    },
    { name: 'a doubled letter', text: 'Lue lisää: https://hankko.fi', messageId: 'lookAlike' },
    { name: 'swapped letters', text: 'Läs mer: www.hagno.fi/sommar', messageId: 'lookAlike' },
    {
      name: 'a login page of another',
      text: 'Kirjaudu: https://hanko-kirjautuminen.com',
      messageId: 'lookAlike',
    },
    {
      name: 'a hidden host',
      text: 'Lue lisää: https://www.hanko.fi@example.com/a',
      messageId: 'hiddenHost',
      parameters: { host: 'example.com' },
    },
    {
      name: 'a numeric host',
      text: 'Read more: http://192.0.2.10/login',
      messageId: 'numericHost',
    },
    { profile: 'employee', text: 'Read more: https://hanko.fi.example.com', severity: 'warn' },
  ],
  staysSilent: [
    'Lue lisää: https://www.hanko.fi/kesa',
    'Läs mer: https://tourism.hanko.fi/sv ja https://www.hango.fi',
    {
      name: 'a legitimate international name',
      text: 'Katso https://www.hangö.fi ja https://xn--hang-5qa.fi',
    },
    { name: 'another script alone', text: 'Katso https://пример.укр' },
    {
      name: 'other sites about the town',
      text: 'Katso https://www.hankotourism.example ja https://visithanko.example.com',
    },
    { name: 'other words nearby', text: 'Katso https://www.hanke.fi ja https://hanki.fi' },
    { name: 'a login of someone else', text: 'Kirjaudu: https://login.example.com' },
    { name: 'a mail address', text: 'Kirjoita: kirjaamo@hanko.fi' },
  ],
});
