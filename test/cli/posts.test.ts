import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PostOrError, readPosts } from '../../src/cli/posts.ts';

async function postsOf(...chunks: string[]): Promise<PostOrError[]> {
  async function* stream() {
    yield* chunks;
  }
  const posts: PostOrError[] = [];
  for await (const post of readPosts(stream())) posts.push(post);
  return posts;
}

describe('posts', () => {
  it('takes plain text as one post, whatever its lines', async () => {
    expect(await postsOf('Hei!\n', '\nKesäkahvila aukeaa.\n')).toEqual([
      { line: 1, post: { text: 'Hei!\n\nKesäkahvila aukeaa.' } },
    ]);
  });

  it('takes a text in braces for a text', async () => {
    expect(await postsOf('{kuva} Satama')).toEqual([{ line: 1, post: { text: '{kuva} Satama' } }]);
  });

  it('reads a post a line, and says which line is wrong', async () => {
    const posts = await postsOf('{"text":"a"}\n\n{"text":1}\n{"te');
    expect(posts[0]).toEqual({ line: 1, post: { text: 'a' } });
    expect(posts[1]).toMatchObject({ line: 3, error: expect.stringContaining('text') });
    expect(posts[2]).toMatchObject({ line: 4, error: expect.any(String) });
  });

  it('does not mind where the chunks break', async () => {
    const post = fc.record({ id: fc.nat(), text: fc.string({ unit: 'binary' }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(post, { minLength: 1 }),
        fc.array(fc.nat(200)),
        async (all, cuts) => {
          const text = all.map((one) => JSON.stringify(one)).join('\n');
          const chunks: string[] = [];
          let start = 0;
          for (const cut of cuts) {
            chunks.push(text.slice(start, start + cut));
            start += cut;
          }
          chunks.push(text.slice(start));
          const read = await postsOf(...chunks);
          expect(read.map((item) => 'post' in item && item.post)).toEqual(all);
        },
      ),
    );
  });
});
