import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { PROFILES } from '../../engine/types.ts';
import { type Request, type Response, send } from '../../messages.ts';
import { INTERFACE_LANGUAGES } from '../../settings/settings.ts';
import type { Translator } from '../../strings/translate.ts';
import { AccountQuestion } from '../design/account-question.tsx';
import { LockMark } from '../design/lock-mark.tsx';
import { onSettingsChanged } from '../pages/chosen-language.ts';

type Settings = Response<'readSettings'>;

/** Whose account it is, and the language: what a person may choose where it is not locked. */
export function AccountAndLanguage({ translate }: { translate: Translator }) {
  const [settings, setSettings] = useState<Settings | 'failed'>();
  /** Changes on their way: what is read meanwhile does not know of them. */
  const underWay = useRef(0);
  const read = async () => {
    const now = await readSettings();
    if (underWay.current === 0) setSettings(now);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` is the same whenever it is made.
  useEffect(() => {
    void read();
    return onSettingsChanged(read);
  }, []);
  if (settings === undefined) return null;
  if (settings === 'failed') return <p class="attention">{translate('popup_settings_failed')}</p>;
  const change = async (request: Request<'changeSettings'>) => {
    underWay.current += 1;
    // The next choice may follow before the answer, and must not be set back by it.
    setSettings((known) => (known === 'failed' ? known : known && { ...known, ...request }));
    await send('changeSettings', request).catch(() => undefined);
    underWay.current -= 1;
    // Whether or not the change was taken, what is in force is shown.
    await read();
  };
  return (
    <section class="settings" aria-labelledby="settings" data-section="settings">
      <h2 id="settings" class="visually-hidden">
        {translate('popup_settings')}
      </h2>
      {settings.unknownAccounts.map(({ site, name }) => (
        <AccountQuestion
          key={`${site}/${name}`}
          name={name}
          translate={translate}
          onAnswer={(owner) =>
            void send('nameAccount', { site, name, owner }).then(read, () => undefined)
          }
        />
      ))}
      <Choice
        name="profile"
        label={translate('popup_profile')}
        value={settings.profile}
        options={PROFILES.map((profile) => [profile, translate(`profile_${profile}`)])}
        locked={settings.locked.includes('profile')}
        translate={translate}
        onChoose={(profile) => void change({ profile })}
      />
      <Choice
        name="language"
        label={translate('popup_language')}
        value={settings.language}
        options={(['auto', ...INTERFACE_LANGUAGES] as const).map((language) => [
          language,
          translate(`language_${language}`),
        ])}
        locked={settings.locked.includes('language')}
        translate={translate}
        onChoose={(language) => void change({ language })}
      />
    </section>
  );
}

async function readSettings(): Promise<Settings | 'failed'> {
  try {
    return await send('readSettings', {});
  } catch {
    return 'failed';
  }
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly locked: boolean;
  readonly translate: Translator;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>(props: ChoiceProps<T>) {
  const ids = { select: useId(), lock: useId() };
  const { name, label, value, options, locked, translate, onChoose } = props;
  return (
    <div class="choice" data-setting={name} data-locked={locked}>
      <label for={ids.select}>{label}</label>
      <select
        id={ids.select}
        class="field"
        value={value}
        disabled={locked}
        aria-describedby={locked ? ids.lock : undefined}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
      {locked && (
        <p id={ids.lock} class="help lock">
          <LockMark />
          {translate('popup_locked')}
        </p>
      )}
    </div>
  );
}
