import type { Attachment } from '../../../src/engine/types.ts';
import { testRule } from '../rule-tester.ts';

const picture: Attachment = { id: '1', kind: 'image' };

testRule('image-person-consent', {
  fires: [
    {
      text: 'Uimaranta on avattu.',
      attachments: [picture, { ...picture, id: '2' }],
      messageId: 'people',
      severity: 'remind',
    },
    {
      text: 'Eskarin kevätjuhlassa laulettiin.',
      attachments: [picture],
      messageId: 'children',
      severity: 'remind',
    },
    { text: 'Förskolan firade våren.', attachments: [picture], messageId: 'children' },
    { text: 'Our pupils sang.', attachments: [picture], messageId: 'children' },
    { text: '#koulu', attachments: [{ ...picture, kind: 'video' }], messageId: 'children' },
    { text: 'Koulutus yrittäjille', attachments: [picture], messageId: 'people' },
    {
      text: 'Ranta',
      attachments: [
        { ...picture, consent: true },
        { ...picture, id: '2' },
      ],
      messageId: 'people',
    },
  ],
  staysSilent: [
    'Koulu alkaa maanantaina.',
    { text: 'Ranta', attachments: [{ ...picture, consent: true }] },
    { text: 'Koulun uusi katto', attachments: [{ ...picture, decorative: true }] },
  ],
});
