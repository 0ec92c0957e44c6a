import type { Rule } from '../rule.ts';
import { imageRights } from './image-rights.ts';
import { namedIndividual } from './named-individual.ts';
import { paymentDetails } from './payment-details.ts';
import { personalContactDetails } from './personal-contact-details.ts';
import { personalIdentityCode } from './personal-identity-code.ts';
import { profanity } from './profanity.ts';
import { vulgarExpression } from './vulgar-expression.ts';

/** Every rule, in the order of `rules/hanko/rules.json`. One file per rule, named by its id. */
export const allRules: readonly Rule[] = [
  profanity,
  vulgarExpression,
  personalIdentityCode,
  paymentDetails,
  personalContactDetails,
  namedIndividual,
  imageRights,
];
