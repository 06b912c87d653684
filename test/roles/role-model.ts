import type { FieldValue } from '../../shared/contracts/document.ts';
import { placesFor } from '../../shared/triage/roles/described-candidates.ts';
import { fitRole, type RoleExample, strongestWeights } from '../../shared/triage/roles/fit-role.ts';
import { roleChances } from '../../shared/triage/roles/role-chances.ts';
import { isChoice, type Role, sortOf } from '../../shared/triage/roles/roles.ts';
import { inSteps, type RoleWeights } from '../../shared/triage/roles/stored-roles.ts';
import { type Balance, type BalanceExample, balanceFeatures, fitBalance, type RuleSaid } from '../../shared/triage/roles/weigh-rule.ts';
import { isTrue, type RoleLetter } from './role-letters.ts';
import { answerOf, type RuleAnswers } from './rule-answers.ts';

const wordsKept = 4000;

/** Places kept of a role's table: more where there are more letters to learn from, and where every word of a letter may count. */
const keptOf = (role: Role, letters: number): number =>
  isChoice(sortOf[role]) ? wordsKept : letters > 500 ? 32_000 : letters > 200 ? 16_000 : 8000;

/** A letter to learn from; of noisy ones without what the rules found, so that the model learns to do without them. */
const exampleOf = (role: Role, { choices, right, noisy }: RoleLetter): RoleExample[] => {
  const { candidates, none } = choices[sortOf[role]];
  const indices = right[role];
  return indices === undefined
    ? []
    : [{ options: [...candidates.map((one) => (noisy ? one.places : placesFor(role, one))), none], right: indices, weight: 1 }];
};

/** The weights of a role as they are shipped, fitted on letters without their rules' answers. */
export const weightsOf = (role: Role, letters: readonly RoleLetter[]): RoleWeights => {
  const examples = letters.flatMap((letter) => exampleOf(role, letter));
  const kept = keptOf(role, letters.filter((one) => one.truth[role] !== undefined).length / 2);
  return inSteps(strongestWeights(fitRole(examples), examples, kept));
};

/** A choice for the balance, and what the rule had said. */
export type Weighed = BalanceExample & {
  readonly letter: RoleLetter;
  readonly role: Role;
  readonly chances: readonly number[];
  readonly rule: RuleSaid;
  readonly said: Pick<FieldValue, 'value' | 'confidence'> | undefined;
};

/** A letter as the balance sees it, by weights that were fitted without it. */
export const weighedLetter = (role: Role, letter: RoleLetter, weights: RoleWeights, said: Weighed['said']): Weighed => {
  const choice = letter.choices[sortOf[role]];
  const { options, chances, rule } = roleChances(weights, letter.kind, role, choice, said, letter.received, (value) =>
    letter.describe(role, value),
  );
  const right = (letter.right[role] ?? []).map((index) => (index === choice.candidates.length ? options.length : index));
  const ruled = rule.option !== undefined && isTrue(letter.kind, role, said?.value, letter.truth[role]) && !right.includes(rule.option);
  return {
    letter,
    role,
    chances,
    rule,
    said,
    options: balanceFeatures(chances, rule),
    right: ruled && rule.option !== undefined ? [...right, rule.option] : right,
  };
};

/** Letters whose answers by rule are honest. */
export const honest = (answers: RuleAnswers, letters: readonly RoleLetter[]): RoleLetter[] =>
  letters.filter((one) => !one.noisy && answers[one.id]?.[one.index] !== undefined);

/** The same, with the answers that were given then. */
export const answered = (answers: RuleAnswers, role: Role, letter: RoleLetter): Weighed['said'] =>
  answerOf(answers, letter.id, letter.index, role);

/** The balances: one for all fields, and each field's own drawn towards it. */
export const balancesOf = (weighed: readonly Weighed[], roles: readonly Role[]): ReadonlyMap<Role, Balance> => {
  const usable = weighed.filter((one) => one.right.length > 0);
  const all = fitBalance(usable);
  return new Map(
    roles.map((role) => [
      role,
      fitBalance(
        usable.filter((one) => one.role === role),
        all,
        12,
      ),
    ]),
  );
};
