import { testRule } from '../rule-tester.ts';

testRule('time-range-invalid', {
  fires: [
    { text: 'Seniorikahvila ma–to klo 14–11.', excerpts: ['klo 14–11'] },
    {
      text: 'Kahvila on avoinna torstaina klo 18–16.',
      excerpts: ['klo 18–16'],
      messageId: 'endsBeforeStart',
      severity: 'warn',
    },
    { text: 'Neuvonta palvelee klo 14.30–12.00.', excerpts: ['klo 14.30–12.00'] },
    { text: 'Kaféet har öppet på torsdag kl. 18–16.', excerpts: ['kl. 18–16'] },
    { text: 'The café is open from 18:00–16:00.', excerpts: ['from 18:00–16:00'] },
    { profile: 'employee', text: 'Olen tavattavissa klo 15–13.', severity: 'remind' },
  ],
  staysSilent: [
    'Leiri pe–su klo 18–14, Tvärminnessä.',
    'Kahvila on avoinna torstaina klo 16–18.',
    { name: 'over midnight', text: 'Tanssit perjantaina klo 21–02 seurojentalolla.' },
    { name: 'a long night', text: 'Ravintola on auki klo 11–3.' },
    { name: 'a night shift', text: 'Yökahvila palvelee klo 20–8.' },
    { name: 'until midnight', text: 'Uimahalli on auki klo 18–24.' },
    { name: 'days on end', text: 'Leiri pidetään pe–su klo 18–16.' },
    { name: 'dates on end', text: 'Leiri pidetään 18.–20.6. klo 18–16.' },
    { name: 'a result', text: 'Ottelu la 5.6. 3–2 kotijoukkueelle.' },
    { name: 'an impossible time is another matter', text: 'Auki klo 26–12.' },
    'Dansen på fredag kl. 21–02 i föreningshuset.',
    'The café is open 10–4 every day.',
  ],
});
