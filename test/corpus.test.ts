import { describe, expect, it } from 'vitest';
import type { Attachment, Draft, Finding, Profile, Surface } from '../src/engine/types.ts';
import { enginePolicy } from '../src/settings/engine-policy.ts';
import { ruleDefinitions } from '../src/settings/guideline-pack.ts';
import { defaultSettings, INTERFACE_LANGUAGES } from '../src/settings/settings.ts';
import { stringsOf } from '../src/strings/locales.ts';
import { createTranslator, describeFinding } from '../src/strings/translate.ts';
import councillor from './corpus/councillor.json' with { type: 'json' };
import employee from './corpus/employee.json' with { type: 'json' };
import library from './corpus/library.json' with { type: 'json' };
import municipality from './corpus/municipality.json' with { type: 'json' };
import school from './corpus/school.json' with { type: 'json' };
import { NOON, realEngine } from './engine/rule-tester.ts';

/** A post as someone would write it, with what is to be seen in it and what is not. */
interface CorpusPost {
  readonly text: string;
  readonly language: string;
  readonly profile: Profile;
  readonly surface?: Surface;
  readonly account?: string;
  readonly parentText?: string;
  /** ISO 8601; a Tuesday at noon in Helsinki when absent. */
  readonly now?: string;
  readonly attachments?: readonly Attachment[];
  /**
   * Rules that see something, with the stretch of text that one of their findings marks; without
   * one where the finding is about the whole post.
   */
  readonly rules: ReadonlyArray<{ readonly rule: string; readonly excerpt?: string }>;
  /** Rules that the post tempts in vain. */
  readonly silent: readonly string[];
}

const senders = { municipality, school, library, councillor, employee } as unknown as Record<
  string,
  readonly CorpusPost[]
>;
const posts = Object.values(senders).flat();
const known = new Set(ruleDefinitions.map(({ id }) => id));
/** One post is often one version of what the other language says elsewhere. */
const NOT_INTERRUPTING = 'missing-second-language';

function check(post: CorpusPost): readonly Finding[] {
  const { text, surface, account, parentText, attachments } = post;
  const draft: Draft = {
    text,
    attachments: attachments ?? [],
    surface: surface ?? 'post',
    ...(account !== undefined && { account }),
    ...(parentText !== undefined && { parentText }),
  };
  const result = realEngine().check(draft, enginePolicy(defaultSettings, post.profile), {
    now: post.now === undefined ? NOON : Date.parse(post.now),
  });
  expect(result.problems).toEqual([]);
  return result.findings;
}

for (const [sender, own] of Object.entries(senders)) {
  describe(`what a ${sender} posts`, () => {
    it.each(own)('$language: $text', (post) => {
      const findings = check(post);
      const seen = findings.map(({ rule }) => rule);
      for (const { rule, excerpt } of post.rules) {
        if (!known.has(rule)) continue;
        expect(seen).toContain(rule);
        const excerpts = findings
          .filter((finding) => finding.rule === rule)
          .map((finding) => finding.excerpt);
        expect(excerpts).toContain(excerpt);
      }
      expect(seen.filter((rule) => post.silent.includes(rule))).toEqual([]);
      const expected = new Set([NOT_INTERRUPTING, ...post.rules.map(({ rule }) => rule)]);
      const unexpected = findings
        .filter(({ severity, rule }) => severity !== 'remind' && !expected.has(rule))
        .map(({ rule, excerpt }) => `${rule}: ${excerpt ?? ''}`);
      expect(unexpected).toEqual([]);
    });
  });
}

/** A secret, or a whole sentence: their text says what it is, and the panel shows it apart. */
const UNNAMED = new Set([
  'personal-identity-code',
  'payment-details',
  'credential-exposure',
  'quote-without-source',
]);

describe('a finding about a place in the text', () => {
  it.each(INTERFACE_LANGUAGES)('names what stands there, in %s', (language) => {
    const translate = createTranslator(language, stringsOf(language));
    const unnamed = posts.flatMap(check).filter((finding) => {
      const { rule, excerpt, parameters } = finding;
      if (excerpt === undefined || UNNAMED.has(rule)) return false;
      const { what } = describeFinding(translate, finding);
      const words = [excerpt, ...Object.values(parameters)].map(String);
      return !words.some((word) => word !== '' && what.includes(word));
    });
    expect(unnamed.map(({ rule, messageId }) => `${rule} ${messageId}`)).toEqual([]);
  });
});

describe('the corpus is complete', () => {
  it('holds at least 300 posts', () => expect(posts.length).toBeGreaterThanOrEqual(300));

  for (const { id } of ruleDefinitions) {
    it(`${id} fires in some and is tempted in vain by others`, () => {
      expect(posts.some(({ rules }) => rules.some(({ rule }) => rule === id))).toBe(true);
      expect(posts.some(({ silent }) => silent.includes(id))).toBe(true);
    });
  }
});
