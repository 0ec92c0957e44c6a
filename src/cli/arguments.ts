import { parseArgs } from 'node:util';
import type { Profile } from '../engine/types.ts';
import { PROFILES } from '../engine/types.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../settings/settings.ts';

export interface CheckArguments {
  readonly profile?: Profile;
  /** Epoch ms; absent: the moment of each check. */
  readonly now?: number;
  readonly policyFile?: string;
  /** A guideline pack in place of the built-in one. */
  readonly packFile?: string;
  readonly all: boolean;
  readonly format: 'jsonl' | 'text';
  readonly language: InterfaceLanguage;
  /** `-`: standard input. */
  readonly file: string;
  readonly help: boolean;
}

export class UsageError extends Error {}

/** @throws UsageError naming the option that is wrong. */
export function parseCheckArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CheckArguments {
  const { values, positionals } = parse(argv);
  const [file = '-', ...more] = positionals;
  if (more.length > 0) throw new UsageError(`one file at a time: ${more.join(' ')}`);
  const now = values.now === undefined ? undefined : Date.parse(values.now);
  if (Number.isNaN(now)) throw new UsageError(`--now: not an ISO date: ${values.now}`);
  return {
    ...(values.profile !== undefined && { profile: oneOf('profile', values.profile, PROFILES) }),
    ...(now !== undefined && { now }),
    ...(values.policy !== undefined && { policyFile: values.policy }),
    ...(values.pack !== undefined && { packFile: values.pack }),
    all: values.all ?? false,
    format: oneOf('format', values.format ?? 'jsonl', ['jsonl', 'text'] as const),
    language: oneOf('language', values.language ?? languageOf(environment), INTERFACE_LANGUAGES),
    file,
    help: values.help ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        profile: { type: 'string' },
        now: { type: 'string' },
        policy: { type: 'string' },
        pack: { type: 'string' },
        all: { type: 'boolean' },
        format: { type: 'string' },
        language: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (!found) throw new UsageError(`--${option}: ${value} is none of ${allowed.join(', ')}`);
  return found;
}

function languageOf(environment: Readonly<Record<string, string | undefined>>): string {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  const language = locale.slice(0, 2).toLowerCase();
  return INTERFACE_LANGUAGES.find((known) => known === language) ?? 'en';
}
