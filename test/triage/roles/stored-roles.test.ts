import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placeBits } from '../../../shared/triage/roles/feature-set.ts';
import { roles } from '../../../shared/triage/roles/roles.ts';
import { shippedRole } from '../../../shared/triage/roles/shipped-roles.ts';
import { inSteps, loadRole, type RoleWeights, scoresOf, storeRole } from '../../../shared/triage/roles/stored-roles.ts';
import { seededRandom } from '../../seeded-random.ts';

const sparse = (): Float32Array => {
  const random = seededRandom(11);
  return Float32Array.from({ length: 1 << placeBits }, () => (random() < 0.1 ? random() * 4 - 2 : 0));
};

/** How far the scores of single places lie from their weights, at most. */
const most = (places: readonly number[], weights: Float32Array, stored: RoleWeights): number =>
  scoresOf(
    stored,
    places.map((place) => [place]),
  ).reduce((top, score, index) => Math.max(top, Math.abs(score - (weights[places[index] ?? 0] ?? 0))), 0);

test('a model that was stored is near enough to what it was, and the same when it is stored again', () => {
  const weights = sparse();
  const stored = storeRole({ weights: inSteps(weights), balance: [1, 2, 0.5, 1, -1, 0.3] });
  const loaded = loadRole(stored);
  const places = Array.from({ length: 5000 }, (_, index) => index * 200);
  expect(most(places, weights, loaded.weights)).toBeLessThan(0.02);
  expect(loaded.balance).toEqual([1, 2, 0.5, 1, -1, 0.3]);
  expect(storeRole(loaded)).toEqual(stored);
});

test.each([1, 127, 128, 129, 16_383, 16_384, 1_000_000])('a place %s behind another keeps its place', (far) => {
  const weights = new Float32Array(1 << placeBits);
  weights[7] = 1;
  weights[7 + far] = -1;
  const model = { weights: inSteps(weights), balance: [1, 0, 0, 0, 0, 0] as const };
  const loaded = loadRole(storeRole(model));
  expect(scoresOf(loaded.weights, [[7], [7 + far], [6]])).toEqual([1, -1, 0]);
  expect(loaded.weights.steps.filter((step) => step !== 0)).toHaveLength(2);
});

test('the shipped models take little room, and each of the ranked fields has one that weighs something', () => {
  expect(readFileSync('shared/triage/roles/role-weights.json').length).toBeLessThan(2_000_000);
  for (const role of roles) {
    const model = shippedRole(role);
    expect(
      model?.weights.steps.some((step) => step !== 0),
      role,
    ).toBe(true);
    expect(shippedRole(role), 'it is made ready once').toBe(model);
  }
});
