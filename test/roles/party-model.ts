import { fitRole, type RoleExample, strongestWeights } from '../../shared/triage/roles/fit-role.ts';
import { noParty } from '../../shared/triage/roles/party-candidates.ts';
import { type Side, sides } from '../../shared/triage/roles/party-features.ts';
import { partyScores } from '../../shared/triage/roles/party-lists.ts';
import { inSteps, type RoleWeights, type StoredRole, storeRole } from '../../shared/triage/roles/stored-roles.ts';
import {
  fitPartyBalance,
  isContested,
  type PartyBalance,
  type PartyEvidence,
  partyEvidence,
} from '../../shared/triage/roles/weigh-parties.ts';
import { foldNumbers, foldOf, handOf } from './folds.ts';
import type { RoleLetter } from './role-letters.ts';
import { honest } from './role-model.ts';
import { answersOf, type RuleAnswers } from './rule-answers.ts';

const kept = 16_000;

/** Each candidate by itself: is it a party of this side, or not? */
const examplesOf = (side: Side, { parties }: RoleLetter): RoleExample[] => {
  const right = parties?.right[side];
  if (parties === undefined || right === undefined) return [];
  return parties.candidates.map(({ places }, index) => ({ options: [places, noParty], right: [right[index] === true ? 0 : 1], weight: 1 }));
};

/** The weights of a side as they are shipped, fitted without the rules' answers. */
const weightsOf = (side: Side, letters: readonly RoleLetter[]): RoleWeights => {
  const examples = letters.flatMap((letter) => examplesOf(side, letter));
  return inSteps(strongestWeights(fitRole(examples), examples, kept));
};

/** A side of an act as the balance sees it, by weights that had not seen its hand. */
export type WeighedSide = {
  readonly letter: RoleLetter;
  readonly side: Side;
  readonly evidence: readonly PartyEvidence[];
  readonly right: readonly boolean[];
};

/** Every honest act, its sides weighed by models that had not seen its hand. */
export const heldOutSides = (letters: readonly RoleLetter[], answers: RuleAnswers): WeighedSide[] => {
  const acts = letters.filter(({ parties }) => parties !== undefined);
  const hands = [...new Set(letters.map(({ id }) => handOf(id)))];
  return foldNumbers.flatMap((fold) => {
    const inside = honest(answers, acts).filter(({ id }) => foldOf(id, hands) === fold);
    const outside = acts.filter(({ id }) => foldOf(id, hands) !== fold);
    const weights = sides.map((side) => weightsOf(side, outside));
    return inside.flatMap((letter) => weighedSides(letter, weights, answersOf(answers, letter.id, letter.index) ?? {}));
  });
};

const weighedSides = (letter: RoleLetter, weights: readonly RoleWeights[], said: Parameters<typeof partyEvidence>[4]): WeighedSide[] => {
  const { parties } = letter;
  if (parties === undefined) return [];
  const scores = weights.map((one) => partyScores(one, parties.candidates));
  return sides.flatMap((side, index) => {
    const [right, own] = [parties.right[side], scores[index]];
    if (right === undefined || own === undefined) return [];
    return [{ letter, side, right, evidence: partyEvidence(parties.candidates, side, own, scores[1 - index], said) }];
  });
};

/** The balance of a side. */
export const partyBalance = (weighed: readonly WeighedSide[], side: Side): PartyBalance =>
  fitPartyBalance(
    weighed
      .filter((one) => one.side === side)
      .flatMap(({ evidence, right }) => evidence.map((one, index) => ({ evidence: one, right: right[index] === true })))
      .filter(({ evidence }) => isContested(evidence)),
  );

/** The models of both sides as they are shipped. */
export const fitParties = (letters: readonly RoleLetter[], answers: RuleAnswers): Record<Side, StoredRole> => {
  const weighed = heldOutSides(letters, answers);
  const [claimants, defendants] = sides.map((side) =>
    storeRole({ weights: weightsOf(side, letters), balance: partyBalance(weighed, side) }),
  );
  if (claimants === undefined || defendants === undefined) throw new TypeError('an act has two sides');
  return { claimants, defendants };
};
