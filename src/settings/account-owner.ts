import { PROFILES, type Profile } from '../engine/types.ts';

/** `unsure`: the person was asked, and does not know; the general profile counts. */
export type AccountOwner = Profile | 'unsure';
export const ACCOUNT_OWNERS: readonly AccountOwner[] = [...PROFILES, 'unsure'];
