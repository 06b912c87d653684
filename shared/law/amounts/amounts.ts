import type { AmountTable } from './amount-table.ts';
import { amicableAttempt, counselOptional, lastResort } from './courts.ts';
import { cracDeductible, cracOwnExpert } from './crac.ts';
import { constructionNoExpert, coralConciliation } from './insurance.ts';
import { ircaForfait } from './irca.ts';
import { irsaCeiling, irsaExpertise, irsaForfait, irsaIncontestable, irsaPileup } from './irsa.ts';
import { irsiCeiling, irsiFirstTranche } from './irsi.ts';

/** Every dated amount, in the order of the documentation. */
export const amounts: readonly AmountTable[] = [
  lastResort,
  amicableAttempt,
  counselOptional,
  constructionNoExpert,
  irsaForfait,
  irsaCeiling,
  irsaIncontestable,
  irsaExpertise,
  irsaPileup,
  ircaForfait,
  irsiFirstTranche,
  irsiCeiling,
  cracDeductible,
  cracOwnExpert,
  coralConciliation,
];
