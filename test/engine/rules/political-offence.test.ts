import { testRule } from '../rule-tester.ts';

testRule('political-offence', {
  fires: [
    'De gröna är idioter.',
    'Liike Nyt on täynnä pellejä, tai siis Liike Nyt on roskaa.',
    { text: 'Kokoomuslaiset ovat saastaa', severity: 'warn', messageId: 'insult' },
    { text: 'Persut ovat natseja', profile: 'elected', severity: 'remind' },
    'Vihervassarit pilaavat kaiken',
    'Saatanan kepulaiset',
    'Demarit ovat maanpettureita',
    { text: 'Sossarna är idioter', excerpts: ['Sossarna är idioter'] },
    'Jävla moderater',
    'Miljömupparna förstör staden',
    { text: 'Leftists are scum', excerpts: ['Leftists are scum'] },
    'Libtards ruin everything',
  ],
  staysSilent: [
    'Hyvää vappua! Nyt on perkeleesti simaa!',
    'Inga fler tack, de är som råttor och äter upp alla äpplen.',
    'Kokoomuksen linja on surkea',
    'Vihreiden esitys on järjetön ja kallis',
    'SDP ja RKP neuvottelevat',
    'Hallitus on epäonnistunut',
    'Perussuomalaiset ovat oppositiossa',
    'Demarit eivät ole maanpettureita',
    'Ovatko kokoomuslaiset tyhmiä?',
    'Vihreät omenat ovat mätiä',
    'SFP:s linje är orealistisk',
    'Socialdemokraterna är missnöjda med budgeten',
    'The Greens are wrong about the harbour',
    'The conservative estimate is 200 people',
  ],
});
