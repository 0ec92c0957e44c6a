import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleJpeg } from '../attachments/sample-media.ts';
import { aSmallPack } from '../settings/a-small-pack.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function check(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    join(ROOT, 'node_modules/.bin/tsx'),
    [join(ROOT, 'src/cli/check.ts'), '--language', 'en', '--now', '2027-03-09T10:00:00Z', ...args],
    { input, encoding: 'utf8' },
  );
  return { status, stdout, stderr, lines: stdout.split('\n').filter(Boolean) };
}

const CODE = 'Hakijan tunnus on 131052-9085.';

describe('check', () => {
  it('answers a plain post with one line of JSON, offsets in UTF-16', () => {
    const text = `😀 ${CODE}`;
    const { status, lines } = check(text);
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    const answer = JSON.parse(lines[0] ?? '');
    const finding = answer.findings.find(
      ({ rule }: { rule: string }) => rule === 'personal-identity-code',
    );
    expect(finding).toMatchObject({ severity: 'block', paragraph: '5a', excerpt: '131052-9085' });
    expect(text.slice(finding.start, finding.end)).toBe('131052-9085');
    expect(finding.message).not.toContain('131052-9085');
    expect(answer.segments[0]).toMatchObject({ start: expect.any(Number), language: 'fi' });
  });

  it('keeps ids and order, goes on after a bad line, and exits 2', () => {
    const input = ['{"id":"a","text":"Hei"}', 'nonsense', '{"text":"Moi"}'].join('\n');
    const { status, lines, stderr } = check(input);
    expect(status).toBe(2);
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['a', 3]);
    expect(stderr).toContain('line 2');
  });

  it('exits 0 when nothing is above a reminder', () => {
    expect(check('{"text":"Moi!","profile":"elected"}').status).toBe(0);
  });

  it('takes another guideline pack', () => {
    const file = join(folder, 'pack.json');
    writeFileSync(file, JSON.stringify(aSmallPack()));
    const { status, lines } = check(`${CODE} Voi vittu.`, '--pack', file);
    expect(status).toBe(1);
    const { findings } = JSON.parse(lines[0] ?? '');
    expect(findings).toMatchObject([{ rule: 'profanity', severity: 'warn', paragraph: '1a' }]);
  });

  it('obeys a policy file and names what it does not know', () => {
    const file = join(folder, 'policy.json');
    writeFileSync(
      file,
      JSON.stringify({ rules: { 'personal-identity-code': 'off', nonsense: 'warn' } }),
    );
    const off = check(CODE, '--policy', file, '--profile', 'elected');
    expect(off.stderr).toContain('rules.nonsense');
    expect(off.stdout).not.toContain('personal-identity-code');
    const all = check(CODE, '--policy', file, '--profile', 'elected', '--all');
    expect(all.stdout).toContain('personal-identity-code');
  });

  it('prints a text for people', () => {
    const { stdout } = check(CODE, '--format', 'text');
    expect(stdout).toContain('1:19');
    expect(stdout).toContain('Guideline, point 5a');
  });

  it('tells what was seen and let be, and holds nothing for it', () => {
    const text = `Avajaiset.\nKuva: Anna Lind`;
    const { status, lines } = check(JSON.stringify({ text }));
    expect(status).toBe(0);
    expect(JSON.parse(lines[0] ?? '').notes).toEqual([
      {
        rule: 'named-individual',
        start: 17,
        end: 26,
        excerpt: 'Anna Lind',
        message: expect.stringContaining('credit, not an exposure'),
      },
    ]);
    const { stdout } = check(JSON.stringify({ text }), '--format', 'text');
    expect(stdout.replace(/\s+/g, ' ')).toContain('2:7 Anna Lind: seems');
  });

  it('takes attachments by their path', () => {
    const { lines } = check('{"text":"Satama","attachments":[{"path":"photos/a.mov"}]}');
    expect(lines[0]).toContain('image-rights');
    expect(lines[0]).toContain('video');
  });

  it('reads them, names what is not there and is calm about what is broken', () => {
    const photo = join(folder, 'satama.jpg');
    const broken = join(folder, 'rikki.jpg');
    const gone = join(folder, 'poissa.jpg');
    writeFileSync(photo, sampleJpeg({ creator: 'Maija Lind', gps: [59.8236, 22.9706] }));
    writeFileSync(broken, 'no picture at all');
    const attachments = [photo, broken, gone].map((path) => ({ path }));
    const { lines, stderr } = check(JSON.stringify({ text: 'Satama', attachments }));
    expect(JSON.parse(lines[0] ?? '').attachments).toEqual([
      {
        kind: 'image',
        fileName: 'satama.jpg',
        metadata: {
          creator: 'Maija Lind',
          gps: { latitude: expect.closeTo(59.8236, 4), longitude: expect.closeTo(22.9706, 4) },
        },
      },
      { kind: 'image', fileName: 'rikki.jpg', metadata: { damaged: true } },
      { kind: 'image', fileName: 'poissa.jpg' },
    ]);
    expect(stderr).toContain('poissa.jpg');
    expect(stderr).not.toContain('rikki.jpg');
  });

  for (const [name, args] of [
    ['profile', ['--profile', 'boss']],
    ['now', ['--now', 'tomorrow']],
    ['policy', ['--policy', '/nowhere.json']],
    ['option', ['--colour']],
  ] as const) {
    it(`exits 2 on a wrong ${name}, naming it`, () => {
      const { status, stderr } = check('Hei', ...args);
      expect(status).toBe(2);
      expect(stderr).toContain(name === 'option' ? 'colour' : name);
    });
  }

  it('says which file is missing', () => {
    const { status, stderr } = check('', join(folder, 'none.txt'));
    expect(status).toBe(2);
    expect(stderr).toContain('none.txt');
  });
});
