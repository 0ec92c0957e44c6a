// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addOutcome } from '../../src/background/outcome-counts.ts';
import { readAnswers, withAnswer } from '../../src/background/picture-answers.ts';
import { addTwin } from '../../src/background/twin-memory.ts';
import { takeSnapshot } from '../../src/content/snapshot.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { allRules } from '../../src/engine/rules/index.ts';
import { type CheckResult, PROFILES } from '../../src/engine/types.ts';
import { contract, listen } from '../../src/messages.ts';
import { loadResources } from '../../src/resources/load-resources.ts';
import { describeSettings } from '../../src/settings/describe-settings.ts';
import { enginePolicy } from '../../src/settings/engine-policy.ts';
import { readGuidelinePack } from '../../src/settings/read-guideline-pack.ts';
import { resolveSettings } from '../../src/settings/resolve-settings.ts';
import { defaultSettings, INTERFACE_LANGUAGES } from '../../src/settings/settings.ts';
import { allSites } from '../../src/sites/all-sites.ts';
import { hookHealth } from '../../src/sites/hook-health.ts';
import { readField } from '../../src/sites/readers/read-field.ts';
import { locate } from '../../src/sites/readers/text-map.ts';
import { probableComposer } from '../../src/sites/unrecognised.ts';
import { stringsOf } from '../../src/strings/locales.ts';
import { createTranslator } from '../../src/strings/translate.ts';
import { createPanel } from '../../src/ui/panel/create-panel.tsx';
import { MANY } from '../ui/sample-findings.ts';
import { grow, hostileJson, hostileText, hostileTree } from './hostile-input.ts';

/*
 * Whatever comes in: no exception gets out, no markup is interpreted, no offset points outside the
 * text. A short round with the same inputs each time is part of the unit tests; `npm run fuzz`
 * goes on with new ones for as long as it is told.
 */
const MINUTES = Number(process.env.HARKINTA_FUZZ_MINUTES ?? 0);
const PROPERTIES = 9;
/** ms for each property; none when a fixed number of runs counts. */
const TIME = (MINUTES * 60_000) / PROPERTIES;

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own/${path}`,
      onMessage: {
        addListener: (listener: unknown) => {
          Object.assign(globalThis, { fuzzedListener: listener });
        },
        removeListener() {},
      },
    },
  },
}));

const { resources } = loadResources(readFileSync('.cache/voikko/mor.vfst'));
const engine = createEngine(resources, allRules);
const policies = PROFILES.map((profile) => enginePolicy(defaultSettings, profile));

function holds<T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  runs: number,
  predicate: (input: T) => void | Promise<void>,
): void {
  it(
    name,
    async () => {
      const property = fc.asyncProperty(arbitrary, async (input) => predicate(input));
      const details = await fc.check(
        property,
        TIME > 0
          ? { numRuns: 1e9, interruptAfterTimeLimit: TIME, markInterruptAsFailure: false }
          : { numRuns: runs, seed: 759_2004 },
      );
      if (TIME > 0) console.log(`${name}: ${details.numRuns} inputs`);
      expect(details.failed ? fc.defaultReportMessage(details) : '').toBe('');
    },
    Math.max(120_000, TIME * 2),
  );
}

function expectInside(text: string, result: CheckResult): void {
  expect(result.problems).toEqual([]);
  for (const { start, end, excerpt, rule } of result.findings) {
    if (start === undefined || end === undefined) continue;
    expect([rule, start >= 0 && start < end && end <= text.length]).toEqual([rule, true]);
    if (excerpt !== undefined) expect([rule, excerpt]).toEqual([rule, text.slice(start, end)]);
  }
  for (const { start, end } of result.segments) {
    expect(start >= 0 && start <= end && end <= text.length).toBe(true);
  }
}

afterEach(() => document.body.replaceChildren());

describe('the engine', () => {
  holds(
    'finds places inside any text',
    fc.record({
      text: hostileText,
      account: fc.option(hostileText, { nil: undefined }),
      parentText: fc.option(hostileText, { nil: undefined }),
      surface: fc.constantFrom('post' as const, 'comment' as const, 'reply' as const),
      now: fc.date({ noInvalidDate: true }).map((date) => date.getTime()),
    }),
    60,
    ({ text, account, parentText, surface, now }) => {
      for (const policy of policies) {
        const draft = {
          text,
          surface,
          attachments: [],
          ...(account !== undefined && { account }),
          ...(parentText !== undefined && { parentText }),
        };
        expectInside(text, engine.check(draft, policy, { now, all: true }));
      }
    },
  );

  holds(
    'stands a text of a megabyte',
    hostileText.filter((text) => text.length > 20),
    1,
    (text) => {
      const long = text.repeat(Math.ceil(1_000_000 / text.length)).slice(0, 1_000_000);
      const [policy] = policies;
      if (!policy) throw new Error('There is no policy');
      const draft = { text: long, attachments: [], surface: 'post' as const };
      expectInside(long, engine.check(draft, policy, { now: 0 }));
    },
  );

  holds(
    'takes any settings',
    fc.record({ organisation: hostileJson, person: hostileJson, policy: hostileJson }),
    100,
    (layers) => {
      const resolved = resolveSettings(layers);
      expect(PROFILES).toContain(resolved.settings.profile);
      expect(['let-through', 'hold']).toContain(resolved.settings.whenCheckFails);
      expect(JSON.stringify(describeSettings(resolved))).toContain('profile');
      for (const profile of PROFILES) {
        const policy = enginePolicy(resolved.settings, profile);
        const draft = { text: 'Voi vittu, 040-1234567', attachments: [], surface: 'post' as const };
        expect(engine.check(draft, policy, { now: 0 }).problems).toEqual([]);
      }
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      expect(({} as Record<string, unknown>).official).toBeUndefined();
    },
  );
});

describe('what is read', () => {
  holds(
    'a field of any nodes: each place leads back into the page, which is not changed',
    fc.record({ tree: hostileTree, depth: fc.constantFrom(0, 0, 0, 1, 40, 600) }),
    60,
    ({ tree, depth }) => {
      const root = grow(tree, document, depth);
      const before = depth > 100 ? '' : root.innerHTML;
      const read = readField(root);
      for (let start = 0; start < Math.min(read.text.length, 12); start += 1) {
        const place = locate(read, { start, end: start + 1 });
        if (!place) continue;
        expect(root.contains(place.start.node) && root.contains(place.end.node)).toBe(true);
        const { node, offset } = place.end;
        expect(offset).toBeLessThanOrEqual(node.nodeValue?.length ?? node.childNodes.length);
      }
      if (depth <= 100) expect(root.innerHTML).toBe(before);
    },
  );

  holds(
    'a page of any elements: composers and controls are found or not',
    hostileTree,
    60,
    (tree) => {
      document.body.replaceChildren(grow(tree, document));
      for (const site of allSites) {
        for (const element of document.body.querySelectorAll('*')) {
          const composer = site.composerAt(element) ?? probableComposer(site, element);
          site.controlAt(element);
          if (!composer) continue;
          expect(typeof takeSnapshot(composer).draft.text).toBe('string');
          composer.publishButton(element);
          composer.publishState();
          hookHealth(site, composer);
        }
      }
    },
  );

  holds(
    'a guideline pack of any content',
    fc.oneof(
      hostileJson,
      hostileText,
      hostileJson.map((json) => JSON.stringify(json)),
    ),
    400,
    (content) => {
      const { problems } = readGuidelinePack(content);
      for (const { path, detail } of problems)
        expect(typeof path + typeof detail).toBe('stringstring');
    },
  );

  holds('what was stored, of any shape', hostileJson, 300, (stored) => {
    for (const { hash, answer } of readAnswers(stored)) {
      expect(withAnswer([], hash, answer).length).toBeLessThanOrEqual(1);
    }
    const twin = { language: 'fi' as const, publishedAt: 0, fingerprint: 'a' };
    expect(addTwin(stored, 'x hanko', twin, 0)['x hanko']?.at(-1)).toEqual(twin);
    const counted = addOutcome(stored, 'overridden', ['profanity'], 1_700_000_000_000);
    expect(counted['2023-11-14']?.profanity?.overridden).toBeGreaterThanOrEqual(1);
  });

  holds(
    'messages of any shape: answered by the contract or not at all',
    fc.record({
      kind: fc.constantFrom(...Object.keys(contract), '__proto__', 'toString', ''),
      version: fc.constantFrom<unknown>(1, 2, '1', null),
      body: hostileJson,
      id: fc.constantFrom('own', 'other', undefined),
      url: fc.constantFrom('https://x.com/', 'chrome-extension://own/a.html', undefined),
    }),
    600,
    async ({ kind, version, body, id, url }) => {
      const seen: unknown[] = [];
      const handler = (request: unknown) => {
        seen.push(request);
        throw new Error('handled');
      };
      const stop = listen(Object.fromEntries(Object.keys(contract).map((each) => [each, handler])));
      const { fuzzedListener } = globalThis as unknown as {
        fuzzedListener: (message: unknown, sender: object) => Promise<{ ok: boolean }> | undefined;
      };
      const answer = await fuzzedListener({ harkinta: version, kind, body }, { id, url });
      stop();
      if (id !== 'own' || version !== 1) {
        expect([answer, seen]).toEqual([undefined, []]);
      } else if (answer) {
        expect(answer.ok).toBe(false);
      }
    },
  );
});

describe('what is shown', () => {
  const HTML = fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    '<iframe srcdoc="<b>">',
    'javascript:alert(1)',
  );
  holds(
    'a finding with markup in its words shows it as words',
    fc.record({ html: HTML, text: hostileText, language: fc.constantFrom(...INTERFACE_LANGUAGES) }),
    25,
    ({ html, text, language }) => {
      const attach = Element.prototype.attachShadow;
      let shadow: ShadowRoot | undefined;
      const spy = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (
        this: Element,
        init,
      ) {
        shadow = attach.call(this, init);
        return shadow;
      });
      const words = `${html}${text}`;
      const findings = MANY.map((finding) => ({
        ...finding,
        rule: 'not-translated',
        messageId: words,
        excerpt: words,
        parameters: Object.fromEntries(Object.keys(finding.parameters).map((key) => [key, words])),
        suggestion: { text: words },
      }));
      const translator = createTranslator(language, stringsOf(language));
      const panel = createPanel({ document, translator: () => translator });
      panel.showFindings({ findings, onOpenParagraph() {}, returnFocus() {} });
      panel.notify({ messageKey: words, tone: 'attention' });
      const shown = shadow?.querySelector('.harkinta-root');
      expect(shown?.textContent).toContain(html);
      expect(shown?.querySelector('img,script,iframe,[onerror],[onload],[srcdoc]')).toBeNull();
      expect(shown?.querySelector('[href^="javascript"]')).toBeNull();
      panel.destroy();
      spy.mockRestore();
    },
  );
});
