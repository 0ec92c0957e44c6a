import { testRule } from '../rule-tester.ts';

testRule('phone-number-invalid', {
  fires: [
    {
      name: 'too short',
      text: 'Lisätietoja: puh. 040 123.',
      excerpts: ['040 123'],
      severity: 'warn',
      messageId: 'notANumber',
    },
    {
      name: 'too long',
      text: 'Soita 0401234567890123 ja kysy lisää.',
      excerpts: ['0401234567890123'],
    },
    { name: 'no such prefix', text: 'Varaukset p. 0391 2 numeroon', excerpts: ['0391 2'] },
    { text: 'Mer information: tfn 050 12.', excerpts: ['050 12'] },
    { text: 'Call us: tel. +358 40 12', excerpts: ['+358 40 12'] },
  ],
  staysSilent: [
    'Lisätietoja: puh. 019 220 3111.',
    'Soita 040 123 4567 ja kysy lisää.',
    'Mer information: tfn 019 220 3111, kl. 9–15.',
    'Call us: tel. +358 19 220 3111',
    { name: 'a short number', text: 'Hätätilanteessa soita 112, päivystysapu puh. 116117.' },
    { name: 'service numbers', text: 'Neuvonta puh. 0800 12345 ja 020 202, puh. 0200 100.' },
    { name: 'a number on two lines', text: 'Ota yhteyttä neuvontaan (puh. 09 123\n45678).' },
    { name: 'a foreign number', text: 'Ring +46 8 12, tel. +372 12' },
    { name: 'no number behind', text: 'Soita kirjastoon ja varaa aika.' },
    { name: 'a page number', text: 'Katso oppaasta s. 05 ja p. 12.' },
    { profile: 'employee', text: 'Lisätietoja: puh. 040 123.' },
  ],
});
