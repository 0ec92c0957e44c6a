import { expect, it } from 'vitest';
import { accountKey, profileOfDraft } from '../../src/settings/account-profile.ts';
import { resolveSettings } from '../../src/settings/resolve-settings.ts';

const named = resolveSettings({
  organisation: { profile: 'employee', organisation: { accounts: ['Rantakylän kunta'] } },
  person: { accounts: { 'x/maija_r': 'elected' } },
});

it('an account of the organisation is official, however it is written', () => {
  expect(profileOfDraft(named, { site: 'facebook', account: ' rantakylän  KUNTA' })).toEqual({
    profile: 'official',
  });
});

it('an account has the profile that was named for it, and keeps it on another site', () => {
  expect(profileOfDraft(named, { site: 'x', account: '@Maija_R' })).toEqual({ profile: 'elected' });
  expect(profileOfDraft(named, { site: 'instagram', account: 'maija_r' })).toEqual({
    profile: 'elected',
  });
});

it('an account that nobody has named has the general profile, and is to be asked about', () => {
  expect(profileOfDraft(named, { site: 'x', account: 'toinen' })).toEqual({
    profile: 'employee',
    unknown: { site: 'x', name: 'toinen' },
  });
  expect(profileOfDraft(named, { site: 'x' })).toEqual({ profile: 'employee' });
  // What a page puts up in place of a name.
  expect(profileOfDraft(named, { site: 'x', account: 'a'.repeat(201) })).toEqual({
    profile: 'employee',
  });
});

it('an account of which the person is not sure has the general profile, and is not asked about', () => {
  const unsure = resolveSettings({
    person: { profile: 'employee', accounts: { 'x/maija_r': 'unsure' } },
  });
  expect(unsure.rejected).toEqual([]);
  expect(profileOfDraft(unsure, { site: 'x', account: 'maija_r' })).toEqual({
    profile: 'employee',
  });
});

it('nothing is asked where the policy has decided for everybody', () => {
  const locked = resolveSettings({
    person: { accounts: { 'x/maija_r': 'elected' } },
    policy: { profile: 'official' },
  });
  expect(profileOfDraft(locked, { site: 'x', account: 'maija_r' })).toEqual({
    profile: 'official',
  });
});

it('accounts and own exceptions are the person’s alone', () => {
  const resolved = resolveSettings({
    policy: { accounts: { [accountKey({ site: 'x', name: 'A' })]: 'official' } },
  });
  expect(resolved.settings.accounts).toEqual({});
  expect(resolved.rejected).toEqual([{ origin: 'policy', path: 'accounts', reason: 'unknown-id' }]);
});
