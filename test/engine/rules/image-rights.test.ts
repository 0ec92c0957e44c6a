import type { Attachment } from '../../../src/engine/types.ts';
import { testRule } from '../rule-tester.ts';

const picture: Attachment = { id: '1', kind: 'image', fileName: 'ranta.jpg' };
const video: Attachment = { id: '1', kind: 'video' };

testRule('image-rights', {
  fires: [
    {
      text: 'Uimaranta on avattu.',
      attachments: [picture],
      messageId: 'imageSourceMissing',
      severity: 'warn',
    },
    { text: 'Badstranden är öppen.', attachments: [video], messageId: 'videoSourceMissing' },
    { text: '', attachments: [picture], messageId: 'imageSourceMissing' },
    {
      text: 'Kesä on täällä.\nKuva: Google',
      excerpts: ['Kuva: Google'],
      messageId: 'unclearSource',
    },
    { text: 'Kuva netistä', excerpts: ['Kuva netistä'] },
    { text: 'Ihana lainattu kuva satamasta', excerpts: ['lainattu kuva'] },
    { text: 'Bilden är från nätet.', excerpts: ['Bilden är från nätet'] },
    { text: 'Foto: lånad av en vän', messageId: 'unclearSource' },
    { text: 'Summer! (Photo: the internet)', excerpts: ['Photo: the internet'] },
    { text: 'A borrowed picture of the harbour', excerpts: ['borrowed picture'] },
    {
      text: 'Uimaranta on avattu.',
      attachments: [
        { ...picture, metadata: { creator: 'Ville Kuvanen', copyright: '© Kuvatoimisto Oy' } },
      ],
      messageId: 'foreignHolder',
      parameters: { holder: '© Kuvatoimisto Oy' },
    },
  ],
  staysSilent: [
    'Kesäkahvila aukeaa maanantaina.',
    'Kuva kaupungista on muuttunut paljon sadassa vuodessa.',
    'Hae Googlesta lisää tietoa kaupungista.',
    { text: 'Uimaranta.\nKuva: Anna Lind', attachments: [picture] },
    { text: 'Badstranden. Foto: Anna Lind', attachments: [picture] },
    { text: 'The beach. Photo by Anna Lind', attachments: [picture] },
    { text: 'Ranta 📷 Anna Lind', attachments: [picture] },
    { text: 'Ranta © Hangon kaupunki', attachments: [picture] },
    { text: 'Ranta', attachments: [{ ...picture, rights: 'own' }] },
    {
      text: 'Ranta',
      attachments: [{ ...picture, metadata: { copyright: 'Hangon kaupunki 2027' } }],
    },
    {
      text: 'Ranta. Kuva: Ville Kuvanen / Kuvatoimisto',
      attachments: [{ ...picture, metadata: { creator: 'Ville Kuvanen' } }],
    },
  ],
});
