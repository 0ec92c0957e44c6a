import { describe, expect, it } from 'vitest';
import type { Attachment, AttachmentMetadata } from '../../../src/engine/types.ts';
import { checkWithRule, testRule } from '../rule-tester.ts';

const picture: Attachment = { id: '1', kind: 'image', fileName: 'ranta.jpg' };
const video: Attachment = { id: '1', kind: 'video' };
const saying = (metadata: AttachmentMetadata, more: Partial<Attachment> = {}): Attachment[] => [
  { ...picture, metadata, ...more },
];
const named = (fileName: string): Attachment[] => [{ ...picture, fileName }];
const CC_BY = 'https://creativecommons.org/licenses/by/4.0/';

testRule('image-rights', {
  fires: [
    'What a sunset! Photo: found on Pinterest',
    'Kuva: löytyi netistä',
    'Bild: hittad på nätet',
    {
      text: 'Uimaranta on avattu.',
      attachments: [picture],
      messageId: 'imageSourceMissing',
      severity: 'warn',
    },
    { text: 'Badstranden är öppen.', attachments: [video], messageId: 'videoSourceMissing' },
    { text: '', attachments: [picture], messageId: 'imageSourceMissing' },
    {
      name: 'several pictures are one finding',
      text: 'Ranta',
      attachments: [picture, { ...picture, id: '2' }, { ...picture, id: '3' }],
      messageId: 'imageSourceMissing',
      parameters: { count: 3 },
    },
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
      attachments: saying({ creator: 'Ville Kuvanen', copyright: '© Kuvatoimisto Oy' }),
      messageId: 'foreignHolder',
      parameters: { holder: '© Kuvatoimisto Oy' },
    },
    {
      text: 'Badstranden är öppen.',
      attachments: saying({ copyright: '© 2027 Siv Lund', usageTerms: 'Endast för pressen' }),
      messageId: 'foreignHolderTerms',
      parameters: { terms: 'Endast för pressen' },
    },
    {
      text: 'Ranta. Kuva: Anna Lind',
      attachments: saying({ creator: 'Ville Kuvanen' }),
      messageId: 'creditDiffers',
      parameters: { credit: 'Anna Lind', holder: 'Ville Kuvanen' },
    },
    {
      name: 'a part of a name is another name',
      text: 'Ranta. Kuva: Anna',
      attachments: saying({ creator: 'Annakaisa Lind' }),
      messageId: 'creditDiffers',
    },
    {
      text: 'Ottelu alkaa klo 18.',
      attachments: saying({ creator: 'Ville Kuvanen', credit: 'LEHTIKUVA' }),
      messageId: 'stockPicture',
      parameters: { agency: 'Lehtikuva' },
    },
    {
      text: 'Ottelu. Kuva: Ville Kuvanen / Lehtikuva',
      attachments: saying({ creator: 'Ville Kuvanen', credit: 'LEHTIKUVA' }),
      messageId: 'stockPicture',
      severity: 'remind',
    },
    {
      text: 'Sommar i Hangö',
      attachments: named('shutterstock_1234567890.jpg'),
      messageId: 'stockName',
      severity: 'warn',
    },
    {
      text: 'Kesä',
      attachments: named('AdobeStock_2234.jpeg'),
      parameters: { agency: 'Adobe Stock' },
    },
    {
      text: 'Kesä',
      attachments: named('maija-lind-x7Yz-unsplash.jpg'),
      messageId: 'freeBank',
      severity: 'remind',
    },
    { text: 'Kesä', attachments: named('IMG-20270309-WA0003.jpg'), messageId: 'forwarded' },
    {
      text: 'Kesä',
      attachments: named('Näyttökuva 2027-03-09 kello 10.12.33.png'),
      messageId: 'screenshot',
    },
    {
      text: 'Sommar',
      attachments: named('Skärmavbild 2027-03-09 kl. 10.12.png'),
      messageId: 'screenshot',
    },
    {
      text: 'Summer',
      attachments: named('Screenshot_20270309-101233.png'),
      messageId: 'screenshot',
    },
    { text: 'Kesä', attachments: named('images (3).jpg'), messageId: 'downloaded' },
    {
      text: 'Kesä',
      attachments: named('312345678_5467890123456_789012345_n.jpg'),
      messageId: 'downloaded',
    },
    {
      text: 'Kesä',
      attachments: saying({ damaged: true }),
      messageId: 'unreadable',
      parameters: { file: 'ranta.jpg' },
    },
    {
      text: 'Uimaranta on avattu.',
      attachments: saying({ creator: 'Ville Kuvanen', licence: CC_BY }),
      messageId: 'licenceBy',
      parameters: { licence: 'CC BY 4.0' },
    },
    {
      text: 'Ranta',
      attachments: saying({ usageTerms: 'CC BY-SA 3.0' }),
      messageId: 'licenceSa',
      severity: 'warn',
    },
    {
      text: 'Ranta. Kuva: Ville Kuvanen / CC BY-NC-ND',
      attachments: saying({ creator: 'Ville Kuvanen', copyright: 'CC BY-NC-ND 4.0' }),
      messageId: 'licenceNcNd',
      severity: 'remind',
    },
    {
      text: 'Ranta',
      attachments: [{ ...picture, rights: 'free-licence', licence: 'cc-by' }],
      messageId: 'licenceBy',
    },
    {
      text: 'Ranta',
      attachments: [{ ...picture, rights: 'free-licence' }],
      messageId: 'whichLicence',
      severity: 'remind',
    },
    {
      text: 'Ranta',
      attachments: saying({ creator: 'Ville Kuvanen' }, { rights: 'permission' }),
      messageId: 'creditMissing',
      severity: 'remind',
    },
    { text: 'Ranta', attachments: [{ ...picture, rights: 'other' }], messageId: 'otherGround' },
    {
      text: 'Ranta',
      attachments: [
        {
          ...picture,
          rights: 'own',
          metadata: {
            digitalSourceType:
              'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
          },
        },
      ],
      messageId: 'generated',
      severity: 'remind',
    },
    {
      text: 'Ranta',
      attachments: [{ ...picture, rights: 'own', fileName: 'ChatGPT Image 9.3.2027.png' }],
      messageId: 'generated',
    },
    {
      text: 'Ranta',
      attachments: [
        {
          ...picture,
          rights: 'own',
          metadata: { digitalSourceType: 'compositeWithTrainedAlgorithmicMedia' },
        },
      ],
      messageId: 'editedByMachine',
    },
    {
      text: 'Ranta',
      attachments: [{ ...picture, rights: 'own', metadata: { contentCredentials: true } }],
      messageId: 'credentials',
    },
  ],
  staysSilent: [
    'Photo: Anna Lind',
    'Foto: Hittapå Backman',
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
      attachments: saying({ creator: 'Ville Kuvanen' }, { rights: 'picture-bank' }),
    },
    { text: 'Ranta', attachments: saying({ copyright: 'Hangon kaupunki 2027' }) },
    { text: 'Stranden', attachments: saying({ creator: 'Siv Lund', credit: 'Hangö stad' }) },
    {
      name: 'a photographer on the organisation’s own list',
      text: 'Ranta',
      attachments: saying({ creator: 'Ville Kuvanen' }),
      organisation: { imageRights: ['Ville Kuvanen'] },
    },
    {
      name: 'a licence on the organisation’s own list',
      text: 'Ranta',
      attachments: saying({ usageTerms: 'CC BY 4.0' }),
      organisation: { imageRights: ['CC BY'] },
    },
    {
      text: 'Stranden. Foto: Siv Lund',
      attachments: saying({ copyright: '© 2027 Siv Lund, all rights reserved' }),
    },
    {
      text: 'Ranta. Kuva: Ville Kuvanen / Kuvatoimisto',
      attachments: saying({ creator: 'Ville Kuvanen' }),
    },
    {
      text: 'Ranta',
      attachments: saying({ licence: 'https://creativecommons.org/publicdomain/zero/1.0/' }),
    },
    {
      text: 'Ranta. Kuva: Ville Kuvanen, CC BY 4.0',
      attachments: saying({ creator: 'Ville Kuvanen', licence: CC_BY }),
    },
    {
      text: 'Ranta (kuva tehty tekoälyllä)',
      attachments: saying({ digitalSourceType: 'trainedAlgorithmicMedia' }, { rights: 'own' }),
    },
    {
      text: 'Strandbild, AI-genererad',
      attachments: [{ ...picture, rights: 'own', fileName: 'DALL·E 2027-03-09.png' }],
    },
    { text: 'Ranta. Kuva: Anna Lind', attachments: named('IMG-20270309-WA0003.jpg') },
    { text: 'Ranta. Kuva: Anna Lind', attachments: named('kartta.png') },
  ],
});

describe('image-rights', () => {
  const messages = (attachments: readonly Attachment[], text = 'Ranta') =>
    checkWithRule('image-rights', { text, attachments });

  it.each([
    ['Uimaranta on avattu.', 'Kuva: Ville Kuvanen / CC BY 4.0'],
    ['Badstranden har öppnat igen.', 'Foto: Ville Kuvanen / CC BY 4.0'],
    ['The beach has opened again.', 'Photo: Ville Kuvanen / CC BY 4.0'],
  ])('offers the credit line in the language of the post: %s', (text, line) => {
    const [finding] = messages(saying({ creator: 'Ville Kuvanen', licence: CC_BY }), text);
    expect(finding?.suggestion?.text).toBe(line);
  });

  it('a year and a sign are no part of the credit', () => {
    const [finding] = messages(saying({ copyright: '© 2027, Siv Lund' }));
    expect(finding?.suggestion?.text).toBe('Kuva: Siv Lund');
  });

  it.each([
    { copyright: 'COPYRIGHT, 2005' },
    { copyright: 'KAMERA X1 DIGITAL CAMERA', device: 'Kamera X1' },
    { creator: 'unknown' },
  ])('what a camera writes by itself is nobody’s name: $copyright $creator', (metadata) => {
    expect(messages(saying(metadata))[0]?.messageId).toBe('imageSourceMissing');
  });

  it('"AP" is an agency as a word only', () => {
    expect(messages(saying({ creator: 'Kaapo Lind' }))[0]?.messageId).toBe('foreignHolder');
    expect(messages(saying({ credit: 'AP' }))[0]?.messageId).toBe('stockPicture');
  });
});
