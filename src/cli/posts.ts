import * as v from 'valibot';

/** One line of JSONL input. */
const post = v.object({
  id: v.optional(v.union([v.string(), v.number()])),
  text: v.string(),
  profile: v.optional(v.picklist(['official', 'employee', 'elected'])),
  site: v.optional(v.picklist(['facebook', 'business', 'x', 'instagram', 'youtube'])),
  surface: v.optional(v.picklist(['post', 'comment', 'reply', 'edit', 'video', 'message'])),
  account: v.optional(v.string()),
  attachments: v.optional(
    v.array(
      v.object({
        path: v.optional(v.string()),
        fileName: v.optional(v.string()),
        kind: v.optional(v.picklist(['image', 'video'])),
        altText: v.optional(v.string()),
        rights: v.optional(
          v.picklist(['own', 'picture-bank', 'permission', 'free-licence', 'other']),
        ),
        decorative: v.optional(v.boolean()),
      }),
    ),
  ),
  replyTo: v.optional(v.string()),
});

export type Post = v.InferOutput<typeof post>;

export type PostOrError =
  | { readonly line: number; readonly post: Post }
  | { readonly line: number; readonly error: string };

/**
 * Posts of a text stream: JSONL when its first line is a JSON object, else the whole text as one
 * post. Reads a line at a time, whatever the chunks.
 */
export async function* readPosts(chunks: AsyncIterable<string>): AsyncGenerator<PostOrError> {
  let pending = '';
  let line = 0;
  let jsonl: boolean | undefined;
  for await (const chunk of chunks) {
    pending += line === 0 && pending === '' ? chunk.replace(/^\uFEFF/, '') : chunk;
    jsonl ??= looksLikeJsonl(pending);
    if (!jsonl) continue;
    for (let end = pending.indexOf('\n'); end !== -1; end = pending.indexOf('\n')) {
      line += 1;
      const text = pending.slice(0, end);
      pending = pending.slice(end + 1);
      if (text.trim() !== '') yield parsePost(text, line);
    }
  }
  if (jsonl) {
    if (pending.trim() !== '') yield parsePost(pending, line + 1);
  } else {
    yield { line: 1, post: { text: pending.replace(/\r?\n$/, '') } };
  }
}

/** `undefined` until enough has come to tell. */
function looksLikeJsonl(text: string): boolean | undefined {
  const start = text.trimStart();
  if (start.length < 2) return start === '' || start === '{' ? undefined : false;
  return /^\{\s*["}]/.test(start);
}

function parsePost(text: string, line: number): PostOrError {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { line, error: error instanceof Error ? error.message : String(error) };
  }
  const parsed = v.safeParse(post, value);
  if (parsed.success) return { line, post: parsed.output };
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  return { line, error: path ? `${path}: ${issue.message}` : issue.message };
}
