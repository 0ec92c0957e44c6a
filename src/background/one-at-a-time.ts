/**
 * What is given is done one after another, however many ask at the same time: each reads what the
 * one before has written. What fails keeps nothing that comes after it from being done.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
