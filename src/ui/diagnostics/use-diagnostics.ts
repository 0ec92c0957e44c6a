import { useEffect, useState } from 'preact/hooks';
import { type Response, send } from '../../messages.ts';
import { onSettingsChanged } from '../pages/chosen-language.ts';

export type Diagnostics = Response<'readDiagnostics'>;

/** `failed`: the worker gives no usable answer, which is a finding of its own. */
export function useDiagnostics(): Diagnostics | 'failed' | undefined {
  const [diagnostics, setDiagnostics] = useState<Diagnostics | 'failed'>();
  useEffect(() => {
    const read = async () => {
      setDiagnostics(await send('readDiagnostics', {}).catch(() => 'failed' as const));
    };
    void read();
    // The person comes back from the site whose composer they have just tried.
    addEventListener('focus', read);
    const stopListening = onSettingsChanged(read);
    return () => {
      removeEventListener('focus', read);
      stopListening();
    };
  }, []);
  return diagnostics;
}

/**
 * What is copied for the maintainers: the same for every language, and nothing that a person or
 * an organisation has written.
 */
export function reportOf(
  diagnostics: Diagnostics | 'failed',
  sitesWithoutAccess: readonly string[],
  browserName: string,
): string {
  return JSON.stringify(
    {
      harkinta: diagnostics === 'failed' ? 'no answer' : diagnostics,
      sitesWithoutAccess,
      browser: browserName,
    },
    null,
    2,
  );
}
