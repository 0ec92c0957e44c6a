import { testRule } from '../rule-tester.ts';

testRule('officialese', {
  fires: [
    {
      text: 'Mikäli hakemus on puutteellinen, ryhdymme toimenpiteisiin välittömästi.',
      excerpts: ['Mikäli', 'ryhdymme toimenpiteisiin', 'välittömästi'],
      messageId: 'stiff',
      severity: 'remind',
      parameters: { plain: 'jos' },
    },
    {
      text: 'Kaupungin toimesta suoritetaan kadun korjaustoimenpiteitä.',
      excerpts: ['toimesta', 'suoritetaan', 'korjaustoimenpiteitä'],
    },
    {
      text: 'Kyseisten asiakkaiden osalta hakemukset toimitetaan palveluntuottajille.',
      excerpts: ['Kyseisten', 'osalta', 'hakemukset toimitetaan', 'palveluntuottajille'],
    },
    {
      name: 'in two lines',
      text: 'Vastuutahojen kartoitus on kesken.\nTästä johtuen haku siirtyy.',
      excerpts: ['Vastuutahojen', 'kartoitus', 'Tästä johtuen'],
    },
    {
      text: 'Omaatko kokemusta? Ilmoittautumisen yhteydessä tulee ilmoittaa ikä.',
      excerpts: ['Omaatko', 'Ilmoittautumisen yhteydessä', 'tulee ilmoittaa'],
    },
    {
      text: 'Samtliga ansökningar ska inlämnas omgående.',
      excerpts: ['Samtliga', 'inlämnas', 'omgående'],
      parameters: { plain: 'alla' },
    },
    {
      text: 'Beträffande avgiften ombesörjs saken av vederbörande.',
      excerpts: ['Beträffande', 'ombesörjs', 'vederbörande'],
    },
    {
      text: 'Under förutsättning att medel erhålls påbörjas arbetet i höst.',
      excerpts: ['Under förutsättning att', 'erhålls', 'påbörjas'],
    },
    {
      text: 'Residents are requested to submit the form prior to the commencement of works.',
      excerpts: ['are requested to', 'prior to', 'commencement'],
    },
    {
      text: 'In the event that it rains, we will utilise the indoor hall.',
      excerpts: ['In the event that', 'utilise'],
      parameters: { plain: 'if' },
    },
  ],
  staysSilent: [
    { name: 'one stiff word', text: 'Mikäli sataa, konsertti pidetään sisällä.' },
    {
      name: 'one in each version',
      text: 'Mikäli sataa, konsertti pidetään sisällä.\nOm det regnar meddelar vi om saken omgående.',
    },
    'Kirjasto on suljettu maanantaina. Tervetuloa taas tiistaina!',
    {
      name: 'the name of a decision',
      text: 'Valtuusto hyväksyi asiakirjan ”Toimenpideohjelma ennaltaehkäisevien palvelujen osalta”.',
    },
    {
      name: 'a notice that the law words',
      text: 'Kuulutus: lupahakemus pidetään nähtävillä. Asianosaisten tulee toimittaa muistutukset määräaikaan mennessä.',
    },
    'Suorita avoimen kurssin tehtävät kotona, ja saat todistuksen.',
    'Biblioteket är stängt på måndag. Välkommen igen på tisdag!',
    {
      name: 'a public notice in Swedish',
      text: 'Kungörelse: samtliga handlingar beträffande planen är framlagda. Anmärkningar ska inlämnas i tid.',
    },
    'The library is closed on Monday. Please use the return box.',
    {
      name: 'another profile',
      text: 'Mikäli toimenpide viivästyy, ilmoitan.',
      profile: 'employee',
    },
  ],
});
