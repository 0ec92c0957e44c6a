import { testRule } from '../rule-tester.ts';

testRule('religious-offence', {
  fires: [
    { text: 'Islam on syöpä', excerpts: ['Islam on syöpä'], severity: 'warn', messageId: 'insult' },
    'Kristityt ovat idiootteja',
    'Helvetin hihhulit taas ovella',
    'Uskovaiset ovat aivottomia',
    { text: 'Islam är en cancer', excerpts: ['Islam är en cancer'] },
    'Jävla kristna',
    'Muslimerna är hjärntvättade',
    { text: 'Christians are idiots', excerpts: ['Christians are idiots'] },
    'Religious people are braindead',
    { text: 'Alla pingstvänner är hjärntvättade dårar', messageId: 'insult' },
    { text: 'Muslims are brain-dead sheep', messageId: 'insult' },
  ],
  staysSilent: [
    'Islam ja kristinusko ovat maailman suurimmat uskonnot',
    'Kirkon päätös on virhe',
    'Seurakunnan talous on surkea',
    'Muslimit eivät ole terroristeja',
    'Voi jeesus sentään',
    'Jumala on rakkaus',
    'Puhuja väitti, että islam on syöpä, ja poistimme kommentin',
    'Syöpäpotilaiden jumalanpalvelus on sunnuntaina',
    'Muslimerna firar ramadan',
    'Kyrkan är stängd',
    'The church is closed for repairs',
    'Muslims are not terrorists',
    'Pingstvännerna är glada över sitt nya bönehus',
    'Muslimer är välkomna och får använda salen',
  ],
});
