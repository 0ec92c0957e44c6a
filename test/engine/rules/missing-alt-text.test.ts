import { describe, expect, it } from 'vitest';
import type { Attachment, Draft, SiteId } from '../../../src/engine/types.ts';
import { enginePolicy } from '../../../src/settings/engine-policy.ts';
import { defaultSettings } from '../../../src/settings/settings.ts';
import { checkWithRule, NOON, realEngine, testRule } from '../rule-tester.ts';

const picture: Attachment = { id: '1', kind: 'image', altText: '' };
const poster: Attachment = { id: '1', kind: 'image', fileName: 'kesajuhla_juliste.png' };
const LONG = 'Kesäjuhla vietetään torissa lauantaina kello kaksitoista. '.repeat(6);

testRule('missing-alt-text', {
  fires: [
    { text: 'Ranta', attachments: [picture], messageId: 'elsewhere', severity: 'remind' },
    {
      text: 'Ranta',
      attachments: [picture, { ...picture, id: '2' }, { ...picture, id: '3', altText: 'Laituri' }],
      parameters: { count: 2 },
    },
    { text: 'Tervetuloa!', attachments: [poster], messageId: 'textInPicture' },
    { text: 'Välkommen!', attachments: [{ ...poster, fileName: 'Affisch 2027.jpg' }] },
    { text: 'Welcome!', attachments: [{ ...poster, fileName: 'Screenshot 2027.png' }] },
  ],
  staysSilent: [
    'Ranta',
    { text: 'Ranta', attachments: [{ ...picture, altText: 'Laituri' }] },
    { text: 'Ranta', attachments: [{ ...picture, decorative: true }] },
    { text: 'Ranta', attachments: [{ id: '1', kind: 'video' }] },
    { text: 'Ranta', attachments: [{ id: '1', kind: 'image' }] },
    { text: 'Ranta', profile: 'elected', attachments: [picture] },
    { text: LONG, attachments: [poster] },
  ],
});

describe('missing-alt-text tells how on that very site', () => {
  const messages = (site: SiteId, attachment: Attachment, surface: Draft['surface'] = 'post') => {
    const draft: Draft = { text: 'Ranta', site, surface, attachments: [attachment] };
    return realEngine()
      .check(draft, enginePolicy(defaultSettings, 'official'), { now: NOON })
      .findings.filter(({ rule }) => rule === 'missing-alt-text')
      .map(({ messageId }) => messageId);
  };
  const unseen: Attachment = { id: '1', kind: 'image' };

  it.each<[SiteId, Attachment, string[]]>([
    ['x', picture, ['onX']],
    ['x', unseen, []],
    ['facebook', unseen, ['onFacebook']],
    ['business', unseen, ['onBusiness']],
    ['instagram', unseen, ['onInstagram']],
    ['instagram', { ...unseen, altText: 'Laituri' }, []],
    ['facebook', { ...unseen, decorative: true }, []],
    // Community posts have no place for it.
    ['youtube', unseen, []],
  ])('%s', (site, attachment, expected) => {
    expect(messages(site, attachment)).toEqual(expected);
  });

  it('comments are not reminded of what they do not show', () => {
    expect(messages('facebook', unseen, 'comment')).toEqual([]);
  });

  it('offers the text that the file carries itself', () => {
    const attachments = [{ ...picture, metadata: { altText: 'Lapsia rannalla' } }];
    const [finding] = checkWithRule('missing-alt-text', { text: 'Ranta', attachments });
    expect(finding?.suggestion?.text).toBe('Lapsia rannalla');
  });
});
