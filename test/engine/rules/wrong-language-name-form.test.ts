import { testRule } from '../rule-tester.ts';

testRule('wrong-language-name-form', {
  fires: [
    { text: 'Bussit Ekenäsissä ajavat lauantain aikatauluilla.', excerpts: ['Ekenäsissä'] },
    { text: 'Välkommen till Hanko!', excerpts: ['Hanko'], messageId: 'finnishInSwedish' },
    {
      name: 'a greeting in a post of the other language',
      text: 'Tammisaaren markkinat ovat lauantaina. Tule kahville! Välkommen till Tammisaari!',
      excerpts: ['Tammisaari'],
      parameters: { expected: 'Ekenäs' },
    },
    { text: 'Tapahtuma pidetään Ekenäsissä torilla.', excerpts: ['Ekenäsissä'] },
    {
      text: 'Sommarens konserter i Hanko börjar nästa vecka på torget.',
      excerpts: ['Hanko'],
      severity: 'remind',
      messageId: 'finnishInSwedish',
      parameters: { written: 'Hanko', expected: 'Hangö' },
    },
    {
      text: 'Kesän konsertit alkavat ensi viikolla Hangössä, tervetuloa kaikki.',
      excerpts: ['Hangössä'],
    },
    {
      text: 'Bussi kulkee koko kesän ajan torilta satamaan ja sieltä Ekenäsiin saakka.',
      excerpts: ['Ekenäsiin'],
      messageId: 'swedishInFinnish',
      parameters: { expected: 'Tammisaari' },
    },
    {
      name: 'a service',
      text: 'Du kan söka stödet hos Kela från och med nästa vecka.',
      excerpts: ['Kela'],
      parameters: { expected: 'FPA' },
    },
    {
      name: 'the city itself',
      text: 'Uusi uimaranta avataan, kertoo Hangö stad tänään omilla verkkosivuillaan.',
      excerpts: ['Hangö stad'],
      parameters: { expected: 'Hangon kaupunki' },
    },
  ],
  staysSilent: [
    'Sommarens konserter i Hangö börjar nästa vecka på torget.',
    'Kesän konsertit Hangossa alkavat ensi viikolla torilla.',
    {
      name: 'the bilingual name',
      text: 'Hangon kaupunki – Hangö stad tiedottaa: kirjasto on tänään kiinni.',
    },
    {
      name: 'both forms',
      text: 'Tervetuloa kesän tapahtumiin Hankoon (Hangö) heti ensi viikolla!',
    },
    { name: 'a company', text: 'Vi åt lunch på Hanko Sushi och gick sedan till stranden.' },
    { name: 'a race', text: 'Kesän suurin purjehdustapahtuma on taas Hangö Regatta heinäkuussa.' },
    { name: 'a title', text: 'Kirjastossa luetaan ”En sommar i Hangö” ja juodaan kahvia päälle.' },
    { name: 'English', text: 'The summer concerts in Hanko start next week on the market square.' },
    { name: 'too short to tell', text: 'Hangö!' },
    'Kesäkausi avataan lauantaina. Tervetuloa Tammisaareen! Välkommen till Ekenäs!',
    {
      name: 'an employee',
      profile: 'employee',
      text: 'Sommarens konserter i Hanko börjar nästa vecka.',
    },
  ],
});
