import { testRule } from '../rule-tester.ts';

testRule('private-life-social-welfare', {
  fires: [
    {
      text: 'Pekka Lahtinen saa toimeentulotukea vaikka on töissä.',
      excerpts: ['saa toimeentulotukea'],
      severity: 'warn',
    },
    { text: 'Naapurin lapset otettiin huostaan. Liisa Lahtinen ei puhu siitä.' },
    { text: 'Annan poika on lastensuojelun asiakas.' },
    { text: 'Pekka Lahtisen toimeentulotukihakemus hylättiin, Pekan ulosotto jatkuu.' },
    { text: 'Asiakkaamme sai häädön viime viikolla.' },
    { text: 'Pekka Lahtinen on velkajärjestelyssä.' },
    { text: 'Kalle Lindholm får utkomststöd.', excerpts: ['får utkomststöd'] },
    { text: 'Grannens barn blev omhändertagen i fredags.' },
    { text: 'Anna Lindholm blev vräkt.' },
    { text: 'Mary Johnson is on income support.' },
    { text: 'My neighbour was evicted last week.' },
    { text: 'The boy in 6B is in foster care.' },
  ],
  staysSilent: [
    'Toimeentulotukea voi hakea Kelasta ympäri vuoden.',
    'Lastensuojelun päivystys vastaa numerossa 019 220 31.',
    'Sosiaalityöntekijä Anna Lahtinen kertoo toimeentulotuesta kirjastossa.',
    'Lastensuojelun johtaja Pekka Lahtinen aloitti tehtävässään.',
    'Haen itse toimeentulotukea, ja jono on pitkä.',
    'Miksi Pekka Lahtisen johtama lautakunta leikkaa lastensuojelusta?',
    'Utkomststöd söks hos FPA.',
    'Barnskyddets jour svarar dygnet runt.',
    'Socialarbetare Anna Lindholm berättar om utkomststöd.',
    'Jag får utkomststöd och skäms inte.',
    'Income support is applied for at Kela.',
    'Social worker Mary Johnson gives advice on child protection.',
    'I am on benefits myself.',
  ],
});
