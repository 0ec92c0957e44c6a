import { testRule } from '../rule-tester.ts';

const decision =
  'Kaupunginvaltuusto päätti maanantaina rakentaa uuden uimarannan satamaan. Työt alkavat keväällä, ja ranta avataan kesän alussa.';
const beslut =
  'Stadsfullmäktige beslutade på måndagen att bygga en ny badstrand i hamnen. Arbetet börjar på våren och stranden öppnas i början av sommaren.';
const event =
  'Tervetuloa koko perheen kesäjuhlaan 17.6. klo 12 satamaan! Ohjelmassa on musiikkia, työpajoja lapsille, kasvomaalausta ja pomppulinna. Kahvila on avoinna koko päivän, ja illalla tanssitaan laiturilla. Tuo mukanasi ystävät ja piknikeväät, me tuomme hyvän mielen.';

testRule('missing-source-link', {
  fires: [
    { text: decision, messageId: 'decision', severity: 'remind' },
    { text: beslut, messageId: 'decision' },
    {
      text: 'The city council decided on Monday to build a new beach in the harbour. The work begins in spring, and the beach opens in early summer.',
      messageId: 'decision',
    },
    { text: event, messageId: 'event' },
  ],
  staysSilent: [
    `${decision} Lue lisää: https://www.hanko.fi/fi/uimaranta`,
    `${beslut} hango.fi/badstrand`,
    { name: 'a short reminder', text: 'Muistathan: valtuusto kokoontuu tänään!' },
    { name: 'a short invitation', text: 'Tervetuloa kesäjuhlaan 17.6. klo 12 satamaan!' },
    { name: 'the link is elsewhere', text: `${decision} Linkki kommenteissa.` },
    { name: 'a comment', text: decision, surface: 'comment' },
    {
      name: 'no news',
      text: 'Aurinko nousi tänään sataman ylle niin kauniisti, että piti pysähtyä katsomaan. Mukavaa alkavaa viikkoa kaikille, muistakaa ulkoilla!',
    },
    { name: 'an employee', text: decision, profile: 'employee' },
  ],
});
