import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { createEngine } from '../../../src/engine/engine.ts';
import { namedIndividual } from '../../../src/engine/rules/named-individual.ts';
import { loadResources } from '../../../src/resources/load-resources.ts';
import { enginePolicy } from '../../../src/settings/engine-policy.ts';
import { defaultSettings } from '../../../src/settings/settings.ts';
import { expectLinearTime } from '../linear-time.ts';
import { dictionaryUrl, NOON, testRule } from '../rule-tester.ts';

testRule('named-individual', {
  fires: [
    {
      text: 'Kiitos talkoista @jari.esimerkki ja @MaijaVirtanen!',
      excerpts: ['@MaijaVirtanen'],
      messageId: 'handle',
      severity: 'remind',
      parameters: { handle: '@MaijaVirtanen', name: 'Maija Virtanen' },
    },
    {
      text: 'Tack till @anna_lindstrom och @bjorn-nyman2 för hjälpen.',
      excerpts: ['@anna_lindstrom', '@bjorn-nyman2'],
      messageId: 'handle',
    },
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
    {
      text: 'Talon entinen isäntä on Virtasen Jari.',
      excerpts: ['Virtasen Jari'],
      parameters: { name: 'Jari Virtanen' },
    },
    {
      text: 'Onnea Matti ja Maija Meikäläinen!',
      excerpts: ['Matti', 'Maija Meikäläinen'],
      parameters: { name: 'Matti Meikäläinen' },
    },
    {
      text: 'Kadonneesta koirasta kertoi A. Virtanen.',
      excerpts: ['A. Virtanen'],
      severity: 'warn',
    },
    {
      text: 'Kirjan kirjoitti Hodan Warsame.',
      excerpts: ['Hodan Warsame'],
      messageId: 'publicRole',
      severity: 'remind',
    },
    {
      name: 'a couple is no municipality',
      text: 'Pariskunta Maija Meikäläinen ja Jari Esimerkkinen muuttivat saareen.',
      excerpts: ['Maija Meikäläinen', 'Jari Esimerkkinen'],
      severity: 'warn',
    },
    {
      name: 'an architect and a work',
      text: 'Kirjaston suunnitteli arkkitehti Leena Mäenranta vuonna 1974.',
      excerpts: ['Leena Mäenranta'],
      messageId: 'publicRole',
      severity: 'remind',
    },
    {
      name: 'a role after the name',
      text: 'Erik Sandholm, riksdagsledamot från Raseborg, besöker oss på torsdag.',
      excerpts: ['Erik Sandholm'],
      messageId: 'publicRole',
      severity: 'remind',
    },
    {
      name: 'a role that two share',
      text: 'The talk is given by professors Laura Whitfield and James Harwood.',
      excerpts: ['Laura Whitfield', 'James Harwood'],
      messageId: 'publicRole',
      severity: 'remind',
    },
    {
      name: 'an athlete',
      text: 'Jari Esimerkkinen voitti SM-turnauksen finaalin.',
      excerpts: ['Jari Esimerkkinen'],
      severity: 'remind',
    },
    {
      name: 'who lives has a private life, whatever the office',
      text: 'Alexander Stubb vierailee Hangossa.',
      excerpts: ['Alexander Stubb'],
      messageId: 'publicRole',
      severity: 'remind',
    },
    {
      name: 'whose wife is told, not who',
      text: 'Han kom med sin fru Margaretha till mötet.',
      excerpts: ['Margaretha'],
      severity: 'remind',
    },
    {
      name: 'the source of a quotation',
      text: '”Uusi halli on upea”, sanoo Anna Lindström.',
      excerpts: ['Anna Lindström'],
      severity: 'remind',
    },
    {
      name: 'history',
      text: 'Vuonna 1904 talossa asui Jari Esimerkkinen.',
      excerpts: ['Jari Esimerkkinen'],
      severity: 'remind',
    },
    {
      name: 'a pupil who plays stays a pupil',
      text: '6B:n oppilas Jari Esimerkkinen teki ottelun ainoan maalin.',
      excerpts: ['Jari Esimerkkinen'],
      messageId: 'fullName',
      severity: 'warn',
    },
    {
      name: 'a resident beside a politician',
      text: 'Asukas Maija Meikäläinen kertoi ministerille odottaneensa paikkaa.',
      excerpts: ['Maija Meikäläinen'],
      severity: 'warn',
    },
    {
      name: 'a customer who is quoted',
      text: '”Tjänsten är långsam”, säger kunden Åsa Lindholm.',
      excerpts: ['Åsa Lindholm'],
      severity: 'warn',
    },
    {
      name: 'said, but not quoted',
      text: 'Tapasin Anna Lindströmin eilen. Hän sanoi, että kahvi on hyvää.',
      excerpts: ['Anna Lindströmin'],
      severity: 'warn',
    },
    {
      name: 'a neighbour beside the film',
      text: 'The neighbour Sarah Whitfield saw the film crew on her street.',
      excerpts: ['Sarah Whitfield'],
      severity: 'warn',
    },
    {
      text: 'Soitimme Irina Kuznetsovalle eilen.',
      excerpts: ['Irina Kuznetsovalle'],
      parameters: { name: 'Irina Kuznetsova' },
    },
    {
      text: 'Tavataan Kaisa Mäellä perjantaina.',
      excerpts: ['Kaisa Mäellä'],
      parameters: { name: 'Kaisa Mäki' },
    },
    {
      text: 'Eilen Marjatta kertoi kesästään.',
      excerpts: ['Marjatta'],
      messageId: 'singleName',
      severity: 'remind',
    },
    {
      text: 'Vi träffade rektor Lindström på skolgården.',
      excerpts: ['Lindström'],
      messageId: 'fullName',
    },
    {
      text: 'Samlingen donerades av Carl von Schoultz.',
      excerpts: ['Carl von Schoultz'],
    },
    {
      text: 'I går berättade Gunvor om sin sommar.',
      excerpts: ['Gunvor'],
      messageId: 'singleName',
      severity: 'remind',
    },
    {
      name: 'a trade before a given name',
      text: 'Remonttimies Tauno on luotettava.',
      excerpts: ['Tauno'],
    },
    {
      name: 'a greeting in a post is to a reader',
      text: 'Hei Marja, kiitos palautteesta!',
      excerpts: ['Marja'],
      severity: 'remind',
    },
    {
      name: 'a name that nothing ties to this place',
      text: 'The keys were handed to Mr Whitfield.',
      excerpts: ['Whitfield'],
      messageId: 'singleName',
      severity: 'remind',
    },
    {
      text: 'The keys were handed to our neighbour Mr Whitfield.',
      excerpts: ['Whitfield'],
      severity: 'warn',
    },
    {
      text: 'The exhibition shows Emily Carter’s photographs.',
      excerpts: ['Emily Carter’s'],
      parameters: { name: 'Emily Carter' },
    },
    {
      name: 'as lists of results have it',
      text: 'VIRTANEN Jari, 2. luokka',
      excerpts: ['VIRTANEN Jari'],
      severity: 'warn',
      parameters: { name: 'Jari Virtanen' },
    },
    {
      name: 'whose book it is',
      text: 'Liisa Meikäläisen kirja jäi kirjastoon.',
      excerpts: ['Liisa Meikäläisen'],
    },
    {
      name: 'someone else than the office-holder of the same surname',
      text: 'Kiitos Liisa Lindgrenille!',
      organisation: { officeHolders: ['Maria Lindgren'] },
      excerpts: ['Liisa Lindgrenille'],
    },
  ],
  staysSilent: [
    'Pappersinsamlingen har flyttat till salutorget. Karta: https://example.org/karta',
    'Seuraa meitä: @visithanko, @Hanko_Events ja @hangon.kirjasto!',
    'Kesäkuvia tilillä @MeriTuuli, terveisin @uusimaa_lehti.',
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
    'Nils Lindströmin kuja on suljettu, kiertotie kulkee Esplanadia pitkin.',
    'Aino Mäkisen katu 4, Hanko',
    'Vid Nils Lindströms gränd fälls träd. Också Anna Nymans park är stängd.',
    'Anna Whitfield Street 12 is closed.',
    'Lindström Oy rakentaa uuden hallin. Rakennusliike Virtanen purkaa vanhan.',
    'Anna Lind Ab söker arbetstagare.',
    'Topeliuksen koulu on suljettu. Myös Marian päiväkoti aukeaa vasta maanantaina.',
    'Maria sjukhus och Nymans skola håller stängt.',
    'Hangon Regatta kerää tuhansia vieraita. Hangon Tennis voitti ottelun.',
    'Hangö Regatta samlar tusentals gäster. Hangö Idrottsklubb vann.',
    'Hanko Regatta gathers thousands of guests.',
    'Kahvila Anna ja ravintola Maija ovat auki.',
    'Restaurang Maria och kafé Anna har öppet.',
    'M/S Anna lähtee Itäsatamasta kello 10.',
    'Fartyget Astrid lägger ut klockan 10.',
    'Juhannus tulee! Juhannuksena uimaranta on auki. Lucia kruunataan 13.12.',
    'Glad midsommar! Luciadagen firas i kyrkan.',
    'Toyota ja Volvo jäivät lumeen. Facebookin sivut ovat nurin.',
    'Suomen Punainen Risti järjestää keräyksen. Martat leipovat.',
    'Svenska Folkskolans Vänner delar ut bidrag. Dagens Nyheter skrev om saken.',
    'The Red Cross collects money on Saturday. The City Council meets on Monday.',
    'Salo, Lahti ja Koski ovat kuntia. Matkustimme Salosta Lahteen.',
    'Raasepori, Inkoo ja Kemiönsaari tekevät yhteistyötä.',
    'KAUPUNGINVALTUUSTON KOKOUS MAANANTAINA',
    'Toivo on lääkettä. Rauha maassa. Koivu kaatui tielle.',
    'Björk föll över vägen. Sten och grus körs bort.',
    'Mark the date! Will you join us? May is here.',
    {
      name: 'the organisation’s exceptions in any inflection',
      text: 'Kysy Wilma Tenhuselta lisää.',
      organisation: { exceptions: ['Wilma Tenhunen'] },
    },
    {
      name: 'own photographers',
      text: 'Näyttelyssä on Anna Lindin kuvia.',
      organisation: { imageRights: ['Anna Lind'] },
    },
    {
      name: 'an office-holder by title and surname',
      text: 'Stadsdirektör Lindgren öppnar mötet.',
      organisation: { officeHolders: ['Maria Lindgren'] },
    },
    'Kuvat: Anna Lind ja Mats Nyman / Hangon kaupunki',
    'Galleria Aino Mäkisalo ja Kampaamo Liisa Nyman ovat auki. Hangon Majalla on tilaa.',
    'Ab Nils Westerlund bygger skolan. Lilla Tallholmen och Maria Elementarskola syns på kartan.',
    'Iso Vasarasaari, lähtölaituri, Hanko',
    'Rubix Lahti (nuorten paja), Hanko',
    'Viking Daisy lähtee satamasta kello 10.',
    'Tervetuloa Kids Escapeen ja Harbour Bistroon!',
    'Läshunden Rekku väntar i biblioteket.',
    'Maunulan Majalla on mehua. Inarin Sallivaara ja Sallan Hautajärvi odottavat retkeilijää.',
    'Lukukoira Jalmari ja kirjastokissa Elsa odottavat.',
    'Läshunden Rut väntar på barnen.',
    'Anna Lindström -talo ja Leena Mäenranta -palkinto.',
    'We stay at St. Olaf and walk to St. Martin’s.',
    'Foto: Anna Lind, text: Mats Nyman',
    'Teksti ja kuvat: Anna Lind',
    'Valokuvaus: Anna Lind. Kuvat Anna Lind / Hangon kaupunki',
    '(Kuva: Anna Lind)',
    'Photo: Anna Lind. Photographer Mats Nyman.',
    {
      name: 'an office-holder of the list in any case, with clitics and possessives',
      text: 'Kysyimme Maria Lindgreniltä. Maria Lindgrenillekin, Maria Lindgrenissä, Maria Lindgreniä ja Maria Lindgreneineen. Lindgrenkin vastasi.',
      organisation: { officeHolders: ['Maria Lindgren'] },
    },
    {
      name: 'gradation in an office-holder’s name',
      text: 'Kaisa Mäen vastaus. Kaisa Mäellä on vastaanotto, kerromme Kaisa Mäestä. Jari Virtaselta ja Jari Virtaseen.',
      organisation: { officeHolders: ['Kaisa Mäki', 'Jari Virtanen'] },
    },
    'Gustaf Mannerheim kävi Hangossa. Runebergin päivä on 5. helmikuuta.',
  ],
  passesOver: [
    { text: 'Kuva: Anna Lind', notes: [['Anna Lind', 'credit']] },
    {
      name: 'each person credited, once',
      text: 'Foto: Anna Lind och Mats Nyman. Bild: Anna Lind',
      notes: [
        ['Anna Lind', 'credit'],
        ['Mats Nyman', 'credit'],
      ],
    },
    {
      text: 'Mannerheim kävi Hangossa. Tove Janssonin seinämaalaus kunnostetaan.',
      notes: [
        ['Mannerheim', 'publicFigure'],
        ['Tove Janssonin', 'publicFigure'],
      ],
    },
    {
      text: 'Stadsdirektör Maria Lindgrens hälsning.',
      organisation: { officeHolders: ['Maria Lindgren'] },
      notes: [['Maria Lindgrens', 'officeHolder']],
    },
    {
      text: 'Kiitos @maria.lindgren!',
      organisation: { officeHolders: ['Maria Lindgren'] },
      notes: [['@maria.lindgren', 'officeHolder']],
    },
    {
      text: 'Näyttelyssä on Anna Lindin kuvia.',
      organisation: { imageRights: ['Anna Lind'] },
      notes: [['Anna Lindin', 'photographer']],
    },
    {
      text: 'Kysy Wilma Tenhuselta lisää.',
      organisation: { exceptions: ['Wilma Tenhunen'] },
      notes: [['Wilma Tenhuselta', 'exception']],
    },
    {
      name: 'an answer greets the asker',
      text: 'Hei Marja, kiitos palautteesta!',
      surface: 'reply',
      notes: [['Marja', 'greeting']],
    },
    {
      text: 'Hej Gunilla! Tack för din fråga.',
      surface: 'comment',
      notes: [['Gunilla', 'greeting']],
    },
    {
      text: 'Terveisin Jari Virtanen',
      account: 'Jari Virtanen',
      notes: [['Jari Virtanen', 'account']],
    },
    {
      name: 'the author of a work that is cited by name',
      text: 'Luemme Liisa Meikäläisen romaania ”Meri”. ”Havet” av Mats Nyman läses i kväll.',
      notes: [
        ['Liisa Meikäläisen', 'author'],
        ['Mats Nyman', 'author'],
      ],
    },
    { text: '“The Sea” by Sarah Whitfield', notes: [['Sarah Whitfield', 'author']] },
    {
      name: 'a company that is called by a person',
      text: 'Pihat hoitaa Anna Lind Oy.',
      notes: [['Anna Lind', 'company']],
    },
    { name: 'nobody', text: 'Uimahalli on auki klo 10–18.', notes: [] },
  ],
});

it('grows linearly with the people whom one line names', () => {
  const { resources } = loadResources(readFileSync(dictionaryUrl));
  const engine = createEngine(resources, [namedIndividual]);
  const policy = enginePolicy(defaultSettings, 'official');
  expectLinearTime((text) => {
    const draft = { text, attachments: [], surface: 'post' } as const;
    engine.check(draft, policy, { now: NOON });
  }, 'Anna Lindström ja arkkitehti Jari Virtanen tapasivat Hangossa. ');
});
