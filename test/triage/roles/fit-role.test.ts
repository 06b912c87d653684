import { describe, expect, test } from 'vitest';
import { softmax } from '../../../shared/triage/model/softmax.ts';
import { fitRole, type RoleExample, strongestWeights } from '../../../shared/triage/roles/fit-role.ts';
import { inSteps, scoresOf } from '../../../shared/triage/roles/stored-roles.ts';
import { type BalanceExample, balanceFeatures, fitBalance, heardRule } from '../../../shared/triage/roles/weigh-rule.ts';

/** Place 1 marks the right one, 2 the wrong one, 3 stands on both; 9 is none. */
const told: RoleExample = { options: [[2, 3], [1, 3], [9]], right: [1], weight: 1 };
const absent: RoleExample = { options: [[2, 3], [9]], right: [1], weight: 1 };
const examples = Array.from({ length: 40 }, (_, index) => (index % 4 === 0 ? absent : told));

describe('choosing among candidates', () => {
  const weights = fitRole(examples);

  test('what marked the right ones is found again in a letter that was not seen', () => {
    const said = softmax(scoresOf(inSteps(weights), [[2], [3, 1], [2, 3], [9]]));
    expect(said.indexOf(Math.max(...said))).toBe(1);
  });

  test('where nothing marks one, none is said', () => {
    const said = softmax(scoresOf(inSteps(weights), [[2, 3], [2], [9]]));
    expect(said.indexOf(Math.max(...said))).toBe(2);
  });

  test('chances add up to one', () => {
    expect(softmax([3, -40, 700]).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  });

  test('of the weights those remain that did most', () => {
    const kept = strongestWeights(weights, examples, 2);
    expect(kept.filter((weight) => weight !== 0)).toHaveLength(2);
    expect(kept[1]).toBeGreaterThan(0);
    expect(kept[3]).toBe(0);
  });
});

const example = (ruleIsRight: boolean, confidence: number): BalanceExample => ({
  options: balanceFeatures([0.5, 0.4, 0.1], { option: 1, confidence, act: false }),
  right: [ruleIsRight ? 1 : 0],
});

describe('the rule beside the model', () => {
  test('a rule that was mostly right outweighs a model in doubt, one that was mostly wrong does not', () => {
    const trusted = fitBalance(Array.from({ length: 50 }, (_, index) => example(index % 10 !== 0, 0.9)));
    const doubted = fitBalance(Array.from({ length: 50 }, (_, index) => example(index % 10 === 0, 0.9)));
    const rule = { option: 1, confidence: 0.9, act: false };
    expect(heardRule(trusted, [0.5, 0.4, 0.1], rule)[1]).toBeGreaterThan(0.7);
    expect(heardRule(doubted, [0.5, 0.4, 0.1], rule)[1]).toBeLessThan(0.3);
  });

  test('few letters change little of what is known of all fields', () => {
    const all = [1, 2, 0.5, 1, -1, 0] as const;
    fitBalance([example(false, 0.9)], all, 12).forEach((value, at) => {
      expect(Math.abs(value - (all[at] ?? 0))).toBeLessThan(0.3);
    });
  });
});
