import { testRule } from '../rule-tester.ts';

// The tests' moment is Tuesday 9 March 2027.
testRule('outdated-content', {
  fires: [
    { text: 'Hakuaika on 1.9.–31.10.2026.', now: Date.parse('2026-11-24T17:00:00Z') },
    { text: 'Kesätyöhaku päättyy 15.3.2026 klo 12.', now: Date.parse('2026-11-24T17:00:00Z') },
    {
      text: 'Ansökningstiden till sommarjobben går ut den 15 mars 2026 kl. 12.',
      now: Date.parse('2026-11-24T17:00:00Z'),
    },
    {
      text: 'Summer job applications close on 15 March 2026 at noon.',
      now: Date.parse('2026-11-24T17:00:00Z'),
    },
    {
      text: 'Tervetuloa kirjaston lukupiiriin 12.2. klo 18!',
      excerpts: ['12.2.'],
      severity: 'warn',
      messageId: 'pastDay',
    },
    { text: 'Ilmoittaudu leirille 1.3.2027 mennessä.', excerpts: ['1.3.2027'] },
    {
      name: 'the wrong year',
      text: 'Kokous pidetään 12.4.2026 kaupungintalolla.',
      excerpts: ['12.4.2026'],
    },
    { name: 'a range', text: 'Näyttely järjestetään 1.–5.3. kirjastossa.', excerpts: ['1.–5.3.'] },
    { text: 'Välkommen på konsert den 12 februari kl. 18!', excerpts: ['12 februari'] },
    { text: 'Join us in the library on 1 March 2027!', excerpts: ['1 March 2027'] },
    { profile: 'employee', text: 'Tervetuloa avoimiin oviin 1.3.!', severity: 'remind' },
  ],
  staysSilent: [
    'Tervetuloa kirjaston lukupiiriin 12.3. klo 18!',
    'Ilmoittaudu leirille 1.4.2027 mennessä.',
    { name: 'today', text: 'Tervetuloa tänään 9.3. kirjastoon!' },
    { name: 'told as past', text: 'Kiitos kaikille, talvitapahtuma pidettiin 12.2. torilla.' },
    { name: 'since', text: 'Uusi hinnasto on ollut voimassa 1.1.2027 alkaen, tervetuloa!' },
    { name: 'history', text: 'Kaupunki perustettiin 5.12.1874, ja juhlaa vietetään yhä.' },
    { name: 'an anniversary', text: 'Museo juhlii: se avattiin 1.3.2017. Tervetuloa!' },
    {
      name: 'from the past to the future',
      text: 'Haku alkoi 1.2. ja päättyy 30.3., muista hakea ajoissa.',
    },
    { name: 'a range that goes on', text: 'Tervetuloa näyttelyyn, avoinna 1.2.–30.4. joka päivä!' },
    { name: 'next year', text: 'Tervetuloa jo nyt: seuraavat messut ovat 5.1.' },
    { name: 'next year by its weekday', text: 'Tervetuloa konserttiin lauantaina 12.2. klo 18!' },
    { name: 'no invitation', text: 'Lunta satoi 12.2. eniten koko talvena.' },
    { name: 'an update', text: 'Sidan har uppdaterats senast 1.3.2027, kom ihåg att läsa den.' },
    'Tack alla som kom till konserten den 12 februari!',
    'Thank you all for coming on 1 March!',
  ],
});
