import { testRule } from '../rule-tester.ts';

testRule('defensive-reply', {
  fires: [
    { text: 'Kyllä teille on vastattu. Muut ovat kyllä saaneet viestimme.', surface: 'reply' },
    { text: 'Ni har nog fått svar, men då måste man ju orka kolla skräpposten.', surface: 'reply' },
    { text: "You did get an answer, you just didn't bother to check.", surface: 'reply' },
    {
      text: 'Tästä on tiedotettu jo kahdesti, eikä ole meidän syymme, jos tiedotteita ei lueta.',
      surface: 'reply',
    },
    { text: 'Det beror inte på oss. Ni skulle ha kontaktat rätt avdelning.', surface: 'reply' },
    { text: 'Kuten jo sanottu, vika ei ole meidän', surface: 'reply', severity: 'warn' },
    { text: 'Olisitte voineet lukea ohjeen', surface: 'comment', excerpts: ['Olisitte voineet'] },
    { text: 'Ei tämä ole meidän syytämme', surface: 'reply' },
    { text: 'Turha valittaa', surface: 'reply', profile: 'employee', severity: 'remind' },
    { text: 'Som vi redan har skrivit är det inte vårt fel', surface: 'reply' },
    { text: 'Ni kunde ha läst anvisningen', surface: 'reply' },
    { text: 'As we already said, it is not our fault', surface: 'reply' },
    { text: 'You should have read it', surface: 'reply' },
  ],
  staysSilent: [
    {
      text: 'Teidän olisi pitänyt saada kirje viime viikolla. Anteeksi, selvitän asian!',
      surface: 'reply',
    },
    { text: 'Ni skulle ha fått brevet i går. Förlåt dröjsmålet!', surface: 'reply' },
    {
      text: 'Valtatien auraus ei ole kaupungin vastuulla, mutta välitän viestin ELY-keskukselle.',
      surface: 'reply',
    },
    { text: 'Kuten jo sanottu, vika ei ole meidän', surface: 'post' },
    {
      text: 'Pahoittelemme! Olisitte voineet saada paikan, mutta aika ehti päättyä.',
      surface: 'reply',
    },
    { text: 'Kerroimme aikataulusta eilen, tässä vielä linkki.', surface: 'reply' },
    { text: 'Lue ohjeet sivuiltamme, siellä on myös yhteystiedot.', surface: 'reply' },
    { text: 'Kirjoitit: ”vika ei ole meidän”. Selvitämme asian.', surface: 'reply' },
    { text: 'Vi beklagar, ni kunde ha fått plats men tiden gick ut.', surface: 'reply' },
    { text: 'Ni kan läsa mer på vår webbplats.', surface: 'reply' },
    {
      text: 'Sorry, as we already said the page was wrong. We have corrected it.',
      surface: 'reply',
    },
    { text: 'You can read more on our website.', surface: 'reply' },
  ],
});
