import type { Attachment } from '../../../src/engine/types.ts';
import { testRule } from '../rule-tester.ts';

const gps = { latitude: 59.8236123, longitude: 22.9706 };
const picture: Attachment = { id: '1', kind: 'image', metadata: { gps } };

testRule('image-gps-metadata', {
  fires: [
    {
      text: 'Uimaranta on avattu.',
      attachments: [picture],
      messageId: 'placeInPicture',
      severity: 'remind',
      parameters: { count: 1, place: '59.82361, 22.97060' },
    },
    { text: 'Stranden', profile: 'employee', attachments: [{ ...picture, rights: 'own' }] },
    { text: 'Beach', attachments: [picture, { ...picture, id: '2' }], parameters: { count: 2 } },
    { text: 'Ranta', attachments: [{ ...picture, kind: 'video' }], messageId: 'placeInVideo' },
  ],
  staysSilent: [
    'Paikka 59.8236, 22.9706',
    { text: 'Ranta', attachments: [{ id: '1', kind: 'image', metadata: { creator: 'Siv Lund' } }] },
    { text: 'Ranta', attachments: [{ id: '1', kind: 'image' }] },
  ],
});
