import { testRule } from '../rule-tester.ts';

const employee = { profile: 'employee' } as const;

testRule('speaks-for-city', {
  fires: [
    { text: 'Vi på Hangö stad kommer att stoppa vindkraftsplanerna.', profile: 'elected' },
    {
      text: 'Hangon kaupunki lupaa korjata tien kesään mennessä.',
      excerpts: ['Hangon kaupunki lupaa'],
      severity: 'remind',
      ...employee,
    },
    { text: 'Hangon kaupunki lupaa korjata tien.', profile: 'elected', severity: 'remind' },
    { text: 'Me kaupungilla hoidamme tämän kuntoon.', excerpts: ['Me kaupungilla'], ...employee },
    {
      text: 'Kaupungin puolesta vakuutan, että asia hoituu.',
      excerpts: ['Kaupungin puolesta'],
      ...employee,
    },
    { text: 'Hangö stad lovar att reparera vägen.', excerpts: ['Hangö stad lovar'], ...employee },
    { text: 'Vi på staden sköter det här.', excerpts: ['Vi på staden'], ...employee },
    { text: 'The City of Hanko promises to repair the road.', messageId: 'voice', ...employee },
    {
      text: 'On behalf of the city I assure you that it will be fixed.',
      excerpts: ['On behalf of the city'],
      ...employee,
    },
  ],
  staysSilent: [
    { text: 'Hangon kaupunki päätti eilen korjata tien.', ...employee },
    { text: 'Tiedotteen mukaan Hangon kaupunki lupaa korjata tien.', ...employee },
    { text: 'Kaupunki päättää asiasta ensi viikolla.', ...employee },
    { text: 'Lupaako Hangon kaupunki korjata tien?', ...employee },
    { text: 'Hangon kaupunki lupaa paljon, mutta mitään ei tapahdu.', ...employee },
    { text: 'Me kaupungissa asuvat kuljemme tästä joka päivä.', ...employee },
    { text: 'Puhun vain omasta puolestani: Hangon kaupunki lupaa hyvää kesää.', ...employee },
    { text: 'Hangö stad beslöt i går att reparera vägen.', ...employee },
    { text: 'Enligt meddelandet lovar Hangö stad att reparera vägen.', ...employee },
    { text: 'The City of Hanko decided yesterday to repair the road.', ...employee },
    {
      text: 'According to the release, the City of Hanko promises to repair the road.',
      ...employee,
    },
    { name: 'the official account', text: 'Hangon kaupunki lupaa korjata tien.' },
  ],
});
