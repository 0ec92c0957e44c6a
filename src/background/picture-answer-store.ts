import browser from 'webextension-polyfill';
import type { PictureAnswer, RememberedPicture } from '../messages.ts';
import { readAnswers, withAnswer } from './picture-answers.ts';
import { noteProblem } from './problem-log.ts';

/** Of `storage.local`: hash and answer, nothing else of a picture is kept anywhere. */
const KEY = 'pictureAnswers';

let writing: Promise<unknown> = Promise.resolve();

export async function allPictureAnswers(): Promise<RememberedPicture[]> {
  try {
    return readAnswers((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return [];
  }
}

export async function pictureAnswerOf(hash: string): Promise<PictureAnswer | undefined> {
  return (await allPictureAnswers()).find((picture) => picture.hash === hash)?.answer;
}

export function rememberPictureAnswer(hash: string, answer: PictureAnswer): Promise<void> {
  return change((before) => withAnswer(before, hash, answer));
}

/** @param hash absent: all of them. */
export function forgetPictureAnswers(hash?: string): Promise<void> {
  return change((before) => (hash === undefined ? [] : withAnswer(before, hash, {})));
}

/** One after another: two pictures may be answered for at the same time. */
function change(
  next: (before: readonly RememberedPicture[]) => RememberedPicture[],
): Promise<void> {
  const changed = writing.then(async () => {
    const answers = next(await allPictureAnswers());
    try {
      await browser.storage.local.set({ [KEY]: answers });
    } catch {
      void noteProblem(`storage.local.${KEY}`);
    }
  });
  writing = changed;
  return changed;
}
