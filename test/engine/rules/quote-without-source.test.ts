import { testRule } from '../rule-tester.ts';

testRule('quote-without-source', {
  fires: [
    {
      text: 'Päivän ajatus: ”Meri ei kysy keneltäkään lupaa kun se nousee rantaan.”',
      excerpts: ['”Meri ei kysy keneltäkään lupaa kun se nousee rantaan.”'],
      messageId: 'noSource',
      severity: 'remind',
    },
    'Dagens tanke: ”Havet frågar ingen om lov när det stiger upp på stranden.”',
    'Thought for the day: “The sea asks nobody for leave when it rises to the shore.”',
    {
      name: 'quoted lines',
      text: '> Meri ei kysy keneltäkään lupaa kun se nousee rantaan.\nHyvää päivää!',
    },
    {
      name: 'every profile',
      text: '”Meri ei kysy keneltäkään lupaa kun se nousee rantaan.” Hyvää viikkoa!',
      profile: 'elected',
      severity: 'remind',
    },
  ],
  staysSilent: [
    { name: 'a slogan', text: 'Tervetuloa! ”Hanko – meren kaupunki”' },
    {
      name: 'a speaker',
      text: '”Meri ei kysy keneltäkään lupaa kun se nousee rantaan”, sanoo museonjohtaja.',
    },
    {
      name: 'a name behind',
      text: '”Meri ei kysy keneltäkään lupaa kun se nousee rantaan.” – Aino Rantanen',
    },
    { name: 'a paper', text: '”Meri ei kysy keneltäkään lupaa kun se nousee rantaan.” (Yle)' },
    {
      name: 'a link',
      text: '”Meri ei kysy keneltäkään lupaa kun se nousee rantaan.” https://example.org/runot',
    },
    {
      name: 'an own quote',
      text: 'Kirjoitimme eilen: ”Tori on tänään suljettu aamusta iltaan asti kunnostuksen takia.”',
    },
    {
      name: 'the words it answers',
      text: '”Milloin tori avataan taas kun se nyt on ollut suljettu?” Torin kunnostus valmistuu huomenna.',
      surface: 'reply',
      parentText: 'Hei! Milloin tori avataan taas, kun se nyt on ollut suljettu?',
    },
    '”Havet frågar ingen om lov när det stiger upp på stranden”, säger museichefen.',
    'Temat är ”Havet frågar ingen om lov när det stiger upp på stranden”.',
    '“The sea asks nobody for leave when it rises to the shore,” writes the author.',
    {
      name: 'a measure',
      text: 'Putki on 5" leveä ja 20 metriä pitkä, ja työ kestää maanantaista perjantaihin asti. Toinen on 6" leveä.',
    },
  ],
});
