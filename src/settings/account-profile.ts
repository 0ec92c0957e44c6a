import type { Draft, Profile, SiteId } from '../engine/types.ts';
import { LONGEST_ACCOUNT_NAME } from './account-owner.ts';
import type { ResolvedSettings } from './resolve-settings.ts';

export interface Account {
  readonly site: SiteId;
  /** Page name or handle as the site shows it. */
  readonly name: string;
}

export interface AccountProfile {
  readonly profile: Profile;
  /** Set when nobody has said yet whose account it is. */
  readonly unknown?: Account;
}

/** "x/hangonkaupunki": the name in lower case, without "@". */
export function accountKey({ site, name }: Account): string {
  return `${site}/${folded(name)}`;
}

/**
 * The organisation's own accounts are official. Any other has the profile that the person named for
 * it, on this site or for the same name on another; else, and where the person was not sure, the
 * general one. A profile that is locked by policy is everybody's, and nothing is asked.
 */
export function profileOfDraft(
  { settings, origins }: Pick<ResolvedSettings, 'settings' | 'origins'>,
  { site, account }: Pick<Draft, 'site' | 'account'>,
): AccountProfile {
  const name = account && folded(account);
  if (!name || account.length > LONGEST_ACCOUNT_NAME) return { profile: settings.profile };
  if (settings.organisation.accounts.some((own) => folded(own) === name)) {
    return { profile: 'official' };
  }
  if (origins.profile === 'policy') return { profile: settings.profile };
  const here = site && settings.accounts[accountKey({ site, name })];
  const [, elsewhere] =
    Object.entries(settings.accounts).find(([key]) => key.slice(key.indexOf('/') + 1) === name) ??
    [];
  const owner = here ?? elsewhere;
  if (owner) return { profile: owner === 'unsure' ? settings.profile : owner };
  return { profile: settings.profile, ...(site && { unknown: { site, name: account } }) };
}

function folded(name: string): string {
  return name.normalize('NFC').trim().replace(/^@/, '').replace(/\s+/g, ' ').toLowerCase();
}
