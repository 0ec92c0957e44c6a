import type { CheckResult, Finding, Segment } from '../../src/engine/types.ts';
import type { AttachmentView } from '../../src/ui/panel/panel.ts';

/** A post with something of everything; the people and the code are invented. */
export const SAMPLE_TEXT = `Uimahalli avataan vitun myöhässä, sanoi Maija Meikäläinen.
Hennes personbeteckning är 010190-999C och bastun är fan så kall.
Lisätietoja 040 123 4567.`;

const SWEDISH_LINE = 'Hennes personbeteckning';

export const SAMPLE_SEGMENTS: readonly Segment[] = [
  { start: 0, end: at(SWEDISH_LINE) - 1, language: 'fi', confidence: 1 },
  { start: at(SWEDISH_LINE), end: at('Lisätietoja') - 1, language: 'sv', confidence: 1 },
  { start: at('Lisätietoja'), end: SAMPLE_TEXT.length, language: 'fi', confidence: 1 },
];

const identityCode = quoting('010190-999C', {
  rule: 'personal-identity-code',
  set: 'personal-data',
  paragraph: '5a',
  severity: 'block',
  messageId: 'finnish',
  parameters: { value: '010190-999C' },
});
const finnishSwearing = quoting('vitun', {
  exception: 'vittu',
  rule: 'profanity',
  set: 'tone',
  paragraph: '5c',
  severity: 'warn',
  messageId: 'certain',
  parameters: {},
});
const swedishSwearing = quoting('fan', {
  rule: 'profanity',
  set: 'tone',
  paragraph: '5c',
  severity: 'warn',
  messageId: 'certain',
  parameters: {},
});
const phone = quoting('040 123 4567', {
  rule: 'personal-contact-details',
  set: 'personal-data',
  paragraph: '5a',
  severity: 'warn',
  messageId: 'privatePhone',
  parameters: {},
  suggestion: { text: 'Lisätietoja 019 220 31 (vaihde).', language: 'fi' },
});
const picture: Finding = {
  rule: 'image-rights',
  set: 'image-rights',
  paragraph: '4b',
  severity: 'remind',
  messageId: 'imageSourceMissing',
  parameters: {},
};

export const WARNING: readonly Finding[] = [finnishSwearing];
export const BLOCK: readonly Finding[] = [identityCode];
export const MANY: readonly Finding[] = [
  identityCode,
  finnishSwearing,
  swedishSwearing,
  phone,
  picture,
];

export const SAMPLE_RESULT: CheckResult = {
  findings: MANY,
  notes: [
    {
      rule: 'named-individual',
      start: at('Maija'),
      end: at('.\n'),
      excerpt: 'Maija Meikäläinen',
      messageId: 'officeHolder',
      parameters: { name: 'Maija Meikäläinen' },
    },
  ],
  segments: SAMPLE_SEGMENTS,
  problems: [],
};

function quoting(excerpt: string, finding: Finding): Finding {
  const start = at(excerpt);
  return { ...finding, start, end: start + excerpt.length, excerpt };
}

function at(words: string): number {
  const start = SAMPLE_TEXT.indexOf(words);
  if (start === -1) throw new Error(`The sample has no "${words}"`);
  return start;
}

/** One of each kind of card, with what is asked about it. */
export const SAMPLE_ATTACHMENTS: readonly AttachmentView[] = [
  {
    attachment: {
      id: '1',
      kind: 'image',
      fileName: 'laituri.jpg',
      rights: 'free-licence',
      metadata: {
        creator: 'Ville Kuvanen',
        gps: { latitude: 59.8236, longitude: 22.9706 },
        takenAt: '2027:06:24 21:30:00',
        device: 'Kamera X1',
      },
    },
    previewUrl:
      'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"%3E%3Crect width="9" height="9" fill="teal"/%3E%3C/svg%3E',
    onAnswer() {},
    onSaveCopy: async () => true,
  },
  { attachment: { id: '2', kind: 'video' }, onAnswer() {} },
];

export const ATTACHMENT_FINDINGS: readonly Finding[] = [
  {
    rule: 'image-rights',
    set: 'image-rights',
    paragraph: '4b',
    severity: 'warn',
    messageId: 'foreignHolder',
    parameters: { holder: 'Ville Kuvanen' },
    attachment: '1',
  },
];
