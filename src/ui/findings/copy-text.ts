import { useState } from 'preact/hooks';

export type Copied = 'copied' | 'failed' | undefined;

/** @returns what came of it, and what copies the text. */
export function useCopy(text: () => string): [Copied, () => void] {
  const [outcome, setOutcome] = useState<Copied>();
  const copy = () =>
    void navigator.clipboard.writeText(text()).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  return [outcome, copy];
}
