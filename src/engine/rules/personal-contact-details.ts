import { factsOf } from '../facts/find-facts.ts';
import { findCoordinates } from '../identifiers/coordinates.ts';
import {
  type EmailAddress,
  findEmailAddresses,
  isOfDomain,
  isSlipOf,
} from '../identifiers/email-address.ts';
import { findFinnishIdentityCodes } from '../identifiers/finnish-identity-code.ts';
import { findIbans } from '../identifiers/iban.ts';
import { findLicencePlates } from '../identifiers/licence-plate.ts';
import { findPaymentCards } from '../identifiers/payment-card.ts';
import { findPhoneNumbers, isListedPhone } from '../identifiers/phone-number.ts';
import { findPostalAddresses, type PostalAddress } from '../identifiers/postal-address.ts';
import { findSwedishIdentityCodes } from '../identifiers/swedish-identity-code.ts';
import { EMPTY_LIST, setOf } from '../once-for.ts';
import { hasPhraseBefore, hasPhraseNear } from '../phrases/phrase-before.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { overlap, type Surroundings, surroundingsOf } from '../text/surroundings.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Report, Span } from '../types.ts';

/** A label stands close to its number. */
const LABEL_DISTANCE = 30;
/** Sentences or lines on both sides that may tell whose an office's number or address is. */
const OFFICE_LINES = 2;
/** "p.", "tel": words beside a number that say nothing of whose it is. */
const WORDS_BESIDE = 2;
/** Works go on along a street; nobody lives at "25–31". */
const HOUSE_RANGE = /\d[ \u00a0]?[-–][ \u00a0]?\d/;
/** A word at most between "asuu" and its street: "osoitteessa", "på". */
const LEADS_TO_STREET = /^[ \u00a0](?:\p{Ll}{1,14}[ \u00a0])?$/u;

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
  const { text, policy } = context;
  let others: Span[] | undefined;
  for (const phone of findPhoneNumbers(text)) {
    if (phone.kind === 'service' || isListedPhone(phone, policy.organisation.phones)) continue;
    others ??= [
      ...findIbans(text),
      ...findPaymentCards(text),
      ...findFinnishIdentityCodes(text),
      ...swedishCodes(context),
      ...findCoordinates(text),
    ];
    if (others.some((other) => overlap(other, phone))) continue;
    if (hasPhraseBefore(context, phone, 'reference-number', LABEL_DISTANCE)) continue;
    const official = isOfficial(context, around, phone);
    const personal = around.has('private-contact', phone);
    const person = around.personNear(phone, 1) !== undefined || isNamedBefore(around, phone);
    if (personal || (person && !official && phone.kind !== 'fixed')) {
      yield { span: phone, messageId: 'phoneNearPerson' };
    } else if (person) {
      // The number of an office, or of someone who answers for an office.
      if (phone.kind !== 'fixed' || !official) {
        yield { span: phone, messageId: 'phoneNearPerson', atMost: 'remind' };
      }
    } else if (!official) {
      const office = phone.kind === 'fixed' && tellsOfOffice(around, phone, OFFICE_LINES);
      if (!office) yield { span: phone, messageId: 'privatePhone', atMost: 'remind' };
    }
  }
}

/** Ten digits in a row that somebody could call are a telephone number, unless they are labelled. */
function swedishCodes(context: RuleContext): Span[] {
  return [...findSwedishIdentityCodes(context.text, context.now)].filter(
    (code) =>
      code.separated ||
      code.digits.length > 10 ||
      hasPhraseNear(context, code, 'identity-code', LABEL_DISTANCE),
  );
}

/** By its own sentence; a number or an address on a line of its own, by the lines beside it too. */
function isOfficial(context: RuleContext, around: Surroundings, span: Span): boolean {
  const reach = standsAlone(context, around, span) ? 1 : 0;
  return tellsOfOffice(around, span, reach);
}

/** "Osuuskunnantie 4" tells of no cooperative: the span's own words do not count. */
function tellsOfOffice(around: Surroundings, span: Span, reach = 0): boolean {
  return around
    .within('organisation-contact', around.around(span, reach))
    .some((match) => !overlap(match, span));
}

/** Next to nothing else is said in its sentence or line. */
function standsAlone(context: RuleContext, around: Surroundings, span: Span): boolean {
  const line = around.around(span);
  const words = tokensWithin(context.tokens, line).filter(
    (token) => token.kind === 'word' && !overlap(token, span),
  );
  return words.length <= WORDS_BESIDE;
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
  const sharedBoxes = setOf(context.parameter('sharedMailboxes', EMPTY_LIST));
  for (const email of findEmailAddresses(context.text)) {
    if (isOfDomain(email, domains) || own.has(email.address.toLowerCase())) continue;
    // "hanko.fii" is the organisation's own, misspelt.
    if (domains.some((domain) => isSlipOf(email.domain, domain))) continue;
    if (sharedBoxes.has(email.local.split(/[.+_-]/)[0] ?? '')) continue;
    const official = isOfficial(context, around, email);
    const personal = around.has('private-contact', email);
    const person = around.personNear(email, 1);
    const privateBox = isPrivateDomain(email, privateDomains);
    if (personal || (person && !official)) {
      yield { span: email, messageId: 'emailNearPerson' };
    } else if (person && privateBox) {
      yield { span: email, messageId: 'emailNearPerson', atMost: 'remind' };
    } else if (!official || (privateBox && isNamedBox(email))) {
      yield { span: email, messageId: 'privateEmail', atMost: 'remind' };
    }
  }
}

/** "anna.lahtinen": a person's own box, though it serves an office or an event. */
function isNamedBox({ local }: EmailAddress): boolean {
  return /^\p{L}{2,20}[._]\p{L}{2,30}$/u.test(local);
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
  yield* streetsOfHomes(context, around, found);
  for (const address of found) {
    const written = context.text.slice(address.start, address.end).toLowerCase();
    if (listed.some((own) => own !== '' && written.startsWith(own))) continue;
    if (tellsOfOffice(around, address)) continue;
    const lives = around.has('home-address', address);
    const person = around.personNear(address, 1);
    const someone = person !== undefined || around.has('someone', address, 1);
    // "Asuu Vuorikatu 9 A 4:ssä": a flat that is lived in is somebody's, named or not.
    if (lives && (someone || address.apartment)) yield { span: address, messageId: 'homeAddress' };
    else if (person && isAddressCard(context, person, address)) {
      yield {
        span: address,
        messageId: 'homeAddress',
        ...(!(address.apartment || address.postalCode) && { atMost: 'remind' }),
      };
    } else if (lives || address.apartment) {
      yield { span: address, messageId: 'homeAddress', atMost: 'remind' };
    } else if (isNobodysVenue(context, around, address)) {
      yield { span: address, messageId: 'streetAddress', atMost: 'remind' };
    }
  }
}

/** By itself, where nothing tells of an office, a business or an event. */
function isNobodysVenue(context: RuleContext, around: Surroundings, address: Span): boolean {
  if (!standsAlone(context, around, address)) return false;
  if (tellsOfOffice(around, address, OFFICE_LINES)) return false;
  const written = context.text.slice(address.start, address.end);
  return (
    !HOUSE_RANGE.test(written) &&
    !factsOf(context).some(
      (fact) =>
        (fact.kind === 'date' || fact.kind === 'time' || fact.kind === 'weekday') &&
        !overlap(fact, address),
    )
  );
}

/** "Pekka Lahtinen asuu Ahmatiellä": no house is told, but a street may be enough. */
function* streetsOfHomes(
  context: RuleContext,
  around: Surroundings,
  addresses: readonly Span[],
): Generator<Report> {
  const homes = around.phrases('home-address');
  if (homes.length === 0) return;
  for (const street of around.phrases('street')) {
    const { start, end } = street;
    const named = /^\p{Lu}/u.test(context.text.slice(start, end));
    if (!named || addresses.some((address) => overlap(address, street))) continue;
    const behind = homes.some(
      (home) =>
        home.end < start &&
        home.language === street.language &&
        LEADS_TO_STREET.test(context.text.slice(home.end, start)),
    );
    const someone = () =>
      around.personNear(street, 1) !== undefined || around.has('someone', street, 1);
    if (behind && someone()) yield { span: street, messageId: 'homeAddress', atMost: 'remind' };
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
