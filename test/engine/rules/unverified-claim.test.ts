import { testRule } from '../rule-tester.ts';

testRule('unverified-claim', {
  fires: [
    'Hörde på stan att polisstationen ska läggas ner.',
    'Apparently someone heard the ferry line is being cut.',
    'Terveysasema suljetaan, en tiedä onko totta.',
    {
      text: 'Kauppa suljetaan kuulemma ensi kuussa.',
      excerpts: ['kuulemma'],
      severity: 'remind',
      messageId: 'hearsay',
    },
    { text: 'Huhujen mukaan koulu muuttaa uusiin tiloihin.', excerpts: ['Huhujen mukaan'] },
    { text: 'Ryktet säger att butiken stänger nästa månad.', excerpts: ['Ryktet säger'] },
    { text: 'Enligt obekräftade uppgifter flyttar skolan.' },
    { text: 'Rumour has it that the shop will close.', excerpts: ['Rumour has it'] },
    { profile: 'employee', text: 'Kauppa suljetaan kuulemma ensi kuussa.', severity: 'remind' },
    { text: 'Naapurin Pekalla on syöpä. Koulu on kuulemma myyty.', excerpts: ['kuulemma'] },
    { text: 'Kuulin kylillä, että sairaala suljetaan.' },
  ],
  staysSilent: [
    'Hundarna hörde raketerna på stan och blev rädda.',
    'Kuulin linnun laulavan torilla.',
    'Kauppa suljetaan ensi kuussa, kertoo kauppias.',
    'Butiken stänger nästa månad, berättar köpmannen.',
    { name: 'a story', text: 'Näytelmässä kuningas on kuulemma karannut. Tule katsomaan!' },
    {
      name: 'a rumour put right',
      text: 'Huhujen mukaan kirjasto suljetaan. Tämä ei pidä paikkaansa.',
    },
    { name: 'quoted', text: 'Romaanista: ”Se on kuulemma totta”, sanoi naapuri.' },
    'Boken handlar om en by där det ryktas om en skatt.',
    'In the novel, rumour has it that the castle is haunted.',
    'Naapurin Pekalla on kuulemma syöpä.',
  ],
});
