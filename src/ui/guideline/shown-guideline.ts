import { useEffect, useState } from 'preact/hooks';
import { type Response, send } from '../../messages.ts';
import { builtInPack } from '../../settings/guideline-pack.ts';
import { onSettingsChanged } from '../pages/chosen-language.ts';

export type ShownGuideline = Response<'guideline'>;

/** The guideline in force, asked again when settings change; the built-in one when none answers. */
export function useGuideline(): ShownGuideline | undefined {
  const [shown, setShown] = useState<ShownGuideline>();
  useEffect(() => {
    const read = async () => {
      try {
        setShown(await send('guideline', {}));
      } catch {
        setShown((known) => known ?? { ...builtInPack, origin: 'default' });
      }
    };
    void read();
    return onSettingsChanged(read);
  }, []);
  return shown;
}
