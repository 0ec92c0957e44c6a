import sentences from './posts.json' with { type: 'json' };

export type PostLanguage = 'fi' | 'sv' | 'en';
export const POST_LANGUAGES: readonly PostLanguage[] = ['fi', 'sv', 'en'];

/**
 * A post of exactly `length` UTF-16 units: sentences in an order of its own with a number that
 * no other post has in each line, so that nothing of it has been seen before.
 */
export function makePost(language: PostLanguage, length: number, seed: number): string {
  const source = sentences[language];
  const lines: string[] = [];
  let size = 0;
  for (let index = 0; size < length; index += 1) {
    const sentence = source[(seed * 7 + index * 5) % source.length] ?? '';
    const line = `${sentence} (${seed * 1000 + index})`;
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join('\n').slice(0, length);
}
