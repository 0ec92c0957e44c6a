import browser from 'webextension-polyfill';

/*
 * Faults to order, in the test build alone: `scripts/check-build.ts` refuses a shipped build that
 * holds any of this. A test sets the key in `storage.local`; it outlives a killed worker.
 */
const KEY = 'harkinta-test-fault';

interface Fault {
  /** `late` answers after `ms`; `rubbish` with something else than a result. */
  readonly check?: 'never' | 'late' | 'rubbish' | 'throws';
  readonly ms?: number;
  /** As where a disk is full: nothing can be written. */
  readonly storage?: 'full';
  /** The administrator's policy does not come. */
  readonly policy?: 'never';
}

/** @returns what to answer in place of the result, if anything. Counts that it was asked. */
export async function faultyAnswer(): Promise<{ readonly answer: unknown } | undefined> {
  const { check, ms = 0 } = await orderedFault();
  if (check === undefined) return undefined;
  await countAsked();
  if (check === 'never') return new Promise(() => {});
  if (check === 'throws') throw new Error('a fault to order');
  if (check === 'rubbish') return { answer: { result: 'rubbish' } };
  await new Promise((resolve) => setTimeout(resolve, ms));
  return undefined;
}

/** Once, when the worker starts. */
export function installStorageFaults(): void {
  const { local, managed } = browser.storage;
  const readPolicy = managed.get.bind(managed);
  managed.get = async (keys) => {
    if ((await orderedFault()).policy !== 'never') return readPolicy(keys);
    await countAsked();
    return new Promise(() => {});
  };
  const write = local.set.bind(local);
  local.set = async (items) => {
    if ((await orderedFault()).storage === 'full' && !(KEY in items)) {
      throw new Error('QUOTA_BYTES quota exceeded');
    }
    return write(items);
  };
}

async function orderedFault(): Promise<Fault> {
  const stored = await browser.storage.local.get(KEY);
  return (stored[KEY] as Fault | undefined) ?? {};
}

async function countAsked(): Promise<void> {
  const key = `${KEY}-asked`;
  const { [key]: asked = 0 } = await browser.storage.session.get(key);
  await browser.storage.session.set({ [key]: Number(asked) + 1 });
}
