import { describe, expect, it } from 'vitest';
import { expectLinearTime } from '../linear-time.ts';
import { checkWithRule, testRule } from '../rule-tester.ts';

const pair = (finnish: string, swedish: string) => `${finnish}\n\n${swedish}`;

testRule('bilingual-fact-mismatch', {
  fires: [
    {
      name: 'another day',
      text: pair(
        'Kesäkonsertti pidetään torstaina 17.6. klo 18 kirjaston pihalla.',
        'Sommarkonserten hålls torsdagen den 18 juni kl. 18 på bibliotekets gård.',
      ),
      excerpts: ['18 juni'],
      messageId: 'differs',
      severity: 'warn',
      parameters: { here: '18 juni', there: '17.6.' },
    },
    {
      name: 'a telephone number that a line break goes through',
      text: pair(
        'Lisätietoja saa neuvonnasta (puh. 019 220\n3111).',
        'Mer information ger rådgivningen (tfn 019 220 3118).',
      ),
      excerpts: ['019 220 3118'],
    },
    {
      name: 'a number behind the same capitals',
      text: pair(
        'Kuvat julkaistaan lisenssillä CC BY 4.0 (versio 8.0 ei käy).',
        'Bilderna publiceras med licensen 4.0 (CC BY 3.0).',
      ),
    },
    {
      name: 'another month',
      text: pair(
        'Ilmoittautuminen uimakouluun alkaa huhtikuussa.',
        'Anmälan till simskolan börjar i maj.',
      ),
      excerpts: ['maj'],
    },
    {
      name: 'another weekday',
      text: pair('Kirjasto on suljettu perjantaina.', 'Biblioteket är stängt på lördag.'),
      excerpts: ['lördag'],
    },
    {
      name: 'another year',
      text: pair('Haku alkaa 1.3.2027 kaikille.', 'Ansökan börjar den 1 mars 2028 för alla.'),
    },
    {
      name: 'another time',
      text: pair(
        'Kahvila on avoinna maanantaista perjantaihin klo 9–15.',
        'Kaféet har öppet från måndag till fredag kl. 9–16.',
      ),
      excerpts: ['kl. 9–16'],
    },
    {
      name: 'half hours in words',
      text: pair('Tilaisuus alkaa puoli seitsemän.', 'Tillställningen börjar halv åtta.'),
    },
    {
      name: 'another price',
      text: pair('Liput maksavat 12,50 € ovelta.', 'Biljetterna kostar 12 euro vid dörren.'),
      excerpts: ['12 euro'],
    },
    {
      name: 'a number word',
      text: pair('Leirillä on paikkoja kahdelletoista lapselle.', 'Lägret har plats för 20 barn.'),
    },
    {
      name: 'a telephone number with a slip',
      text: pair(
        'Soita neuvontaan, puh. 019 220 3111, jos haluat tietää lisää.',
        'Ring rådgivningen, tfn 019 220 3117, om du vill veta mer.',
      ),
      excerpts: ['019 220 3117'],
    },
    {
      name: 'another day behind ranges that Swedish writes without the last full stop',
      text: pair(
        'Kesäleirit 7.–11.6. ja 14.–18.6., ilmoittautuminen 30.4. mennessä.',
        'Sommarläger 7–11.6 och 14–18.6, anmälan senast 30.5.',
      ),
      excerpts: ['30.5.'],
      parameters: { here: '30.5.', there: '30.4.' },
    },
    {
      name: 'a slip in what the lines of one office have in common',
      text: pair(
        'Soita neuvontaan, puh. 019 220 3111, jos haluat tietää lisää.',
        'Ring rådgivningen, tfn 019 229 3200, om du vill veta mer.',
      ),
      excerpts: ['019 229 3200'],
    },
    {
      name: 'an e-mail address with a slip',
      text: pair(
        'Ilmoittaudu osoitteeseen leirit@example.fi viimeistään tänään.',
        'Anmäl dig till adressen leiri@example.fi senast i dag.',
      ),
    },
    {
      name: 'another page of the same site',
      text: pair(
        'Lue lisää kesän leireistä: https://leirit.example.fi/kesa-2027',
        'Läs mer om sommarens läger: https://leirit.example.fi/kesa-2026',
      ),
    },
    {
      name: 'tomorrow and today',
      text: pair('Tervetuloa kirjastoon tänään!', 'Välkommen till biblioteket i morgon!'),
    },
    {
      name: 'a week',
      text: pair('Hiihtoloma on viikolla 8.', 'Sportlovet är vecka 9.'),
      excerpts: ['vecka 9'],
    },
    {
      name: 'the English version',
      text: 'Kirjasto avataan klo 10.\n\nBiblioteket öppnas kl. 10.\n\nThe library opens at 11 am.',
      excerpts: ['at 11 am'],
    },
    {
      name: 'side by side in one line',
      text: 'Kirjasto on suljettu 24.12. / Biblioteket är stängt 25.12.',
    },
  ],
  staysSilent: [
    {
      name: 'the same facts in other notations',
      text: pair(
        'Kesäkonsertti pidetään to 17.6.2027 klo 18.00–19.30 kirjaston pihalla. Liput 5 e.',
        'Sommarkonserten hålls torsdagen den 17 juni kl. 18–19:30 på bibliotekets gård. Biljetter 5,00 €.',
      ),
    },
    {
      name: 'ranges',
      text: pair(
        'Olemme auki ma–pe 8–16 ja 17.–19.6. koko päivän.',
        'Vi har öppet måndag–fredag kl. 8.00–16.00 och 17–19 juni hela dagen.',
      ),
    },
    {
      name: 'numbers in words',
      text: pair('Retkelle mahtuu kaksikymmentäviisi lasta.', 'Utfärden har plats för 25 barn.'),
    },
    {
      name: 'half hours',
      text: pair('Tilaisuus alkaa klo 18.30.', 'Tillställningen börjar halv sju på kvällen.'),
    },
    {
      name: 'half an hour in minutes',
      text: pair('Matka kestää puoli tuntia.', 'Resan tar 30 minuter.'),
    },
    {
      name: 'twelve hours',
      text: 'Kirjasto suljetaan klo 18.\n\nBiblioteket stängs kl. 18.\n\nThe library closes at 6 pm.',
    },
    {
      name: 'a short version that leaves facts out',
      text: pair(
        'Kesäkonsertti pidetään torstaina 17.6. klo 18 kirjaston pihalla. Liput 5 €, lapset ilmaiseksi. Ilmoittaudu 10.6. mennessä, puh. 019 220 3111.',
        'Sommarkonsert på bibliotekets gård den 17 juni. Välkommen!',
      ),
    },
    {
      name: 'what each version leaves out is of different kinds',
      text: pair(
        'Sommarkonsert den 17 juni på bibliotekets gård, biljetter 5 €.',
        'Kesäkonsertti 17.6. kirjaston pihalla, paikkoja on 80.',
      ),
    },
    {
      name: 'language hosts and paths',
      text: pair(
        'Lue lisää kaupungin sivuilta: https://www.hanko.fi/fi/vapaa-aika',
        'Läs mer på stadens sidor: https://www.hango.fi/sv/fritid',
      ),
    },
    {
      name: 'hosts of another bilingual town',
      text: pair('Katso espoo.fi ja ilmoittaudu.', 'Se esbo.fi och anmäl dig.'),
    },
    {
      name: 'a number of its own for each language',
      text: pair(
        'Soita neuvontaan, puh. 09 816 31000, jos haluat tietää lisää.',
        'Ring rådgivningen, tfn 09 816 27600, om du vill veta mer.',
      ),
    },
    {
      name: 'halves in words',
      text: pair(
        'Matka kestää puolitoista tuntia ja leiri kaksi ja puoli päivää.',
        'Resan tar en och en halv timme och lägret två och en halv dag.',
      ),
    },
    {
      name: 'ranges of days with and without the last full stop',
      text: pair('Kesäleiri pidetään 7.–11.6. satamassa.', 'Sommarlägret hålls 7–11.6 i hamnen.'),
    },
    {
      name: 'somebody else’s mobile number',
      text: pair(
        'Soita Annalle, puh. 040 123 4567, jos haluat tietää lisää.',
        'Ring Kalle, tfn 040 129 7654, om du vill veta mer.',
      ),
    },
    {
      name: 'addresses of their own',
      text: pair(
        'Kysy lisää: kirjaamo@hanko.fi tai puhelimella.',
        'Fråga mer: registrator@hango.fi eller per telefon.',
      ),
    },
    {
      name: 'facts of no language belong to both',
      text: 'Kesäkonsertti kirjaston pihalla\n\nSommarkonsert på bibliotekets gård\n\n17.6. 18.00\n18.6. 19.00',
    },
    {
      name: 'repetition',
      text: pair(
        'Ilmoittaudu 10.6. mennessä! Konsertti on 17.6. ja ilmoittautuminen päättyy 10.6.',
        'Anmäl dig senast den 10 juni! Konserten hålls den 17 juni.',
      ),
    },
    { name: 'one language', text: 'Konsertti on 17.6. klo 18, toinen konsertti 18.6. klo 19.' },
    {
      name: 'an employee speaks for herself',
      profile: 'employee',
      text: pair('Kirjasto on suljettu perjantaina.', 'Biblioteket är stängt på lördag.'),
    },
    'Lue lisää: https://www.hanko,fi/some Läs mer: https://www.hanko.fi/sv/some',
    'Kysely aukioloajoista: bit.ly/hankokysely. Enkät om öppettiderna: bit.ly/hangoenkat.',
    'Vastaa kyselyyn: https://forms.office.com/e/Ab12Cd\n\nSvara på enkäten: https://forms.office.com/e/Xy34Zw',
    'Vero nousee 0,3 prosenttiyksikköä.\n\nSkatten stiger med 0,3 procent.',
    'Hae kesätöihin: hanko.fi/kesatyo. Ansök om sommarjobb: hanko.fi/sommarjobb.',
  ],
});

describe('bilingual-fact-mismatch', () => {
  it('takes linear time', () => {
    expectLinearTime((text) => {
      checkWithRule('bilingual-fact-mismatch', { text });
    }, 'Kokous on 17.6. klo 18.\n\nMötet hålls 18.7. kl. 19.\n\n');
  });

  it('tells each contradiction once', () => {
    const findings = checkWithRule('bilingual-fact-mismatch', {
      text: 'Kirjasto avataan klo 10.\n\nBiblioteket öppnas kl. 11.\n\nThe library opens at 10 am.',
    });
    expect(findings.map(({ excerpt }) => excerpt)).toEqual(['kl. 11']);
  });
});
