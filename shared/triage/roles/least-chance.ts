import type { Role } from './roles.ts';
import type { RuleSaid } from './weigh-rule.ts';

const likelier = 0.5;
const inAct = 0.85;

/**
 * From which chance on a field is said: where it is more likely right than not. Whom we insure decides in an act who is written to:
 * where its rules found nobody, the model by itself must be surer.
 */
export const leastChance = (role: Role, { option, act }: RuleSaid): number =>
  role === 'insuredName' && act && option === undefined ? inAct : likelier;
