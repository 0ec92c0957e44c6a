import { testRule } from '../rule-tester.ts';

testRule('shortened-link', {
  fires: [
    {
      text: 'Ilmoittaudu tästä: https://bit.ly/kesa2027',
      excerpts: ['https://bit.ly/kesa2027'],
      severity: 'remind',
    },
    { text: 'Anmäl dig: tinyurl.com/sommar', excerpts: ['tinyurl.com/sommar'] },
    { text: 'Register here: https://rb.gy/abc123', parameters: { host: 'rb.gy' } },
  ],
  staysSilent: [
    'Ilmoittaudu tästä: https://www.hanko.fi/kesa',
    { name: 'the platform rewrites by itself', text: 'Lue lisää: https://t.co/abcdef' },
    { name: 'the service itself', text: 'Käytämme palvelua bit.ly vain harvoin.' },
    'Video: https://youtu.be/abc123',
    'Läs mer: https://www.orbit.lyx.fi/sida',
  ],
});
