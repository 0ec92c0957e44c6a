import { expect, it } from 'vitest';
import { checkWithRule, testRule } from '../rule-tester.ts';

testRule('insecure-link', {
  fires: [
    {
      text: 'Lue lisää: http://www.example.fi/kesa',
      excerpts: ['http://www.example.fi/kesa'],
      severity: 'warn',
      parameters: { host: 'www.example.fi' },
    },
    { text: 'Läs mer: HTTP://example.fi', excerpts: ['HTTP://example.fi'] },
    { text: 'Read more: http://example.com.', excerpts: ['http://example.com'] },
    { profile: 'elected', text: 'Lue lisää: http://example.fi', severity: 'remind' },
  ],
  staysSilent: [
    'Lue lisää: https://www.hanko.fi/kesa',
    'Läs mer: www.hango.fi/sommar',
    'Osoite alkoi ennen http, nyt https.',
    'Read more: https://example.com/?from=http://example.org',
  ],
});

it('suggests the secure address', () => {
  const [finding] = checkWithRule('insecure-link', { text: 'Katso http://example.fi/a' });
  expect(finding?.suggestion?.text).toBe('https://example.fi/a');
});
