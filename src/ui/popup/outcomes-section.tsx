import { useEffect, useId, useState } from 'preact/hooks';
import { type Response, send } from '../../messages.ts';
import type { Translator } from '../../strings/translate.ts';
import { ruleName } from '../settings/setting-labels.ts';

type Rules = Response<'readOutcomes'>['rules'];

/** Outcomes that people see, in their order. */
const SHOWN = ['mended', 'set-aside', 'overridden', 'would-hold'] as const;

/** What was found and what came of it in 30 days: numbers by rule, and a way to wipe them. */
export function OutcomesSection({ translate }: { translate: Translator }) {
  const title = useId();
  const [rules, setRules] = useState<Rules>();
  useEffect(() => {
    void read().then(setRules);
  }, []);
  if (!rules) return null;
  const wipe = async () => {
    await send('forgetOutcomes', {}).catch(() => undefined);
    setRules(await read());
  };
  const found = Object.entries(rules).filter(([, outcomes]) =>
    SHOWN.some((outcome) => outcomes[outcome]),
  );
  return (
    <section aria-labelledby={title} data-section="outcomes">
      <h2 id={title}>{translate('popup_outcomes')}</h2>
      {found.length === 0 ? (
        <p class="quiet">{translate('popup_outcomes_none')}</p>
      ) : (
        <>
          <dl class="outcomes">
            {found.map(([rule, outcomes]) => (
              <div key={rule} data-rule={rule}>
                <dt>{ruleName(rule, translate)}</dt>
                <dd>
                  {SHOWN.flatMap((outcome) => {
                    const count = outcomes[outcome];
                    const key = `popup_outcome_${outcome.replace('-', '_')}`;
                    return count ? [translate(key, { count })] : [];
                  }).join(' · ')}
                </dd>
              </div>
            ))}
          </dl>
          <button
            type="button"
            class="button button-small"
            data-action="wipe-outcomes"
            onClick={() => void wipe()}
          >
            {translate('popup_outcomes_wipe')}
          </button>
        </>
      )}
    </section>
  );
}

async function read(): Promise<Rules | undefined> {
  try {
    return (await send('readOutcomes', {})).rules;
  } catch {
    return undefined;
  }
}
