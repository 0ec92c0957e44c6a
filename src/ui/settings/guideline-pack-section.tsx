import { useEffect, useId, useState } from 'preact/hooks';
import { type Response, send } from '../../messages.ts';
import type { InterfaceLanguage } from '../../settings/settings.ts';
import type { Translator } from '../../strings/translate.ts';
import { onSettingsChanged } from '../pages/chosen-language.ts';
import { JsonFileField } from './json-file-field.tsx';

type Shown = Response<'guideline'>;
type Outcome = Response<'changeGuidelinePack'> | 'removed' | 'failed';

interface Props {
  readonly language: InterfaceLanguage;
  readonly translate: Translator;
}

/** The guideline in force; a pack file to use in its place, and the way back to the built-in one. */
export function GuidelinePackSection({ language, translate }: Props) {
  const [shown, setShown] = useState<Shown>();
  const [outcome, setOutcome] = useState<Outcome>();
  const heading = useId();
  useEffect(() => {
    const read = async () => setShown(await guidelineInForce());
    void read();
    return onSettingsChanged(read);
  }, []);
  const change = async (file: string | null) => {
    const answer = await send('changeGuidelinePack', { file }).catch((): Outcome => 'failed');
    setOutcome(file === null && answer !== 'failed' ? 'removed' : answer);
    setShown(await guidelineInForce());
  };
  return (
    <section class="pack" aria-labelledby={heading} data-section="guideline-pack">
      <h2 id={heading}>{translate('pack_heading')}</h2>
      {shown && <InForce shown={shown} language={language} translate={translate} />}
      {shown?.origin !== 'policy' && (
        <div class="choice">
          <JsonFileField
            label={translate('pack_load')}
            help={translate('pack_load_help')}
            action="load-pack"
            onChoose={({ text }) => void change(text)}
          />
        </div>
      )}
      {shown?.origin === 'organisation' && (
        <button
          type="button"
          class="button"
          data-action="built-in-pack"
          onClick={() => void change(null)}
        >
          {translate('pack_back_to_built_in')}
        </button>
      )}
      <div role="status">{outcome && <Told outcome={outcome} translate={translate} />}</div>
    </section>
  );
}

async function guidelineInForce(): Promise<Shown | undefined> {
  return send('guideline', {}).catch(() => undefined);
}

function InForce({ shown, language, translate }: Props & { shown: Shown }) {
  const { title, titleLanguage, publisher } = shown.guideline.source;
  return (
    <div class="pack-in-force" data-origin={shown.origin}>
      <p>
        {publisher[language]}: <cite lang={titleLanguage}>{title}</cite>
      </p>
      <p class="help">{translate(`pack_origin_${shown.origin}`)}</p>
    </div>
  );
}

/** How many problems are listed; a file that is something else altogether has hundreds. */
const MOST_LISTED = 20;

function Told({ outcome, translate }: { outcome: Outcome; translate: Translator }) {
  if (outcome === 'removed') return <p>{translate('pack_removed')}</p>;
  if (outcome === 'failed') return <p class="attention">{translate('pack_failed')}</p>;
  const { changed, problems } = outcome;
  if (problems.length === 0) return <p>{translate('pack_loaded')}</p>;
  return (
    <>
      <p class="attention">{translate(changed ? 'pack_loaded_in_part' : 'pack_refused')}</p>
      <ul class="problems">
        {problems.slice(0, MOST_LISTED).map(({ path, reason, detail }) => (
          <li key={`${path} ${detail}`}>
            {path !== '' && <code>{path}</code>}{' '}
            {translate(`pack_reason_${reason.replace('-', '_')}`)} <span lang="en">{detail}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
