import type { Attachment } from '../../../src/engine/types.ts';
import { testRule } from '../rule-tester.ts';

const video: Attachment = { id: '1', kind: 'video' };

testRule('missing-captions', {
  fires: [
    { text: 'Kaupunginjohtaja kertoo.', attachments: [video], severity: 'remind' },
    { text: 'Stadsdirektören berättar.', attachments: [video], messageId: 'elsewhere' },
    { text: 'The city manager speaks.', surface: 'video', attachments: [video] },
  ],
  staysSilent: [
    'Kaupunginjohtaja kertoo.',
    { text: 'Kaupunginjohtaja kertoo. Videossa on tekstitys.', attachments: [video] },
    { text: 'Stadsdirektören berättar (textad).', attachments: [video] },
    { text: 'Watch the council as a livestream!', attachments: [video] },
    { text: 'Valtuusto, suora lähetys', attachments: [video] },
    { text: 'Kuva', attachments: [{ id: '1', kind: 'image' }] },
    { text: 'Ranta', attachments: [{ ...video, decorative: true }] },
    { text: 'Ranta', profile: 'employee', attachments: [video] },
  ],
});
