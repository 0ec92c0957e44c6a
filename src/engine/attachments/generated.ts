import words from '../../../rules/words/image-sources.json' with { type: 'json' };
import { anyOf } from '../text/any-of.ts';
import type { Attachment } from '../types.ts';
import { originOfName } from './file-name.ts';

/**
 * `generated`: by a machine from words; `edited`: a machine had a part in it; `credentials`: the
 * file carries content credentials, which say how it was made.
 */
export type MachineMade = 'generated' | 'edited' | 'credentials';

const GENERATED = ['trainedalgorithmicmedia', 'algorithmicmedia', 'virtualrecording'];
const EDITED = [
  'compositewithtrainedalgorithmicmedia',
  'compositesynthetic',
  'algorithmicallyenhanced',
];

/** By IPTC's digital source type, C2PA's presence, the program's name and the file's. */
export function machineMade({ metadata = {}, fileName = '' }: Attachment): MachineMade | undefined {
  const type = metadata.digitalSourceType?.split('/').at(-1)?.toLowerCase() ?? '';
  if (EDITED.includes(type)) return 'edited';
  if (GENERATED.includes(type) || originOfName(fileName)?.kind === 'generator') return 'generated';
  const said = [metadata.software, metadata.credit, metadata.creator]
    .join(' ')
    .slice(0, 600)
    .toLowerCase();
  if (words.generators.some((name) => holdsWord(said, name.toLowerCase()))) return 'generated';
  return metadata.contentCredentials ? 'credentials' : undefined;
}

/** Most posts have none, which takes one look. */
const GENERATED_WORD = anyOf(words.generatedWords);

/** Whether the post tells it already. */
export function tellsOfMachine(text: string): boolean {
  if (!GENERATED_WORD.test(text)) return false;
  const lower = text.toLowerCase();
  return words.generatedWords.some((phrase) => holdsWord(lower, phrase, true));
}

function holdsWord(text: string, word: string, beginning = false): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + word.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && (beginning || !/[\p{L}\p{N}]/u.test(after))) return true;
  }
  return false;
}
