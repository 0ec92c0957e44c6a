import { testRule } from '../rule-tester.ts';

testRule('personal-opinion', {
  fires: [
    'Itse olisin säästänyt vanhan kioskin.',
    'Själv hade jag sparat den gamla kiosken.',
    'I would have saved the old kiosk.',
    {
      text: 'Mielestäni torin uusi ilme on onnistunut.',
      excerpts: ['Mielestäni'],
      severity: 'warn',
    },
    { text: 'Minusta päätös oli oikea.', excerpts: ['Minusta'] },
    { text: 'Olen sitä mieltä, että silta pitää korjata.', excerpts: ['Olen sitä mieltä'] },
    { text: 'Enligt min mening är torget lyckat.', excerpts: ['Enligt min mening'] },
    { text: 'Jag tycker att beslutet var rätt.', excerpts: ['Jag tycker'] },
    { text: 'I think the decision was right.', excerpts: ['I think'] },
    { text: '”Tori” on mielestäni onnistunut nimi.', excerpts: ['mielestäni'] },
    { text: 'In my opinion the new square is a success.', excerpts: ['In my opinion'] },
  ],
  staysSilent: [
    'Selvitämme asian aina henkilökohtaisesti.',
    'Svaren hämtas personligen.',
    'Lomakkeessa lukee: I agree to the highest fee.',
    {
      name: 'a quotation with another within it',
      text: '"I did not want to support his "art", which I think is harmful.',
    },
    '”Minusta päätös oli oikea”, sanoo kirjastonjohtaja.',
    '– Minusta päätös oli oikea, sanoo kirjastonjohtaja.',
    '”Minusta päätös oli oikea. Torille tulee elämää.',
    '"I think the decision was right.',
    'Haastattelussa nuorten työpajan ohjaaja. Minusta työ on antoisaa.',
    'Minusta tulee isona palomies! Lasten toiveammatit nähtävillä kirjastossa.',
    'Mitä mieltä sinä olet? Vastaa kyselyyn.',
    '”Jag tycker att beslutet var rätt”, säger bibliotekschefen.',
    '– Jag tycker om mitt jobb, säger ungdomsledaren.',
    'Vad tycker du? Svara på enkäten.',
    '“I think the decision was right,” says the librarian.',
    'What do you think? Answer the survey.',
    { name: 'an own account', text: 'Mielestäni päätös oli oikea.', profile: 'employee' },
    { name: 'an elected official', text: 'Mielestäni päätös oli väärä.', profile: 'elected' },
  ],
});
