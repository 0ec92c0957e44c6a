import { useEffect, useId, useState } from 'preact/hooks';
import { PROFILES, type Profile } from '../../engine/types.ts';
import { type Request, type Response, send } from '../../messages.ts';
import { ACCOUNT_OWNERS, type AccountOwner } from '../../settings/account-owner.ts';
import { type Account, accountKey } from '../../settings/account-profile.ts';
import { MOST_OWN_EXCEPTIONS } from '../../settings/settings.ts';
import type { Translator } from '../../strings/translate.ts';
import { onSettingsChanged } from '../pages/chosen-language.ts';
import { Section } from './section.tsx';
import { accountLabel } from './setting-labels.ts';

/** Whose each account is, and the person's own exceptions: learnt while writing, changed here. */
export function OwnLists({ translate }: { readonly translate: Translator }) {
  const settings = useSettings();
  if (!settings) return null;
  const { ownExceptions, allowOwnExceptions } = settings;
  return (
    <>
      <AccountsSection translate={translate} />
      {allowOwnExceptions && (
        <Section
          id="own-exceptions"
          heading={translate('settings_ownExceptions')}
          help={translate('settings_ownExceptions_help')}
        >
          <ul class="own-list">
            {ownExceptions.map((words) => (
              <li key={words} data-exception={words}>
                {words}{' '}
                <Remove
                  name={words}
                  translate={translate}
                  onRemove={() =>
                    change({ ownExceptions: ownExceptions.filter((each) => each !== words) })
                  }
                />
              </li>
            ))}
          </ul>
          <AddWords
            translate={translate}
            onAdd={(words) => {
              if (!ownExceptions.includes(words)) {
                change({
                  ownExceptions: [...ownExceptions, words].slice(-MOST_OWN_EXCEPTIONS),
                });
              }
            }}
          />
        </Section>
      )}
    </>
  );
}

function useSettings(): Response<'readSettings'> | undefined {
  const [settings, setSettings] = useState<Response<'readSettings'>>();
  useEffect(() => {
    const read = () => send('readSettings', {}).then(setSettings, () => undefined);
    void read();
    return onSettingsChanged(read);
  }, []);
  return settings;
}

function change(request: Request<'changeSettings'>): void {
  // What is in force is told by the change itself.
  void send('changeSettings', request).catch(() => undefined);
}

/** Whose each account is: named while writing, changed or typed here. */
export function AccountsSection({ translate }: { readonly translate: Translator }) {
  const settings = useSettings();
  if (!settings) return null;
  const { accounts, officialAccounts } = settings;
  return (
    <Section
      id="accounts"
      heading={translate('settings_accounts')}
      help={translate('settings_accounts_help', { accounts: officialAccounts.join(', ') })}
    >
      <ul class="own-list">
        {Object.entries(accounts).map(([key, owner]) => (
          <li key={key} data-account={key}>
            <label>
              {accountLabel(key, translate)}{' '}
              <select
                class="field"
                value={owner}
                onChange={(event) => {
                  const chosen = event.currentTarget.value as AccountOwner;
                  change({ accounts: { ...accounts, [key]: chosen } });
                }}
              >
                {ACCOUNT_OWNERS.map((each) => (
                  <option key={each} value={each} selected={each === owner}>
                    {translate(`profile_${each}`)}
                  </option>
                ))}
              </select>
            </label>{' '}
            <Remove
              name={accountLabel(key, translate)}
              translate={translate}
              onRemove={() => {
                const { [key]: _gone, ...others } = accounts;
                change({ accounts: others });
              }}
            />
          </li>
        ))}
      </ul>
      <AddAccount
        translate={translate}
        onAdd={(account, profile) =>
          change({ accounts: { ...accounts, [accountKey(account)]: profile } })
        }
      />
    </Section>
  );
}

/** Where an account may be; business.facebook.com shows the pages of Facebook. */
const ACCOUNT_SITES = ['facebook', 'x', 'instagram', 'youtube'] as const;

interface AddAccountProps {
  readonly translate: Translator;
  readonly onAdd: (account: Account, profile: Profile) => void;
}

function AddAccount({ translate, onAdd }: AddAccountProps) {
  const id = useId();
  const [name, setName] = useState('');
  const [site, setSite] = useState<(typeof ACCOUNT_SITES)[number]>('facebook');
  const [profile, setProfile] = useState<Profile>('official');
  return (
    <form
      class="own-add"
      data-form="account"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) onAdd({ site, name }, profile);
        setName('');
      }}
    >
      <label for={`${id}-site`}>{translate('settings_account_site')}</label>
      <select
        id={`${id}-site`}
        class="field"
        onChange={(event) =>
          setSite(ACCOUNT_SITES[event.currentTarget.selectedIndex] ?? 'facebook')
        }
      >
        {ACCOUNT_SITES.map((each) => (
          <option key={each} value={each} selected={each === site}>
            {translate(`site_${each}`)}
          </option>
        ))}
      </select>
      <label for={`${id}-name`}>{translate('settings_account_name')}</label>
      <input
        id={`${id}-name`}
        class="field"
        type="text"
        maxLength={200}
        autocomplete="off"
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <label for={`${id}-profile`}>{translate('settings_account_profile')}</label>
      <select
        id={`${id}-profile`}
        class="field"
        onChange={(event) => setProfile(PROFILES[event.currentTarget.selectedIndex] ?? 'official')}
      >
        {PROFILES.map((each) => (
          <option key={each} value={each} selected={each === profile}>
            {translate(`profile_${each}`)}
          </option>
        ))}
      </select>
      <button type="submit" class="button" data-action="add-account">
        {translate('settings_account_add')}
      </button>
    </form>
  );
}

function AddWords(props: { translate: Translator; onAdd: (words: string) => void }) {
  const { translate, onAdd } = props;
  const id = useId();
  const [words, setWords] = useState('');
  return (
    <form
      class="own-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim()) onAdd(words.trim());
        setWords('');
      }}
    >
      <label for={id}>{translate('settings_ownExceptions_add')}</label>
      <input
        id={id}
        class="field"
        type="text"
        maxLength={60}
        autocomplete="off"
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <button type="submit" class="button" data-action="add-exception">
        {translate('settings_ownExceptions_add_button')}
      </button>
    </form>
  );
}

interface RemoveProps {
  readonly name: string;
  readonly translate: Translator;
  readonly onRemove: () => void;
}

function Remove({ name, translate, onRemove }: RemoveProps) {
  return (
    <button
      type="button"
      class="button button-small"
      data-action="remove"
      aria-label={translate('settings_remove_this', { name })}
      onClick={(event) => {
        // The button goes with its line; the focus stays in the section.
        const section = event.currentTarget.closest('section');
        section?.querySelector<HTMLElement>('form input')?.focus();
        onRemove();
      }}
    >
      {translate('settings_remove')}
    </button>
  );
}
