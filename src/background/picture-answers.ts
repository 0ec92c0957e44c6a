import * as v from 'valibot';
import { type PictureAnswer, type RememberedPicture, rememberedPicture } from '../messages.ts';

/** Pictures whose answers are kept; the oldest goes first. */
const MOST = 5000;

const stored = v.array(v.unknown());

/** What is stored, oldest first; entries that are none of ours are passed over. */
export function readAnswers(value: unknown): RememberedPicture[] {
  const parsed = v.safeParse(stored, value);
  if (!parsed.success) return [];
  return parsed.output.flatMap((entry) => {
    const picture = v.safeParse(rememberedPicture, entry);
    return picture.success ? [picture.output] : [];
  });
}

/** An answer that says nothing any more is forgotten. */
export function withAnswer(
  before: readonly RememberedPicture[],
  hash: string,
  answer: PictureAnswer,
): RememberedPicture[] {
  const others = before.filter((picture) => picture.hash !== hash);
  const says = Object.values(answer).some((value) => value !== undefined && value !== false);
  return says ? [...others, { hash, answer }].slice(-MOST) : others;
}
