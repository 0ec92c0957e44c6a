import { useEffect, useState } from 'preact/hooks';
import { type Request, type Response, send } from '../../messages.ts';
import type { Translator } from '../../strings/translate.ts';
import { onSettingsChanged } from '../pages/chosen-language.ts';

type Site = Request<'readPause'>['site'];

/** An hour without checks on the site of the active tab, where the organisation allows it. */
export function PauseSection({ site, translate }: { site: Site; translate: Translator }) {
  const [pause, setPause] = useState<Response<'readPause'>>();
  useEffect(() => {
    const read = () => send('readPause', { site }).then(setPause, () => setPause(undefined));
    void read();
    return onSettingsChanged(read);
  }, [site]);
  if (!pause?.allowed) return null;
  const { until } = pause;
  const change = (paused: boolean) =>
    // The settings' change tells what came of it.
    void send('changePause', { site, paused }).catch(() => undefined);
  const time =
    until === undefined
      ? ''
      : new Date(until).toLocaleTimeString(translate.language, {
          hour: '2-digit',
          minute: '2-digit',
        });
  return (
    <div class="pause" data-paused={until !== undefined}>
      <p role="status" class={until === undefined ? 'visually-hidden' : 'attention'}>
        {until !== undefined && translate('popup_paused', { time })}
      </p>
      <button
        type="button"
        class="button button-small"
        data-action="pause"
        onClick={() => change(until === undefined)}
      >
        {translate(until === undefined ? 'popup_pause' : 'popup_resume')}
      </button>
    </div>
  );
}
