import { testRule } from '../rule-tester.ts';

testRule('long-sentence', {
  fires: [
    {
      text: 'Kaupunki on tänä keväänä aloittanut keskustan katujen kunnostamisen yhdessä vesilaitoksen kanssa niin että liikenne ohjataan kesän ajan kiertoteille ja pysäköinti siirretään torin laidalta sataman uudelle alueelle asti.',
      messageId: 'words',
      severity: 'remind',
      parameters: { count: 27 },
    },
    {
      name: 'the sentence alone is marked',
      text: 'Tervetuloa! Kurssi, joka alkaa syksyllä, on jo täynnä, mutta peruutuksia, joita yleensä tulee, kannattaa kysyä. Nähdään!',
      excerpts: [
        'Kurssi, joka alkaa syksyllä, on jo täynnä, mutta peruutuksia, joita yleensä tulee, kannattaa kysyä.',
      ],
      messageId: 'commas',
      parameters: { count: 5 },
    },
    {
      text: 'Staden har i vår börjat reparera gatorna i centrum tillsammans med vattenverket så att trafiken under hela sommaren leds till omvägar och parkeringen flyttas från torget till hamnens nya område.',
      messageId: 'words',
    },
    {
      text: 'Kursen, som börjar i höst, är redan full, men det lönar sig att fråga efter platser, som ofta blir lediga, hos kansliet.',
      messageId: 'commas',
    },
    {
      text: 'This spring the city has begun to repair the streets of the centre together with the water works so that all traffic will be led along other routes and parking moves to the harbour.',
      messageId: 'words',
    },
    {
      text: 'The course, which starts in autumn, is already full, but people often cancel, so, if you are interested, do ask us.',
      messageId: 'commas',
    },
  ],
  staysSilent: [
    'Kirjasto on auki arkisin. Lauantaina avaamme kello kymmenen. Tervetuloa lukemaan, pelaamaan ja kahville!',
    {
      name: 'a list with commas',
      text: 'Mukana ovat kirjasto, museo, uimahalli, nuorisotila, musiikkiopisto, kansalaisopisto, satama ja ravintolat.',
    },
    {
      name: 'opening hours',
      text: 'Uimahalli on auki ma 10–18, ti 6–20, ke 10–18, to 6–20, pe 10–18, la 11–16 ja su 11–16.',
    },
    {
      name: 'a bullet',
      text: '- avoin päiväkoti, perhekahvila, satutunti, muskari, liikuntaleikkikoulu, taapero-ohjelma, joka alkaa helmikuussa, ja perheiden yhteinen ruokailu, jonka järjestää seurakunta yhdessä kaupungin kanssa joka kuun ensimmäisenä torstaina',
    },
    {
      name: 'what a colon announces',
      text: 'Ohjelmassa on tänä vuonna paljon uutta: konsertti torilla, lasten paja, sataman kierros, näyttelyn avajaiset ja iltatori.',
    },
    'Med är biblioteket, museet, simhallen, ungdomsgården, musikinstitutet, hamnen och restaurangerna.',
    'Simhallen är öppen må 10–18, ti 6–20, on 10–18, to 6–20, fr 10–18, lö 11–16 och sö 11–16.',
    'With us are the library, the museum, the swimming hall, the youth centre, the harbour and the restaurants.',
    {
      name: 'hashtags',
      text: 'Hyvää viikonloppua! #hanko #hangö #kesä #sommar #meri #hav #ranta #strand #aurinko #sol #loma #semester #uinti #vene #båt #satama #hamn #kahvi #kaffe #jäätelö #glass #torpat #villat #museo #rauha #ystävät',
    },
    {
      name: 'another profile',
      text: 'Kurssi, joka alkaa, on täynnä, mutta paikkoja, joita tulee, kannattaa kysyä.',
      profile: 'elected',
    },
  ],
});
