import { isChoice, type Role, sortOf } from './roles.ts';
import type { RuleSaid } from './weigh-rule.ts';

const worthSaying = 0.4;
/** Of some lists one value is always true: the likeliest is said unless many are. */
const ofList = 0.25;
const oftenAbsent: ReadonlySet<Role> = new Set(['convention', 'stage']);
const inAct = 0.95;
/** A day to answer by is missed at a price, and a person sees how sure it is. */
const ofTerm = 0.3;

/**
 * From which chance on a field is said: answers given at 0.4 to 0.5 to letters of new hands were right nearly as often as wrong. Whom we insure decides in an act who is written to:
 * where its rules found nobody, the model by itself must be surer; a day to answer by that its rule found may be less sure.
 */
export const leastChance = (role: Role, { option, act }: RuleSaid): number => {
  if (role === 'insuredName' && act && option === undefined) return inAct;
  if (role === 'answerDue' && option !== undefined) return ofTerm;
  return isChoice(sortOf[role]) && !oftenAbsent.has(role) ? ofList : worthSaying;
};
