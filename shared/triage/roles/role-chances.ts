import type { FieldValue } from '../../contracts/document.ts';
import type { Kind } from '../../mail/kinds.ts';
import { softmax } from '../model/softmax.ts';
import { type Choice, type DescribedCandidate, keyOf, placesFor } from './described-candidates.ts';
import { isAdmissible } from './is-admissible.ts';
import { type Role, sortOf } from './roles.ts';
import { type RoleWeights, scoresOf } from './stored-roles.ts';
import type { RuleSaid } from './weigh-rule.ts';

/** The options of a field, the model's chance of each and last of none, and which of them the rule said. */
export type RoleChances = { readonly options: readonly DescribedCandidate[]; readonly chances: readonly number[]; readonly rule: RuleSaid };

type Answer = Pick<FieldValue, 'value' | 'confidence'>;

const served: ReadonlySet<Kind> = new Set(['summons', 'criminal-summons', 'court-decision', 'court-filing', 'seizure-notice']);
const impossible = -40;

/** What the model gives each candidate; a value that only the rule found is one of them. */
export const roleChances = (
  weights: RoleWeights,
  kind: Kind,
  role: Role,
  { candidates, none }: Choice,
  said: Answer | undefined,
  received: string | undefined,
  describe: (value: FieldValue['value']) => DescribedCandidate,
): RoleChances => {
  const key = said === undefined ? undefined : keyOf(sortOf[role], said.value);
  const known = candidates.findIndex((one) => one.key === key);
  const options = said === undefined || known >= 0 ? candidates : [...candidates, describe(said.value)];
  const option = said === undefined ? undefined : known < 0 ? candidates.length : known;
  const scores = scoresOf(weights, [...options.map((one) => placesFor(role, one)), none]).map((score, index) => {
    const candidate = options[index];
    return candidate === undefined || index === option || isAdmissible(role, candidate.value, received) ? score : impossible;
  });
  return { options, chances: softmax(scores), rule: { option, confidence: said?.confidence ?? 0, act: served.has(kind) } };
};
