/**
 * Checks posts from a file or standard input with the extension's own engine.
 * Exit 0: nothing above a reminder; 1: findings of warn or block; 2: bad input or usage.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { readMetadata } from '../attachments/read-metadata.ts';
import { createEngine } from '../engine/engine.ts';
import { allRules } from '../engine/rules/index.ts';
import type {
  Attachment,
  AttachmentMetadata,
  CheckResult,
  Draft,
  Policy,
  Profile,
} from '../engine/types.ts';
import { loadResources } from '../resources/load-resources.ts';
import { enginePolicy } from '../settings/engine-policy.ts';
import { type ResolvedSettings, resolveSettings } from '../settings/resolve-settings.ts';
import { stringsOf } from '../strings/locales.ts';
import {
  createTranslator,
  describeFinding,
  describeNote,
  type Translator,
} from '../strings/translate.ts';
import { type CheckArguments, parseCheckArguments, UsageError } from './arguments.ts';
import { withFile } from './file-source.ts';
import { type Post, readPosts } from './posts.ts';
import { formatAsText } from './text-format.ts';

const VIDEO = /\.(?:mp4|m4v|mov|webm|avi|mkv)$/i;
const DICTIONARY = new URL('../../.cache/voikko/mor.vfst', import.meta.url);

try {
  process.exitCode = await main();
} catch (error) {
  if (isClosedPipe(error)) process.exit(0);
  console.error(`check: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const options = parseCheckArguments(process.argv.slice(2), process.env);
  const translate = createTranslator(options.language, stringsOf(options.language));
  if (options.help) {
    await write(`${translate('cli_usage')}\n`);
    return 0;
  }
  const { settings, rejected } = readSettings(options);
  for (const { origin, path, reason } of rejected) {
    console.error(`check: --${origin === 'policy' ? 'policy' : 'pack'}: ${path}: ${reason}`);
  }

  const { resources, dictionaryError } = loadResources(readDictionary());
  if (dictionaryError) console.error(`check: ${translate('cli_dictionary_missing')}`);
  const engine = createEngine(resources, allRules);
  const policies = new Map<Profile, Policy>();
  const policyOf = (profile: Profile): Policy => {
    const policy = policies.get(profile) ?? enginePolicy(settings, profile);
    policies.set(profile, policy);
    return policy;
  };

  let held = false;
  let badInput = false;
  let count = 0;
  for await (const item of readPosts(inputOf(options.file))) {
    count += 1;
    if ('error' in item) {
      badInput = true;
      console.error(`check: line ${item.line}: ${item.error}`);
      continue;
    }
    const { post } = item;
    const say = (text: string) => console.error(`check: line ${item.line}: ${text}`);
    const draft = await draftOf(post, say);
    const profile = post.profile ?? options.profile ?? settings.profile;
    const result = engine.check(draft, policyOf(profile), {
      now: options.now ?? Date.now(),
      all: options.all,
    });
    for (const { rule, error } of result.problems) {
      console.error(`check: line ${item.line}: rule ${rule} failed: ${error}`);
    }
    held ||= result.findings.some(({ severity }) => severity !== 'remind');
    const id = post.id ?? count;
    await write(
      options.format === 'text'
        ? formatAsText(id, draft, result, translate, process.stdout.isTTY === true)
        : `${JSON.stringify(outputOf(id, draft, result, translate))}\n`,
    );
  }
  if (badInput) return 2;
  return held ? 1 : 0;
}

function readSettings({ policyFile, packFile }: CheckArguments): ResolvedSettings {
  return resolveSettings({
    ...(packFile !== undefined && {
      organisation: { guidelinePack: readJson('--pack', packFile) },
    }),
    ...(policyFile !== undefined && { policy: readJson('--policy', policyFile) }),
  });
}

function readJson(option: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `${option} ${file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function readDictionary(): Uint8Array | Error {
  try {
    return readFileSync(DICTIONARY);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function inputOf(file: string): AsyncIterable<string> {
  if (file === '-') return process.stdin.setEncoding('utf8');
  return createReadStream(file, { encoding: 'utf8' });
}

async function draftOf(post: Post, say: (text: string) => void): Promise<Draft> {
  const attachments: Attachment[] = [];
  for (const given of post.attachments ?? []) {
    const { path, rights, altText, decorative } = given;
    const name = given.fileName ?? path?.split(/[\\/]/).at(-1);
    const metadata = path === undefined ? undefined : await metadataOf(path, say);
    attachments.push({
      id: String(attachments.length + 1),
      kind: given.kind ?? (VIDEO.test(name ?? '') ? 'video' : 'image'),
      ...(name !== undefined && { fileName: name }),
      ...(altText !== undefined && { altText }),
      ...(metadata && { metadata }),
      ...(rights !== undefined && { rights }),
      ...(decorative && { decorative }),
    });
  }
  return {
    text: post.text,
    attachments,
    surface: post.surface ?? (post.replyTo === undefined ? 'post' : 'reply'),
    ...(post.site !== undefined && { site: post.site }),
    ...(post.account !== undefined && { account: post.account }),
    ...(post.replyTo !== undefined && { parentText: post.replyTo }),
  };
}

/** A file that is not there is told of; the post is checked all the same, by the file's name. */
async function metadataOf(
  path: string,
  say: (text: string) => void,
): Promise<AttachmentMetadata | undefined> {
  try {
    return await withFile(path, readMetadata);
  } catch (error) {
    say(`attachments: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function outputOf(id: string | number, draft: Draft, result: CheckResult, translate: Translator) {
  return {
    id,
    findings: result.findings.map((finding) => {
      const { what, action } = describeFinding(translate, finding);
      return {
        rule: finding.rule,
        paragraph: finding.paragraph,
        severity: finding.severity,
        start: finding.start ?? null,
        end: finding.end ?? null,
        excerpt: finding.excerpt ?? null,
        message: `${what} ${action}`,
        ...(finding.suggestion && { suggestion: finding.suggestion.text }),
      };
    }),
    notes: result.notes.map((note) => ({
      rule: note.rule,
      start: note.start ?? null,
      end: note.end ?? null,
      excerpt: note.excerpt ?? null,
      message: describeNote(translate, note),
    })),
    segments: result.segments.map(({ start, end, language }) => ({ start, end, language })),
    ...(draft.attachments.length > 0 && {
      attachments: draft.attachments.map(({ id: _id, ...attachment }) => attachment),
    }),
  };
}

/** Waits for a slow reader, so that ten thousand posts are never held in memory. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
