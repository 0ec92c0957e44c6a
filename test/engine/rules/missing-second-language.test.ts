import { testRule } from '../rule-tester.ts';

const swedishMissing = (text: string) => ({ text, messageId: 'swedishMissing' });
const finnishMissing = (text: string) => ({ text, messageId: 'finnishMissing' });
const bothMissing = (text: string) => ({ text, messageId: 'bothMissing' });

testRule('missing-second-language', {
  fires: [
    {
      name: 'a wish in the other language is no version',
      text: 'Kirjasto on suljettu perjantaina remontin vuoksi. Ha en riktigt trevlig sommar!',
      messageId: 'swedishMissing',
    },
    swedishMissing('Uimahalli on suljettu huollon vuoksi ma 14.6. Tervetuloa taas tiistaina!'),
    swedishMissing(
      'Kesän iltauinnit alkavat! 🏊\n\nUimaranta on auki joka ilta klo 20 asti, ja uimavalvojat ovat paikalla.\n\n#hanko #hangö #kesä',
    ),
    swedishMissing('Kaupunginvaltuusto kokoontuu torstaina. Seuraa kokousta: hanko.fi/kokoukset'),
    {
      ...swedishMissing('Kirjaston lukupiiri tapaa ensi keskiviikkona.\n\nVälkommen!'),
      name: 'a Swedish greeting alone is no version',
    },
    {
      ...swedishMissing(
        'Runoilta kirjastossa torstaina klo 18.\n\n#hangö #bibliotek #dikter #kultur',
      ),
      name: 'Swedish hashtags are no version',
    },
    {
      ...swedishMissing(
        'Luemme ääneen kirjaa "Vem ska trösta Knyttet" lapsille lauantaina kello 11.',
      ),
      name: 'a Swedish title in quotation marks is no version',
    },
    {
      ...swedishMissing(
        'Lisätietoja uudesta bussilinjasta löytyy sivuilta.\nhango.fi/nya-busslinjer',
      ),
      name: 'a link is no version',
    },
    {
      ...swedishMissing('Hangon kaupunki – Hangö stad\nVesikatko Tehtaankadulla tänään klo 12–15.'),
      name: 'the city’s own name in Swedish is no version',
    },
    {
      ...swedishMissing('Konsertissa esiintyvät Anna Lindström, Björn Sundberg ja Åsa Nyman.'),
      name: 'Swedish names are no version',
    },
    {
      ...swedishMissing(
        'Rokotukset terveyskeskuksessa (Västra Nylands välfärdsområde) ajanvarauksella.',
      ),
      name: 'an organisation’s Swedish name is no version',
    },
    {
      ...swedishMissing('Kesäkahvila on auki joka päivä.\nThe summer café is open every day.'),
      name: 'Finnish and English',
    },
    swedishMissing('Mä oon ihan fiiliksissä, torilla on tänään taas kaikkee kivaa tekemistä!'),
    swedishMissing('KOULUJEN LUKUVUOSI ALKAA KESKIVIIKKONA'),
    finnishMissing('Simhallen är stängd på grund av service mån 14.6. Välkommen på tisdag igen!'),
    finnishMissing('Stadsfullmäktige sammanträder på torsdag. Följ mötet: hango.fi/moten'),
    {
      ...finnishMissing('Vi dukar upp julgröten på torget fredag kl. 17.\n\nTervetuloa!'),
      name: 'a Finnish greeting alone is no version',
    },
    {
      ...finnishMissing('Sommarens teater öppnar i parken.\nOur summer theatre opens in the park.'),
      name: 'Swedish and English',
    },
    finnishMissing('Int behöver du vara rädd för isen, men he e bra att kolla hu tjock han är.'),
    bothMissing('The guest harbour is open daily from June to August. Welcome aboard!'),
    bothMissing('Join our guided walk on Saturday at 2 pm.\n\n#hanko #visitfinland'),
    {
      ...swedishMissing('Uimahalli on suljettu huollon vuoksi maanantaina.'),
      surface: 'video',
      name: 'a video’s title and description',
    },
  ],
  staysSilent: [
    {
      name: 'two whole versions',
      text: 'Uimahalli on suljettu maanantaina huollon vuoksi.\n\nSimhallen är stängd på måndag på grund av service.',
    },
    {
      name: 'a short summary in Swedish',
      text: 'Kaupunginvaltuusto päätti eilen uudesta päiväkodista. Rakentaminen alkaa keväällä, ja talo valmistuu kahden vuoden päästä. Kustannukset ovat kuusi miljoonaa euroa.\n\nFullmäktige beslöt bygga ett nytt daghem.',
    },
    {
      name: 'a short summary in Finnish',
      text: 'Fullmäktige beslöt i går om ett nytt daghem. Bygget börjar på våren och huset blir klart om två år. Kostnaderna är sex miljoner euro.\n\nUusi päiväkoti rakennetaan kahdessa vuodessa.',
    },
    {
      name: 'on one line',
      text: 'Kirjasto on kiinni perjantaina / Biblioteket är stängt på fredag',
    },
    { name: 'with a bar', text: 'Vesikatko Tehtaankadulla | Vattenavbrott på Fabriksgatan' },
    {
      name: 'in brackets',
      text: 'Kirjasto on kiinni perjantaina (biblioteket är stängt på fredag).',
    },
    {
      name: 'with flags',
      text: '🇫🇮 Laituri on korjattavana. 🇸🇪 Bryggan repareras just nu. 🇬🇧 The pier is being repaired.',
    },
    {
      name: 'sentence by sentence',
      text: 'Tori on täynnä väkeä! Torget är fullt av folk! Musiikki alkaa klo 18. Musiken börjar kl. 18.',
    },
    {
      name: 'a heading in two words each',
      text: 'Kaupunginvaltuuston kokous / Stadsfullmäktiges möte\nhanko.fi/kokoukset',
    },
    {
      name: 'a list of single words',
      text: 'Kirjasto / Biblioteket\nUimahalli / Simhallen\nLeikkipuisto / Lekparken\nSatama / Hamnen',
    },
    {
      name: 'a pointer to the version elsewhere',
      text: 'Uimahalli on suljettu maanantaina huollon vuoksi.\n\nSamma text på svenska finns i följande inlägg.',
    },
    {
      name: 'opening hours alone',
      text: 'Avoinna ma–pe klo 10–15.\nÖppet mån–fre kl. 10–15.',
    },
    { name: 'a day and an hour', text: 'Tänään on kokous klo 18. Mötet är i dag kl. 18.' },
    'Hyvää joulua!',
    'God jul!',
    'Happy Easter!',
    'Hyvää itsenäisyyspäivää! 🇫🇮',
    'Hyvää joulua! God jul! Merry Christmas!',
    'Tervetuloa! Välkommen! Welcome!',
    'https://www.hanko.fi/tapahtumat',
    '🎉🎉🎉 #hanko #hangö',
    'Hanko, Tammisaari, Inkoo',
    'Anna Lindström & Matti Virtanen',
    '17.6.2027 klo 18.30',
    '',
    {
      name: 'a reply',
      text: 'Uimahalli on suljettu huollon vuoksi maanantaina, mutta tiistaina taas auki.',
      surface: 'reply',
    },
    {
      name: 'a comment',
      text: 'Simhallen är stängd på måndag, men på tisdag är den öppen igen.',
      surface: 'comment',
    },
    {
      name: 'an answer to a text that is shown',
      text: 'Uimahalli on suljettu huollon vuoksi maanantaina.',
      parentText: 'Onko uimahalli auki?',
    },
    {
      name: 'an employee’s own account',
      text: 'Uimahalli on suljettu huollon vuoksi maanantaina.',
      profile: 'employee',
    },
    {
      name: 'an elected official’s own account',
      text: 'Fullmäktige beslöt i går om ett nytt daghem.',
      profile: 'elected',
    },
    'Henkilökunnan koulutuspäivä pe 4.12., päiväkodit auki klo 12 asti. Personalens fortbildningsdag fre 4.12, daghemmen är öppna till kl. 12.',
  ],
});
