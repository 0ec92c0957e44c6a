import { testRule } from '../rule-tester.ts';

testRule('named-individual', {
  fires: [
    {
      text: 'Kiitos Jari Esimerkkinen avusta.',
      excerpts: ['Jari Esimerkkinen'],
      parameters: { name: 'Jari Esimerkkinen' },
    },
    {
      text: 'Kukat annettiin Maija Meikäläiselle.',
      excerpts: ['Maija Meikäläiselle'],
      parameters: { name: 'Maija Meikäläinen' },
    },
    {
      text: 'Kiitos Jari Virtaselle hienosta työstä!',
      excerpts: ['Jari Virtaselle'],
      messageId: 'fullName',
      severity: 'warn',
      parameters: { name: 'Jari Virtanen' },
    },
    {
      text: 'Kuntosalin ohjaaja Anna Lindström jää eläkkeelle.',
      excerpts: ['Anna Lindström'],
      severity: 'warn',
    },
    {
      text: 'Tapasimme rehtori Virtasen koulun pihalla.',
      excerpts: ['Virtasen'],
      messageId: 'fullName',
      parameters: { name: 'Virtanen' },
    },
    {
      text: 'Vi tackar Björn Söderholm för alla år på biblioteket.',
      excerpts: ['Björn Söderholm'],
      parameters: { name: 'Björn Söderholm' },
    },
    {
      text: 'Utställningen bygger på Åsa Lindholms bilder.',
      excerpts: ['Åsa Lindholms'],
      parameters: { name: 'Åsa Lindholm' },
    },
    {
      text: 'We would like to thank Sarah Whitfield for her visit.',
      excerpts: ['Sarah Whitfield'],
      severity: 'warn',
    },
    {
      name: 'an employee is only reminded',
      text: 'Kiitos Jari Virtaselle hienosta työstä!',
      profile: 'employee',
      severity: 'remind',
    },
  ],
  staysSilent: [
    'Tervetuloa uimarannalle! Kahvila on auki klo 10–18.',
    'Välkommen till stranden! Kaféet är öppet kl. 10–18.',
    'Welcome to the beach! The café is open from 10 to 18.',
    { text: 'Kuva: Anna Lind', name: 'a photo credit (fi)' },
    { text: 'Foto: Anna Lind / Hangö stad', name: 'a photo credit (sv)' },
    { text: 'Photo by Anna Lind', name: 'a photo credit (en)' },
    {
      text: 'Kaupunginjohtaja Maria Lindgrenin tervehdys. Lindgrenille voi esittää kysymyksiä.',
      organisation: { officeHolders: ['Maria Lindgren'] },
    },
    {
      text: 'Stadsdirektör Maria Lindgrens hälsning.',
      organisation: { officeHolders: ['Maria Lindgren'] },
    },
    { text: 'Terveisin Jari Virtanen', account: 'Jari Virtanen' },
    'Mannerheimin patsas peruskorjataan. Myös Tove Janssonin seinämaalaus kunnostetaan.',
    'Johan Ludvig Runebergs dikter läses på biblioteket.',
  ],
});
