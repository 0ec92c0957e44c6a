import { readdirSync, readFileSync } from 'node:fs';
import { check } from 'recheck';
import { parseAst } from 'rolldown/parseAst';
import { beforeAll, describe, expect, it } from 'vitest';

/*
 * Every pattern of the shipped code is looked at by a tool: none may need exponential time, and
 * none that sees a whole text may need more than linear time (`recheck` calls both vulnerable).
 */

interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

const ROOT = new URL('..', import.meta.url).pathname;

function literalPatterns(): Pattern[] {
  return readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .flatMap((name) => {
      const code = readFileSync(`${ROOT}src/${name}`, 'utf8');
      const patterns: Pattern[] = [];
      visit(parseAst(code, { lang: name.endsWith('x') ? 'tsx' : 'ts' }), (source, flags) => {
        patterns.push({ source, flags, place: `src/${name}` });
      });
      return patterns;
    });
}

function visit(node: unknown, found: (source: string, flags: string) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, found);
  } else if (typeof node === 'object' && node !== null) {
    if ('regex' in node && typeof node.regex === 'object' && node.regex !== null) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found(pattern, flags);
    }
    for (const value of Object.values(node)) visit(value, found);
  }
}

/** Patterns that the engine builds from data: seen by standing in for the constructor. */
async function builtPatterns(): Promise<Pattern[]> {
  const patterns: Pattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: [string | RegExp, string?]) {
      const made = new target(...args);
      if (typeof args[0] === 'string') {
        const place = /src\/[\w./-]+/.exec(new Error().stack?.split('\n')[2] ?? '')?.[0];
        if (place) patterns.push({ source: made.source, flags: made.flags, place });
      }
      return made;
    },
  });
  try {
    const { realEngine } = await import('./engine/rule-tester.ts');
    const { enginePolicy } = await import('../src/settings/engine-policy.ts');
    const { defaultSettings } = await import('../src/settings/settings.ts');
    const policy = enginePolicy(defaultSettings, 'official');
    const text = 'Hei kaikki! Hej alla! Hello all! Kuva: Anna Lind. 040 123 4567, a@b.fi';
    realEngine().check({ text, attachments: [], surface: 'reply' }, policy, { now: 0, all: true });
  } finally {
    globalThis.RegExp = Original;
  }
  return patterns;
}

describe('regular expressions', () => {
  let built: Pattern[] = [];
  beforeAll(async () => {
    built = await builtPatterns();
  });

  it('are safe from catastrophic backtracking', { timeout: 300_000 }, async () => {
    const unique = new Map<string, Pattern>();
    for (const pattern of [...literalPatterns(), ...built]) {
      unique.set(`/${pattern.source}/${pattern.flags}`, pattern);
    }
    expect(unique.size).toBeGreaterThan(20);
    const queue = [...unique];
    const vulnerable: string[] = [];
    const worker = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const [name, { source, flags, place }] = next;
        const result = await check(source, flags.replace('d', ''), {
          timeout: 2000,
          attackTimeout: 1000,
          incubationTimeout: 1000,
        });
        if (result.status === 'vulnerable') {
          vulnerable.push(`${place}: ${name.slice(0, 200)} ${result.complexity.summary}`);
        }
      }
    };
    await Promise.all([worker(), worker()]);
    expect(vulnerable.sort()).toEqual([]);
  });
});
