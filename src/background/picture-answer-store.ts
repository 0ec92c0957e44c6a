import browser from 'webextension-polyfill';
import type { PictureAnswer, RememberedPicture } from '../messages.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { readAnswers, withAnswer } from './picture-answers.ts';
import { noteProblem } from './problem-log.ts';

/** Of `storage.local`: hash and answer, nothing else of a picture is kept anywhere. */
const KEY = 'pictureAnswers';

/** Two pictures may be answered for at the same time. */
const writing = oneAtATime();

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

function change(
  next: (before: readonly RememberedPicture[]) => RememberedPicture[],
): Promise<void> {
  return writing(async () => {
    try {
      // A reading that failed is no empty store, and must not be written over it.
      const { [KEY]: stored } = await browser.storage.local.get(KEY);
      await browser.storage.local.set({ [KEY]: next(readAnswers(stored)) });
    } catch {
      void noteProblem(`storage.local.${KEY}`);
    }
  });
}
