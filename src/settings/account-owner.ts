import { PROFILES, type Profile } from '../engine/types.ts';

/** `unsure`: the person was asked, and does not know; the general profile counts. */
export type AccountOwner = Profile | 'unsure';
export const ACCOUNT_OWNERS: readonly AccountOwner[] = [...PROFILES, 'unsure'];

/** UTF-16 units of an account's name; what is longer is none. */
export const LONGEST_ACCOUNT_NAME = 200;
