import type { AttachmentMetadata } from '../types.ts';

/** A licence by which anybody may use a picture, on its conditions. */
export interface FreeLicence {
  /** Stable: "cc-by", "cc-by-nc-nd", "public-domain". */
  readonly id: string;
  /** As people write it: "CC BY-SA 4.0". */
  readonly name: string;
  readonly needsCredit: boolean;
  readonly shareAlike: boolean;
  readonly nonCommercial: boolean;
  readonly noDerivatives: boolean;
}

/** Creative Commons' addresses and the ways in which their names are written. */
const ADDRESS =
  /creativecommons\.org\/(?:licenses\/(by(?:-nc)?(?:-sa|-nd)?)|(publicdomain|share-your-work\/public-domain))(?:\/(?:zero|mark))?(?:\/(\d\.\d))?/i;
const NAME = /\bcc[ -]?(0|by(?:[ -]nc)?(?:[ -](?:sa|nd))?)(?![a-z])(?:[ -](\d\.\d))?/i;
const PUBLIC_DOMAIN = /\bpublic ?domain\b/i;

/** The free licence that a picture's own data name; `undefined` when they name none. */
export function licenceIn(metadata: AttachmentMetadata): FreeLicence | undefined {
  const { licence, rightsPage, usageTerms, copyright, credit } = metadata;
  for (const text of [licence, rightsPage, usageTerms, copyright, credit]) {
    const found = text === undefined ? undefined : licenceNamed(text.slice(0, 500));
    if (found) return found;
  }
  return undefined;
}

/** @param text an address, a name, or an id of {@link FreeLicence}. */
export function licenceNamed(text: string): FreeLicence | undefined {
  const address = ADDRESS.exec(text);
  if (address) return address[1] ? creativeCommons(address[1], address[3]) : publicDomain();
  const name = NAME.exec(text);
  if (name?.[1] === '0') return publicDomain('CC0');
  if (name?.[1]) return creativeCommons(name[1].replaceAll(' ', '-'), name[2]);
  return PUBLIC_DOMAIN.test(text.replace('-', ' ')) ? publicDomain() : undefined;
}

function publicDomain(name = 'Public Domain'): FreeLicence {
  return {
    id: 'public-domain',
    name,
    needsCredit: false,
    shareAlike: false,
    nonCommercial: false,
    noDerivatives: false,
  };
}

function creativeCommons(conditions: string, version: string | undefined): FreeLicence {
  const parts = conditions.toLowerCase().split('-');
  const name = `CC ${parts.join('-').toUpperCase()}`;
  return {
    id: `cc-${parts.join('-')}`,
    name: version ? `${name} ${version}` : name,
    needsCredit: true,
    shareAlike: parts.includes('sa'),
    nonCommercial: parts.includes('nc'),
    noDerivatives: parts.includes('nd'),
  };
}
