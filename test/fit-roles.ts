import { writeFileSync } from 'node:fs';
import { type Role, roles, rolesOf } from '../shared/triage/roles/roles.ts';
import { type StoredRole, storeRole } from '../shared/triage/roles/stored-roles.ts';
import { foldNumbers, foldOf, handOf } from './roles/folds.ts';
import { fitParties } from './roles/party-model.ts';
import { type RoleLetter, roleLetters } from './roles/role-letters.ts';
import { answered, balancesOf, honest, type Weighed, weighedLetter, weightsOf } from './roles/role-model.ts';
import { type RuleAnswers, unseenAnswers } from './roles/rule-answers.ts';

/** What the models of fields are fitted on. */
export const roleFolders = ['test/corpus/samples', 'test/corpus/fit', 'test/corpus/tune'];

const having = (letters: readonly RoleLetter[], role: Role): RoleLetter[] => letters.filter(({ kind }) => rolesOf(kind).includes(role));

/** Every honest letter, weighed by a model that had not seen its hand. */
export const heldOut = (role: Role, letters: readonly RoleLetter[], answers: RuleAnswers): Weighed[] => {
  const part = having(letters, role);
  const hands = [...new Set(letters.map(({ id }) => handOf(id)))];
  return foldNumbers.flatMap((fold) => {
    const inside = honest(answers, part).filter(({ id }) => foldOf(id, hands) === fold);
    if (inside.length === 0) return [];
    const weights = weightsOf(
      role,
      part.filter(({ id }) => foldOf(id, hands) !== fold),
    );
    return inside.map((letter) => weighedLetter(role, letter, weights, answered(answers, role, letter)));
  });
};

/** The models as they are shipped. */
export const fitRoles = (letters: readonly RoleLetter[], answers: RuleAnswers, chosen: readonly Role[]): Record<string, StoredRole> => {
  const balances = balancesOf(
    chosen.flatMap((role) => heldOut(role, letters, answers)),
    chosen,
  );
  return Object.fromEntries(
    chosen.map((role) => [
      role,
      storeRole({ weights: weightsOf(role, having(letters, role)), balance: balances.get(role) ?? [1, 1, 0, 1, 0, 0] }),
    ]),
  );
};

if (import.meta.main) {
  const letters = roleFolders.flatMap((folder) => roleLetters(folder, undefined, unseenAnswers()));
  const stored = { ...fitRoles(letters, unseenAnswers(), roles), ...fitParties(letters, unseenAnswers()) };
  const text = `${JSON.stringify(stored)}\n`;
  writeFileSync('shared/triage/roles/role-weights.json', text);
  console.log(`${letters.length} examples, ${text.length} bytes`);
}
