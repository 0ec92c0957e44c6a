import type { Rule } from '../rule.ts';
import { accusation } from './accusation.ts';
import { bilingualFactMismatch } from './bilingual-fact-mismatch.ts';
import { childIdentifiable } from './child-identifiable.ts';
import { confidentialMatter } from './confidential-matter.ts';
import { credentialExposure } from './credential-exposure.ts';
import { dateWeekdayMismatch } from './date-weekday-mismatch.ts';
import { defensiveReply } from './defensive-reply.ts';
import { disrespectfulTone } from './disrespectful-tone.ts';
import { electionCampaigning } from './election-campaigning.ts';
import { emailInvalid } from './email-invalid.ts';
import { imageGpsMetadata } from './image-gps-metadata.ts';
import { imagePersonConsent } from './image-person-consent.ts';
import { imageRights } from './image-rights.ts';
import { inaccessibleText } from './inaccessible-text.ts';
import { incitementToCrime } from './incitement-to-crime.ts';
import { insecureLink } from './insecure-link.ts';
import { internalMatter } from './internal-matter.ts';
import { invalidDate } from './invalid-date.ts';
import { longQuotation } from './long-quotation.ts';
import { longSentence } from './long-sentence.ts';
import { malformedLink } from './malformed-link.ts';
import { missingAltText } from './missing-alt-text.ts';
import { missingCaptions } from './missing-captions.ts';
import { missingSecondLanguage } from './missing-second-language.ts';
import { missingSourceLink } from './missing-source-link.ts';
import { namedIndividual } from './named-individual.ts';
import { officialese } from './officialese.ts';
import { otherLanguageLink } from './other-language-link.ts';
import { outdatedContent } from './outdated-content.ts';
import { paymentDetails } from './payment-details.ts';
import { personalContactDetails } from './personal-contact-details.ts';
import { personalIdentityCode } from './personal-identity-code.ts';
import { personalOpinion } from './personal-opinion.ts';
import { phoneNumberInvalid } from './phone-number-invalid.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { politicalOffence } from './political-offence.ts';
import { privateLifeFamily } from './private-life-family.ts';
import { privateLifeHealth } from './private-life-health.ts';
import { privateLifeSchool } from './private-life-school.ts';
import { privateLifeSocialWelfare } from './private-life-social-welfare.ts';
import { privateUseWorkingHours } from './private-use-working-hours.ts';
import { profanity } from './profanity.ts';
import { provocativeReply } from './provocative-reply.ts';
import { quoteWithoutSource } from './quote-without-source.ts';
import { racistExpression } from './racist-expression.ts';
import { religiousOffence } from './religious-offence.ts';
import { replyLanguage } from './reply-language.ts';
import { roleDisclosure } from './role-disclosure.ts';
import { shortenedLink } from './shortened-link.ts';
import { speaksForCity } from './speaks-for-city.ts';
import { suspiciousLink } from './suspicious-link.ts';
import { timeRangeInvalid } from './time-range-invalid.ts';
import { unregisteredChannel } from './unregistered-channel.ts';
import { unverifiedClaim } from './unverified-claim.ts';
import { vulgarExpression } from './vulgar-expression.ts';
import { wrongLanguageNameForm } from './wrong-language-name-form.ts';

/** Every rule, in the order of `rules/hanko/rules.json`. One file per rule, named by its id. */
export const allRules: readonly Rule[] = [
  profanity,
  vulgarExpression,
  racistExpression,
  accusation,
  religiousOffence,
  politicalOffence,
  incitementToCrime,
  disrespectfulTone,
  personalIdentityCode,
  paymentDetails,
  personalContactDetails,
  privateLifeHealth,
  privateLifeFamily,
  privateLifeSocialWelfare,
  privateLifeSchool,
  childIdentifiable,
  namedIndividual,
  missingSecondLanguage,
  bilingualFactMismatch,
  wrongLanguageNameForm,
  replyLanguage,
  quoteWithoutSource,
  longQuotation,
  imageRights,
  imagePersonConsent,
  imageGpsMetadata,
  missingCaptions,
  missingAltText,
  confidentialMatter,
  internalMatter,
  credentialExposure,
  dateWeekdayMismatch,
  invalidDate,
  timeRangeInvalid,
  placeholderLeft,
  malformedLink,
  insecureLink,
  shortenedLink,
  suspiciousLink,
  outdatedContent,
  phoneNumberInvalid,
  emailInvalid,
  missingSourceLink,
  unverifiedClaim,
  otherLanguageLink,
  roleDisclosure,
  speaksForCity,
  privateUseWorkingHours,
  personalOpinion,
  electionCampaigning,
  unregisteredChannel,
  defensiveReply,
  provocativeReply,
  officialese,
  longSentence,
  inaccessibleText,
];
