import { describe, expect, it } from 'vitest';
import { findCoordinates } from '../../../src/engine/identifiers/coordinates.ts';
import {
  findEmailAddresses,
  isEmailAddress,
} from '../../../src/engine/identifiers/email-address.ts';
import { findIbans } from '../../../src/engine/identifiers/iban.ts';
import { findInternalAddresses } from '../../../src/engine/identifiers/internal-address.ts';
import { findLicencePlates } from '../../../src/engine/identifiers/licence-plate.ts';
import { findPaymentCards } from '../../../src/engine/identifiers/payment-card.ts';
import { findMeetingLinks, findSecrets } from '../../../src/engine/identifiers/secret.ts';
import type { Span } from '../../../src/engine/types.ts';

const texts = (find: (text: string) => Iterable<Span>, text: string) =>
  [...find(text)].map(({ start, end }) => text.slice(start, end));

describe('account numbers', () => {
  it('reads spaces, hyphens and small letters', () => {
    for (const iban of ['FI21 1234 5600 0007 85', 'fi2112345600000785', 'FI21-1234-5600-0007-85']) {
      expect(texts(findIbans, `tili ${iban} ok`)).toEqual([iban]);
    }
  });

  it('stops at the country’s length', () => {
    expect(texts(findIbans, 'NO93 8601 1117 947 on tili')).toEqual(['NO93 8601 1117 947']);
  });

  it('wants check digits that are given', () => {
    expect(texts(findIbans, 'FI21 1234 5600 0007 86, GB00HLFX11016111455365')).toEqual([]);
  });
});

describe('payment cards', () => {
  it('want an issuer, its length and the check digit', () => {
    expect(texts(findPaymentCards, '4111 1111 1111 1111')).toEqual(['4111 1111 1111 1111']);
    expect(texts(findPaymentCards, '4111 1111 1111 1112, 1234567890123452')).toEqual([]);
  });
});

describe('e-mail addresses', () => {
  it.each(['anna@example.fi', 'a.b+c@sub.example.fi', 'åsa@öl.ax', 'инфо@письмо.рф'])(
    'takes %s',
    (address) => {
      expect(isEmailAddress(address)).toBe(true);
      expect(texts(findEmailAddresses, `(${address}).`)).toEqual([address]);
    },
  );

  it.each([
    'anna@',
    '@anna',
    'anna@example',
    'a..b@example.fi',
    'a@-b.fi',
    'a@b.1',
    'a b@example.fi',
  ])('refuses %s', (address) => {
    expect(isEmailAddress(address)).toBe(false);
  });

  it('resolves what is written to hide the sign', () => {
    expect([...findEmailAddresses('anna (at) example.fi')][0]?.address).toBe('anna@example.fi');
  });
});

describe('plates and places', () => {
  it('finds plates as written', () => {
    expect(texts(findLicencePlates, 'ABC-123, abc123, ABC-012, A-1234')).toEqual([
      'ABC-123',
      'abc123',
    ]);
  });

  it('finds coordinates', () => {
    expect(texts(findCoordinates, 'tässä 59.8236, 22.9703.')).toEqual(['59.8236, 22.9703']);
    expect(texts(findCoordinates, '59°49\'25"N 22°58\'13"E')).toEqual(['59°49\'25"N 22°58\'13"E']);
    expect(texts(findCoordinates, 'hinta 12.50, 13.50 ja 99.999, 199.999')).toEqual([]);
  });
});

describe('secrets and inner addresses', () => {
  it('know tokens by their beginning', () => {
    expect(texts(findSecrets, `AKIA${'A1'.repeat(8)} ja xoxb-${'1'.repeat(12)}`)).toHaveLength(2);
    expect(texts(findSecrets, 'sk-koulu, eyJ, AKIA, ghp_lyhyt')).toEqual([]);
  });

  it('know invitations with their passcode', () => {
    const link = 'https://teams.microsoft.com/meet/123456?p=aBcDeF';
    expect(texts(findMeetingLinks, `Liity: ${link}`)).toEqual([link]);
    expect(texts(findMeetingLinks, 'https://zoom.us/j/123456789')).toEqual([]);
  });

  it('know intranets, shares and drives', () => {
    for (const address of [
      'https://intra.hanko.fi/a',
      '\\\\server\\share\\a.docx',
      'file:///C:/a.txt',
      'P:\\Yhteiset\\a.docx',
      'http://192.168.1.20/kamera',
    ]) {
      expect(texts(findInternalAddresses, `katso ${address} nyt`)).toEqual([address]);
    }
    expect(texts(findInternalAddresses, 'https://www.hanko.fi/intro ja intratext.fi')).toEqual([]);
  });
});
