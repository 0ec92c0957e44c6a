import { testRule } from '../rule-tester.ts';

testRule('private-life-school', {
  fires: [
    { text: 'Elias Lahtinen jäi luokalle.', excerpts: ['jäi luokalle'], severity: 'warn' },
    { text: '6B:n oppilas erotettiin koulusta perjantaina.', excerpts: ['erotettiin koulusta'] },
    { text: 'Naapurin poika on koulukiusaaja.' },
    { text: 'Annan poika siirrettiin erityisluokalle.' },
    { text: 'Elias Lahtinen lintsaa joka viikko.' },
    { text: 'Eliaksen poissaolot jatkuvat.', excerpts: ['poissaolot'] },
    { text: 'Eleven i 6B fick gå om klassen.', excerpts: ['fick gå om'] },
    { text: 'Kalle Lindholm blev avstängd från skolan.' },
    { text: 'Grannens son skolkar varje vecka.' },
    { text: 'Emma Johnson was suspended from school.' },
    { text: 'The boy in 6B is a bully.' },
    { text: 'My son is in special education and hates it.' },
  ],
  staysSilent: [
    'Pekka Lahtisen mielestä erityisopetukseen tarvitaan lisää resursseja.',
    'Pekka Lahtisen aloite oppilashuollon parantamiseksi hyväksyttiin.',
    'Erityisopetuksen järjestämisestä päättää sivistyslautakunta.',
    'Rehtori Anna Lahtinen kertoo, miten koulukiusaamiseen puututaan.',
    'Erityisopettaja Pekka Lahtinen opettaa erityisopetusta kolmessa koulussa.',
    'Koulun oppilashuolto tavoitetaan numerosta 019 220 31.',
    'Jäin itse luokalle kahdeksannella, ja hyvin kävi.',
    'Onnea 6B! Luokka voitti lukukisan.',
    'Specialundervisningen ordnas i alla skolor.',
    'Rektor Anna Lindholm berättar hur skolan ingriper mot mobbning.',
    'Jag fick gå om en klass och det gick bra.',
    'Special education is available in every school.',
    'Principal Mary Johnson explains how the school deals with bullying.',
    'I was held back a year myself.',
  ],
});
