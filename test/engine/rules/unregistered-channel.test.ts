import { testRule } from '../rule-tester.ts';

const text = 'Tervetuloa rannalle! Välkommen till stranden!';

testRule('unregistered-channel', {
  fires: [
    {
      name: 'another page',
      text,
      account: 'Hangon kesäkerho',
      messageId: 'unregistered',
      severity: 'remind',
      parameters: { account: 'Hangon kesäkerho' },
    },
    { name: 'another page in Swedish', text, account: 'Hangö sommarklubb' },
    { name: 'another handle', text: 'Welcome!', account: '@hanko_summer_club' },
  ],
  staysSilent: [
    { name: 'the page', text, account: 'Hangon kaupunki - Hangö stad' },
    { name: 'another dash', text, account: 'Hangon kaupunki – Hangö stad' },
    { name: 'the handle', text, account: '@HangonKaupunki' },
    { name: 'a renamed page', text, account: 'Hangon kaupunki (virallinen sivu)' },
    { name: 'no account known', text },
    { name: 'no list', text, account: 'Hangon kesäkerho', organisation: { accounts: [] } },
    { name: 'an own account', text, account: 'Aino Rantanen', profile: 'employee' },
  ],
});
