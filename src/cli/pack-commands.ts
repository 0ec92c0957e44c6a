import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPackFolder } from './pack-folder.ts';

export interface PackOutcome {
  /** 0: done; 1: the pack is not right or not finished; 2: wrong usage. */
  readonly status: 0 | 1 | 2;
  readonly lines: readonly string[];
}

const PACK_USAGE: readonly string[] = [
  'npm run pack -- new NAME           starts a guideline pack in rules/NAME',
  'npm run pack -- check FOLDER       says what is wrong in it or still to be written',
  'npm run pack -- build FOLDER [TO]  makes the one file that the settings load',
  '                                   (TO: build/packs/NAME.json unless named)',
];

/** @param root the project's folder, with `rules/TEMPLATE` in it. */
export function runPackCommand(argv: readonly string[], root: string): PackOutcome {
  const [command, target, to, ...more] = argv;
  if (target === undefined || more.length > 0) return { status: 2, lines: PACK_USAGE };
  if (command === 'new' && to === undefined) return startPack(target, root);
  if (command === 'check' && to === undefined) return checkPack(target);
  if (command === 'build') return buildPack(target, to, root);
  return { status: 2, lines: PACK_USAGE };
}

function startPack(name: string, root: string): PackOutcome {
  if (!/^[a-z0-9][a-z0-9-]{0,40}$/.test(name)) {
    return {
      status: 2,
      lines: [`${name}: a name is lower-case letters a to z, digits and hyphens`],
    };
  }
  const folder = join(root, 'rules', name);
  if (existsSync(folder)) return { status: 2, lines: [`${folder} is there already`] };
  const template = join(root, 'rules', 'TEMPLATE');
  cpSync(template, folder, { recursive: true });
  for (const part of ['guideline', 'rules']) {
    const file = join(folder, `${part}.json`);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"organisation": "template"', `"organisation": "${name}"`));
  }
  return {
    status: 0,
    lines: [
      `${folder}: write your own words in place of what stands in [brackets], then`,
      `npm run pack -- check rules/${name}`,
    ],
  };
}

function checkPack(folder: string): PackOutcome {
  const { errors, unwritten } = readPackFolder(folder);
  const lines = [...errors, ...unwritten.map((place) => `${place}: still to be written`)];
  if (lines.length > 0) return { status: 1, lines };
  return { status: 0, lines: [`${folder}: right`] };
}

function buildPack(folder: string, to: string | undefined, root: string): PackOutcome {
  const checked = checkPack(folder);
  if (checked.status !== 0) return checked;
  const { content } = readPackFolder(folder);
  const { organisation } = content.guideline as { organisation: string };
  const target = to ?? join(root, 'build', 'packs', `${organisation}.json`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${JSON.stringify(content)}\n`);
  return { status: 0, lines: [target] };
}
