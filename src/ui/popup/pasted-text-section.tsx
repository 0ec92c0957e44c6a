import { useEffect, useId, useState } from 'preact/hooks';
import { type Response, send } from '../../messages.ts';
import type { Translator } from '../../strings/translate.ts';
import { FirstFindings } from '../findings/first-findings.tsx';
import { onSettingsChanged } from '../pages/chosen-language.ts';
import { reportAbout, StateLine, stateOf } from './current-draft-section.tsx';
import { PassedOver } from './passed-over.tsx';

export interface PastedTextSectionProps {
  readonly translate: Translator;
  readonly onOpenParagraph: (paragraph: string) => void;
}

type Outcome = Response<'check'> | 'checking' | 'failed' | undefined;

/** Any text, checked as a post. It lives in the box alone. */
export function PastedTextSection({ translate, onOpenParagraph }: PastedTextSectionProps) {
  const ids = { title: useId(), help: useId() };
  const [text, setText] = useState('');
  /** The text that the button was pressed for; `undefined` once it has been changed. */
  const [asked, setAsked] = useState<string>();
  const [settingsSeen, setSettingsSeen] = useState(0);
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => onSettingsChanged(() => setSettingsSeen((seen) => seen + 1)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other settings, another answer.
  useEffect(() => {
    if (asked === undefined) return setOutcome(undefined);
    let outdated = false;
    setOutcome('checking');
    void checkAsPost(asked).then((answer) => {
      if (!outdated) setOutcome(answer);
    });
    return () => {
      outdated = true;
    };
  }, [asked, settingsSeen]);

  return (
    <section aria-labelledby={ids.title} data-section="check">
      <h2 id={ids.title}>{translate('popup_check')}</h2>
      <textarea
        class="field"
        rows={4}
        autocomplete="off"
        // Some browsers send what they check to their maker.
        spellcheck={false}
        aria-labelledby={ids.title}
        aria-describedby={ids.help}
        data-action="text"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAsked(undefined);
        }}
      />
      <p id={ids.help} class="help">
        {translate('popup_check_help')}
      </p>
      <button
        type="button"
        class="button button-main"
        data-action="check"
        disabled={text.trim() === ''}
        onClick={() => setAsked(text)}
      >
        {translate('popup_check_button')}
      </button>
      <Result outcome={outcome} translate={translate} onOpenParagraph={onOpenParagraph} />
    </section>
  );
}

async function checkAsPost(text: string): Promise<Outcome> {
  try {
    return await send('check', { draft: { text, attachments: [], surface: 'post' } });
  } catch {
    return 'failed';
  }
}

function Result(props: PastedTextSectionProps & { outcome: Outcome }) {
  const { outcome, translate, onOpenParagraph } = props;
  if (outcome === undefined) return null;
  if (outcome === 'checking' || outcome === 'failed') {
    const state = outcome === 'failed' ? 'unknown' : 'checking';
    return <StateLine state={state} count={0} translate={translate} />;
  }
  const { result, settings } = outcome;
  return (
    <>
      <StateLine state={stateOf(result)} count={result.findings.length} translate={translate} />
      <FirstFindings
        findings={result.findings}
        segments={result.segments}
        translate={translate}
        onOpenParagraph={onOpenParagraph}
        reportAbout={reportAbout(settings.profile)}
      />
      <PassedOver notes={result.notes} translate={translate} />
    </>
  );
}
