import { testRule } from '../rule-tester.ts';

testRule('payment-details', {
  fires: [
    {
      text: 'Maksa tilille FI21 1234 5600 0007 85 ennen perjantaita.',
      excerpts: ['FI21 1234 5600 0007 85'],
      messageId: 'iban',
      severity: 'block',
    },
    { text: 'tilini on fi2112345600000785', excerpts: ['fi2112345600000785'] },
    { text: 'Betala till SE45 5000 0000 0583 9825 7466.', messageId: 'iban' },
    { text: 'Send it to DE89-3704-0044-0532-0130-00', excerpts: ['DE89-3704-0044-0532-0130-00'] },
    {
      text: 'FI2112345600000785\nFI5810171000000122',
      excerpts: ['FI2112345600000785', 'FI5810171000000122'],
    },
    {
      text: 'Tili BE36 5390 0754 7034 1234',
      name: 'right check digits, wrong length',
      severity: 'warn',
    },
    {
      text: 'Kortti 4111 1111 1111 1111, voimassa 12/29',
      excerpts: ['4111 1111 1111 1111'],
      messageId: 'card',
      severity: 'block',
    },
    { text: 'Kortet 5555-5555-5555-4444 försvann', messageId: 'card' },
    { text: 'Lost my Amex 3782 822463 10005', messageId: 'card' },
    { text: 'my card is 4111111111111111', severity: 'warn' },
  ],
  staysSilent: [
    { text: 'Tili FI21 1234 5600 0007 86', name: 'wrong check digits' },
    {
      text: 'Lahjoitustili FI21 1234 5600 0007 85',
      name: 'the organisation’s own account',
      organisation: { ibans: ['FI21 1234 5600 0007 85'] },
    },
    { text: '4111 1111 1111 1112', name: 'fails Luhn' },
    { text: '1234 5678 9012 3452', name: 'no issuer' },
    'Viitenumero 4111111111111111',
    'Referensnummer: 4111111111111111',
    'Reference number 4111111111111111',
    'Soita +358 40 123 4567 tai 019 220 31.',
    'Y-tunnus 0114162-2, ISBN 978-951-1-23456-7',
    'Avoinna 2027-2028, kävijöitä 4 111 111',
    'Hinta 1 200 000 €, laki 410/2015',
    'Öppet 10–18, tfn 019 220 3111',
    'Bus FI12 leaves at 16.30 from platform 4.',
  ],
});
