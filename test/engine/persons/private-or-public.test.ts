import { describe, expect, it } from 'vitest';
import { checkWithRule } from '../rule-tester.ts';

/** Private people of here, and people whom the text exposes wherever they come from. */
const PRIVATE: ReadonlyArray<readonly [post: string, name: string]> = [
  ['Potilas Maija Meikäläinen odotti päivystyksessä kuusi tuntia.', 'Maija Meikäläinen'],
  ['Ahmed Hassani loukkaantui eilen Tehtaankadun kolarissa.', 'Ahmed Hassani'],
  ['Poliisi epäilee, että Pavel Dvornik varasti pyörän koulun pihasta.', 'Pavel Dvornik'],
  ['Siivooja Natalia Petrovska on ollut meillä kymmenen vuotta.', 'Natalia Petrovska'],
  ['Onnea Jari Esimerkkinen, 60 vuotta!', 'Jari Esimerkkinen'],
  ['Kiitos Thi Mai Tranille kesätyöstä kirjastossa!', 'Thi Mai Tranille'],
  ['Liisa Koivuranta asuu Kappelisatamassa ja on hakenut meiltä asuntoa.', 'Liisa Koivuranta'],
  ['Rouva Virtanen Hangonkylästä valitti meille melusta.', 'Virtanen'],
  ['Naapurimme Kwame Boateng pitää liikaa ääntä.', 'Kwame Boateng'],
  ['Toimeentulotukea on hakenut muun muassa Jelena Markovic.', 'Jelena Markovic'],
  ['Seppo Koskela unohti lompakkonsa uimahalliin.', 'Seppo Koskela'],
  ['7B:n oppilas Omar Farahi voitti piirustuskilpailun.', 'Omar Farahi'],
  ['Patienten Åsa Lindholm fick vänta i sex timmar.', 'Åsa Lindholm'],
  ['Polisen misstänker att Dragan Petkovic stal cykeln.', 'Dragan Petkovic'],
  ['Grattis Kerstin Nyholm på 70-årsdagen!', 'Kerstin Nyholm'],
  ['Vi tackar Fatuma Warsame för sommaren på biblioteket.', 'Fatuma Warsame'],
  ['Mats Söderlund bor på Fabriksgatan och har klagat på plogningen.', 'Mats Söderlund'],
  ['Eleven Leila Karimi i klass 6 vann tävlingen.', 'Leila Karimi'],
  ['Gunilla Westerlund glömde sin väska i simhallen.', 'Gunilla Westerlund'],
  ['Farmor Svea Holmström firades på servicehuset.', 'Svea Holmström'],
  ['The customer Sarah Whitfield complained about the snow.', 'Sarah Whitfield'],
  ['Congratulations to Omar Farahi on his new job!', 'Omar Farahi'],
  ['Police suspect that Pavel Dvornik stole the bike.', 'Pavel Dvornik'],
  ['Our cleaner Natalia Petrovska has retired.', 'Natalia Petrovska'],
  ['Thank you Emily Carter for your help at the library!', 'Emily Carter'],
  ['Daniel Marsh was injured in the crash on Boulevarden.', 'Daniel Marsh'],
  ['Anna Lindström lost her keys at the swimming hall.', 'Anna Lindström'],
  ['Ahmed Hassani Syyriasta pahoinpideltiin torilla.', 'Ahmed Hassani'],
  ['Pavel Dvornik från Polen misstänks för stölden.', 'Pavel Dvornik'],
  ['Jelena Markovic, 9, loukkaantui Virossa koulun retkellä.', 'Jelena Markovic'],
  ['Hankolainen Kwame Boateng loukkaantui kolarissa Saksassa.', 'Kwame Boateng'],
  ['The patient Omar Farahi was treated in Sweden.', 'Omar Farahi'],
  ['Onnea Veikko Esimerkkiselle 80-vuotispäivänä!', 'Veikko Esimerkkiselle'],
  ['Annoimme avaimet Leena Mäenrannalle torilla.', 'Leena Mäenrannalle'],
  ['Työntekijämme Jelena Markovic sai potkut.', 'Jelena Markovic'],
  ['Pavel Dvornik was arrested yesterday for robbing the kiosk.', 'Pavel Dvornik'],
  ['Maija Meikäläisessä todettiin vakava sairaus.', 'Maija Meikäläisessä'],
  ['Asiakas Anna Lindström kertoi, että odotti kolme tuntia.', 'Anna Lindström'],
  ['Soita Jelena Markovicille, jelena@example.org.', 'Jelena Markovicille'],
];

/** Firms and brands, places, authors, artists, office-holders and sources. */
const PUBLIC: readonly string[] = [
  'Helmi Aallonharja\nHelmi Aallonharja on hankolainen vaatemerkki, jonka myymälä sijaitsee torin laidalla.',
  'Kahvila Merituuli\nKeittiöpäällikkö Janne Esimerkkinen suosittelee päivän kalaa.',
  'Saima Rantalan putiikki avataan lauantaina.',
  'Liikkeestä löytyy mm. Elsa Aaltosen, Kaarna Designin ja Nils Hallbergin mallistoja. Merkit: Elsa Aaltonen, Nils Hallberg, Kaarna.',
  'Lasse Korpelan näyttely avautuu kirjastossa perjantaina.',
  'Museon suunnittelijoina toimivat Leena Mäenranta ja Jari Esimerkkinen.',
  'Rantapuistossa on Meren tytär -veistos (Leena Mäenranta, 1968).',
  'Rannalla Aava Salissa on tilaa juhlille.',
  'Leena Mäenranta kertoi, että kieliä voi oppia vanhanakin.',
  'Åsa Lindholm berättade att språk kan läras i alla åldrar.',
  'Tohtori ja kollega: Dr. Virtanen puhui unesta.',
  'Esityksessä nähdään Jari Esimerkkisen Vihreät Niityt.',
  'Hankkeen piirsi Arkkitehtitoimisto Leena Mäenranta ja Jari Esimerkkinen.',
  'Liikkeitä avasivat Pellava, Elsa Aaltonen, Villakori ja Kaarna.',
  'Mats Söderlund sköt matchens enda mål för laget.',
  'Jari Esimerkkisen joukkue voitti eilen.',
  'Jari Esimerkkinen tapasi Alexander Stubbin torstaina.',
  'Lisätietoja antaa Jelena Markovic, jelena@example.org.',
  'Kysymyksiin vastaa toimistosihteeri Maija Meikäläinen.',
  'Frågor besvaras av Åsa Lindholm på byrån.',
  'For more information, contact Emily Carter at the office.',
  'Äänestä Lasse Korpelaa, numero 112!',
  '”Pienikin ryhmä voi muuttaa maailman.” Leena Mäenranta',
  'Onnettomuudessa Norjassa kuoli Kwame Boateng, 43.',
  'Pavel Dvornikin vaimo Jelena Markovic vangittiin Saksassa.',
  'Polisen i Las Vegas grep Dragan Petkovic, som misstänks för mord.',
  'Omar Farahi was arrested in New York on Monday.',
  'Ravintolan perustajat Anna Lindström (Hanko), Marco Bellini (Torino) ja Jari Esimerkkinen kokkaavat yhdessä.',
  'Professori Jari Esimerkkinen luennoi merenpohjasta.',
  'Kuntavaaliehdokas Maija Meikäläinen tavattavissa torilla.',
  'Tietohallintojohtajana syksyllä aloittava Maija Meikäläinen esittäytyy.',
  'Alkuvuodesta matkustettiin Porto Belloon ja Nusa Lembonganiin.',
  'Anna Lindström -palkinto jaetaan toukokuussa.',
  '”Meri kuuluu kaikille.” – Jari Esimerkkinen',
  'Chefen för museet Åsa Lindholm öppnar utställningen.',
  'Sandra Hallbergs butik ligger vid torget.',
  'Restaurang Kapten\nKocken Mats Söderlund serverar strömming hela sommaren.',
  'Se A. I. Lindholm: Skärgårdens fåglar, Förlaget Strand.',
  'Konstnären Fatuma Warsame målar med barnen på lördag.',
  'Vi seglade förbi Nusa Lembongan och övernattade i Porto Bello.',
  'Regissören Pavel Dvornik visar sin film på bion.',
  'Sandra Hallberg offers handmade jewellery by the market square.',
  'The chef Marco Bellini cooks with local fish.',
  'The spokesperson for the harbour, Emily Carter, said that the pier is ready.',
  'The exhibition shows works by Leila Karimi and Omar Farahi.',
  'The boat stops at Porto Bello and Nusa Lembongan.',
  'The architect Daniel Marsh designed the library.',
  'The novel was written by Leila Karimi.',
];

const warned = (text: string) =>
  checkWithRule('named-individual', { text }).filter(({ severity }) => severity === 'warn');

describe('a private person who is named', () => {
  it.each(PRIVATE)('warns: %s', (text, name) => {
    expect(warned(text).map(({ excerpt }) => excerpt)).toContain(name);
  });
});

describe('a firm, a place, a person in public', () => {
  it.each(PUBLIC)('reminds at most: %s', (text) => {
    expect(warned(text)).toEqual([]);
  });
});
