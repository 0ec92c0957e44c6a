import { testRule } from '../rule-tester.ts';

testRule('vulgar-expression', {
  fires: [
    { text: 'Meni päin persettä', excerpts: ['persettä'] },
    { text: 'Koko suunnitelma on perseestä', excerpts: ['perseestä'] },
    { text: 'Lakatkaa runkkaamasta numeroita', excerpts: ['runkkaamasta'] },
    { text: 'Kusettaa joka päivä', excerpts: ['Kusettaa'], severity: 'remind', messageId: 'mild' },
    { text: 'ihan n*ssittu juttu', excerpts: ['n*ssittu'], messageId: 'disguised' },
    { text: 'Vilket jäkla skitsnack', excerpts: ['skitsnack'] },
    { text: 'Sitter och runkar hela dagen', excerpts: ['runkar'] },
    { text: 'Suck my dick', excerpts: ['Suck my dick'] },
    {
      text: 'Vilken skitresa det blev, båten gick sönder i hamnen',
      excerpts: ['skitresa'],
      severity: 'remind',
    },
  ],
  staysSilent: [
    'Perseus-tähdistö näkyy tänään idässä.',
    'Imetys ja rintojen terveys: neuvolan hoitaja neuvoo',
    'Rintasyöpäseulonta: tissit ja terveys, kysy lääkäriltä',
    'Virtsakoe: lääkäri tutkii, onko kusi sameaa',
    'Talitiainen kasvattaa poikasia, lintu tarvitsee pöntön',
    'Pipari ja muna maistuvat aamiaisella',
    'Kissan tavara on haahkan vieressä',
    'Grunden läggs i höst, kusten är klippig och grundet syns',
    'Muttern sitter fast, mutta olla är finska',
    'Sexton personer såg fartyget',
    'The cock crowed at the farm',
    'Woodpeckers and great tits visited our bird table',
    'Analysis of the assets',
    'A great tit and two blue tits at the feeder this morning',
    'We serve cock-a-leekie soup on Thursday',
    'Skitur till Lappland i februari',
  ],
});
