import { testRule } from '../rule-tester.ts';

testRule('election-campaigning', {
  fires: [
    'Ensi kevään vaaleissa kannattaa äänestää Hangon Sitoutumattomia!',
    'Gå och rösta, och rösta rött!',
    { text: 'Äänestä kokoomusta sunnuntaina!', excerpts: ['Äänestä kokoomusta'], severity: 'warn' },
    { text: 'Äänestäkää numeroa 123 kuntavaaleissa.', excerpts: ['Äänestäkää numeroa 123'] },
    { text: 'Äänestä minua valtuustoon!', excerpts: ['Äänestä minua'] },
    { text: 'Olen ehdolla kuntavaaleissa.', excerpts: ['Olen ehdolla'] },
    { text: 'Rösta på SFP i kommunalvalet!', messageId: 'campaign' },
    { text: 'Rösta på nummer 123!', messageId: 'campaign' },
    { text: 'Vote for number 123 in the municipal elections!', messageId: 'campaign' },
    { text: 'Äänestä sunnuntaina kuntavaaleissa Hangossa meidän ehdokastamme!' },
    { text: 'Rösta på vår kandidat Anna Lindholm!' },
    { text: 'Vote for me on Sunday!', messageId: 'campaign' },
  ],
  staysSilent: [
    'Kannattaa äänestää punaista penkkiä vuoden penkiksi.',
    'Rösta på den gröna bänken i omröstningen!',
    'Muista äänestää sunnuntaina! Äänestyspaikat ovat auki klo 9–20.',
    'Äänestä ennakkoon kirjastossa.',
    'Äänestä suosikkiasi torin uudeksi nimeksi: vaihtoehto numero 3 johtaa.',
    'Voit äänestää ehdokasta vain omasta vaalipiiristäsi.',
    'Kom ihåg att rösta på söndag! Vallokalerna är öppna kl. 9–20.',
    'Rösta på din favorit: lekparkens nya namn.',
    'Remember to vote on Sunday! Polling stations are open from 9 to 20.',
    'Vote for your favourite playground: option number 3 is ahead.',
    'There will be a vote in the assembly, where 51 democrats sit.',
    'They are not going to vote for it, it is unpopular with our party.',
    'Ska vi rösta på en församling som håller Anna Lindholm ansvarig?',
    { name: 'an elected official', text: 'Äänestä minua valtuustoon!', profile: 'elected' },
  ],
});
