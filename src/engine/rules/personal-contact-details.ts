import { findCoordinates } from '../identifiers/coordinates.ts';
import { type EmailAddress, findEmailAddresses, isOfDomain } from '../identifiers/email-address.ts';
import { findFinnishIdentityCodes } from '../identifiers/finnish-identity-code.ts';
import { findIbans } from '../identifiers/iban.ts';
import { findLicencePlates } from '../identifiers/licence-plate.ts';
import { findPaymentCards } from '../identifiers/payment-card.ts';
import { findPhoneNumbers, isListedPhone } from '../identifiers/phone-number.ts';
import { findPostalAddresses, type PostalAddress } from '../identifiers/postal-address.ts';
import { findSwedishIdentityCodes } from '../identifiers/swedish-identity-code.ts';
import { hasPhraseBefore } from '../phrases/phrase-before.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { overlap, type Surroundings, surroundingsOf } from '../text/surroundings.ts';
import type { Report, Span } from '../types.ts';

/** A label stands close to its number. */
const LABEL_DISTANCE = 30;

/**
 * Whose contact details they are is seen from the words around: a person nearby makes them
 * personal, an office, an event or a role makes them official. Sees the whole draft, because the
 * name often stands on the line before.
 */
export const personalContactDetails = defineRule({
  id: 'personal-contact-details',
  set: 'personal-data',
  scope: 'draft',
  *check(context) {
    const around = surroundingsOf(context);
    yield* phones(context, around);
    yield* emails(context, around);
    yield* addresses(context, around);
    yield* plates(context, around);
    yield* places(context, around);
  },
});

function* phones(context: RuleContext, around: Surroundings): Generator<Report> {
  const { text, now, policy } = context;
  let others: Span[] | undefined;
  for (const phone of findPhoneNumbers(text)) {
    if (phone.kind === 'service' || isListedPhone(phone, policy.organisation.phones)) continue;
    others ??= [
      ...findIbans(text),
      ...findPaymentCards(text),
      ...findFinnishIdentityCodes(text, now),
      ...findSwedishIdentityCodes(text, now),
      ...findCoordinates(text),
    ];
    if (others.some((other) => overlap(other, phone))) continue;
    if (hasPhraseBefore(context, phone, 'reference-number', LABEL_DISTANCE)) continue;
    const official = around.has('organisation-contact', phone);
    const personal = around.has('private-contact', phone);
    const person = around.personNear(phone, 1) !== undefined || isNamedBefore(around, phone);
    if (personal || (person && !official && phone.kind !== 'fixed')) {
      yield { span: phone, messageId: 'phoneNearPerson' };
    } else if (person) {
      // The number of an office, or of someone who answers for an office.
      if (phone.kind !== 'fixed' || !official) {
        yield { span: phone, messageId: 'phoneNearPerson', atMost: 'remind' };
      }
    } else if (!official && phone.kind !== 'fixed') {
      yield { span: phone, messageId: 'privatePhone', atMost: 'remind' };
    }
  }
}

/** "Soita Annalle 040 …": a given name alone, shortly before the number. */
function isNamedBefore(around: Surroundings, phone: Span): boolean {
  return around
    .possibleNames(around.indexOf(phone.start))
    .some(
      ({ end, doubtful }) => !doubtful && end <= phone.start && phone.start - end <= LABEL_DISTANCE,
    );
}

function* emails(context: RuleContext, around: Surroundings): Generator<Report> {
  const { domains, emails: listed } = context.policy.organisation;
  const own = new Set(listed.map((address) => address.toLowerCase()));
  const privateDomains = context.parameter<readonly string[]>('privateEmailDomains', []);
  const sharedBoxes = new Set(context.parameter<readonly string[]>('sharedMailboxes', []));
  for (const email of findEmailAddresses(context.text)) {
    if (isOfDomain(email, domains) || own.has(email.address.toLowerCase())) continue;
    if (sharedBoxes.has(email.local.split(/[.+_-]/)[0] ?? '')) continue;
    const official = around.has('organisation-contact', email);
    const personal = around.has('private-contact', email);
    const person = around.personNear(email, 1);
    const privateBox = isPrivateDomain(email, privateDomains);
    if (personal || (person && !official)) {
      yield { span: email, messageId: 'emailNearPerson' };
    } else if (person && privateBox) {
      yield { span: email, messageId: 'emailNearPerson', atMost: 'remind' };
    } else if (privateBox && !official) {
      yield { span: email, messageId: 'privateEmail', atMost: 'remind' };
    }
  }
}

/** "hotmail" stands for hotmail.com, hotmail.fi and the rest; "elisanet.fi" for itself. */
function isPrivateDomain(email: EmailAddress, domains: readonly string[]): boolean {
  const label = email.domain.split('.').at(-2) ?? '';
  return domains.some((domain) =>
    domain.includes('.') ? isOfDomain(email, [domain]) : label === domain,
  );
}

function* addresses(context: RuleContext, around: Surroundings): Generator<Report> {
  const found = findPostalAddresses(context.text, {
    streets: around.phrases('street'),
    highways: around.phrases('highway'),
    apartmentWords: context.parameter<readonly string[]>('apartmentWords', []),
    places: context.resources.places,
  });
  const listed = context.policy.organisation.addresses.map((address) => address.toLowerCase());
  for (const address of found) {
    const written = context.text.slice(address.start, address.end).toLowerCase();
    if (listed.some((own) => own !== '' && written.startsWith(own))) continue;
    if (around.has('organisation-contact', address)) continue;
    const lives = around.has('home-address', address);
    const person = around.personNear(address, 1);
    const someone = person !== undefined || around.has('someone', address, 1);
    if (lives && someone) yield { span: address, messageId: 'homeAddress' };
    else if (person && isAddressCard(context, person, address)) {
      yield {
        span: address,
        messageId: 'homeAddress',
        ...(!(address.apartment || address.postalCode) && { atMost: 'remind' }),
      };
    } else if (lives || address.apartment) {
      yield { span: address, messageId: 'homeAddress', atMost: 'remind' };
    }
  }
}

/** "Maija Meikäläinen, Kotikatu 5 A 12": the address stands right behind the name. */
function isAddressCard(context: RuleContext, person: Span, address: PostalAddress): boolean {
  return (
    person.end <= address.start &&
    /^[\s,:;–-]{1,6}$/.test(context.text.slice(person.end, address.start))
  );
}

function* plates(context: RuleContext, around: Surroundings): Generator<Report> {
  if (around.phrases('plate').length + around.phrases('vehicle').length === 0) return;
  for (const plate of findLicencePlates(context.text)) {
    if (around.has('plate', plate)) yield { span: plate, messageId: 'licencePlate' };
    else if (plate.asOnPlate && around.has('vehicle', plate)) {
      yield { span: plate, messageId: 'licencePlate', atMost: 'remind' };
    }
  }
}

function* places(context: RuleContext, around: Surroundings): Generator<Report> {
  for (const point of findCoordinates(context.text)) {
    const home = around.has('home', point) || around.has('home-address', point);
    if (!home) continue;
    const someone = around.personNear(point, 1) !== undefined || around.has('someone', point, 1);
    yield { span: point, messageId: 'homeLocation', ...(!someone && { atMost: 'remind' }) };
  }
}
