import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runPackCommand } from '../../src/cli/pack-commands.ts';
import { readPackFolder } from '../../src/cli/pack-folder.ts';
import { ruleDefinitions } from '../../src/settings/guideline-pack.ts';
import { readGuidelinePack } from '../../src/settings/read-guideline-pack.ts';

const rules = fileURLToPath(new URL('../../rules', import.meta.url));
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'harkinta-pack-'));
  cpSync(join(rules, 'TEMPLATE'), join(root, 'rules/TEMPLATE'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Changes a file of the pack `niemi` by its text. */
function edit(part: string, change: (text: string) => string): void {
  const file = join(root, 'rules/niemi', `${part}.json`);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

const run = (...argv: string[]) => runPackCommand(argv, root);
const folder = () => join(root, 'rules/niemi');

describe('the template', () => {
  it('is right but for what is to be written, and has every rule', () => {
    const { content, errors, unwritten } = readPackFolder(join(rules, 'TEMPLATE'));
    expect(errors).toEqual([]);
    expect(unwritten.length).toBeGreaterThan(20);
    const { pack } = readGuidelinePack(content);
    expect(pack?.rules.map(({ id }) => id)).toEqual(ruleDefinitions.map(({ id }) => id));
  });

  it('has a rule or a person for every paragraph', () => {
    const { pack } = readGuidelinePack(readPackFolder(join(rules, 'TEMPLATE')).content);
    const watched = new Set(pack?.rules.flatMap(({ paragraphs }) => paragraphs));
    const all = pack?.guideline.sections.flatMap(({ paragraphs }) =>
      paragraphs.map(({ id }) => id),
    );
    expect([...watched].sort()).toEqual(all?.sort());
  });
});

describe('npm run pack', () => {
  it('checks the built-in pack without a complaint', () => {
    expect(run('check', join(rules, 'hanko')).status).toBe(0);
  });

  it('starts a pack under its own name, once', () => {
    expect(run('new', 'niemi').status).toBe(0);
    const { content, errors } = readPackFolder(folder());
    expect(errors).toEqual([]);
    expect(content).toMatchObject({
      guideline: { organisation: 'niemi' },
      rules: { organisation: 'niemi' },
    });
    expect(run('new', 'niemi').status).toBe(2);
  });

  it.each(['../outside', 'Niemi', '', 'ääkkö'])('starts none that is called %j', (name) => {
    expect(run('new', name).status).toBe(2);
  });

  it('says what is still to be written, by file and path', () => {
    run('new', 'niemi');
    const { status, lines } = run('check', folder());
    expect(status).toBe(1);
    expect(lines).toContain(
      `${folder()}/guideline.json: sections[0].paragraphs[0].text.sv[0]: still to be written`,
    );
    expect(run('build', folder())).toEqual({ status, lines });
  });

  it.each([
    ['a name that nothing has', '"place":', '"plaec":', 'plaec'],
    ['a value that may not be', '"08:00"', '"[08:00]"', 'officeHours'],
  ])('says once what is wrong with %s, brackets or not', (_, from, to, place) => {
    run('new', 'niemi');
    edit('organisation', (text) => text.replace(from, to));
    const places = run('check', folder()).lines.map((line) => line.split(': ')[1] ?? '');
    expect(places.filter((one) => one.startsWith(place))).toHaveLength(1);
    expect(new Set(places).size).toBe(places.length);
  });

  it('names the file and the place of what is wrong', () => {
    run('new', 'niemi');
    edit('rules', (text) => text.replace('"profanity"', '"profaniti"').replace('"1a"', '"9a"'));
    edit('organisation', (text) => text.replace('"phones"', '"fones"'));
    const { lines } = run('check', folder());
    expect(lines[0]).toMatch(/organisation\.json: fones: /);
    edit('organisation', (text) => text.replace('"fones"', '"phones"'));
    expect(run('check', folder()).lines[0]).toBe(
      `${folder()}/rules.json: rules[0].id: no rule is called "profaniti"`,
    );
    edit('rules', (text) => text.replace('"profaniti"', '"profanity"'));
    expect(run('check', folder()).lines[0]).toBe(
      `${folder()}/rules.json: rules[0].paragraphs[0]: the guideline has no paragraph "9a"`,
    );
    edit('rules', (text) => text.replace('[', '['.repeat(2)));
    expect(run('check', folder()).lines[0]).toContain(`${folder()}/rules.json: `);
  });

  it('says which files are missing', () => {
    const { status, lines } = run('check', join(root, 'rules/nowhere'));
    expect(status).toBe(1);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('rules/nowhere/guideline.json');
  });

  it('builds one file that can be loaded', () => {
    run('new', 'niemi');
    for (const part of ['guideline', 'organisation']) {
      edit(part, (text) => text.replace(/"\[([^\]]*)\]"/g, '"$1"'));
    }
    const { status, lines } = run('build', folder());
    expect(lines).toEqual([join(root, 'build/packs/niemi.json')]);
    expect(status).toBe(0);
    const { pack, problems } = readGuidelinePack(readFileSync(lines[0] ?? '', 'utf8'));
    expect(problems).toEqual([]);
    expect(pack?.id).toBe('niemi');
    const elsewhere = join(root, 'elsewhere/pack.json');
    expect(run('build', folder(), elsewhere).lines).toEqual([elsewhere]);
  });

  it.each([[], ['check'], ['paint', 'x'], ['check', 'a', 'b']])(
    'says how it is used: %j',
    (...argv) => {
      const { status, lines } = run(...argv);
      expect(status).toBe(2);
      expect(lines.join('\n')).toContain('npm run pack -- check');
    },
  );
});
