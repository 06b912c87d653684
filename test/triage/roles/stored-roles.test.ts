import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placeBits } from '../../../shared/triage/roles/feature-set.ts';
import { roles } from '../../../shared/triage/roles/roles.ts';
import { shippedRole } from '../../../shared/triage/roles/shipped-roles.ts';
import { loadRole, storeRole } from '../../../shared/triage/roles/stored-roles.ts';
import { seededRandom } from '../../seeded-random.ts';

const sparse = (): Float32Array => {
  const random = seededRandom(11);
  return Float32Array.from({ length: 1 << placeBits }, () => (random() < 0.1 ? random() * 4 - 2 : 0));
};

test('a model that was stored is near enough to what it was, and the same when it is stored again', () => {
  const weights = sparse();
  const stored = storeRole({ weights, balance: [1, 2, 0.5, 1, -1, 0.3] });
  const loaded = loadRole(stored);
  weights.forEach((weight, place) => {
    expect(Math.abs(weight - (loaded.weights[place] ?? 0))).toBeLessThan(0.3);
  });
  expect(loaded.balance).toEqual([1, 2, 0.5, 1, -1, 0.3]);
  expect(storeRole(loaded)).toEqual(stored);
});

test.each([1, 15, 16, 17, 255, 256, 257, 5000])('a place %s behind another keeps its place', (far) => {
  const weights = new Float32Array(1 << placeBits);
  weights[7] = 1;
  weights[7 + far] = -1;
  expect(loadRole(storeRole({ weights, balance: [1, 0, 0, 0, 0, 0] })).weights).toEqual(weights);
});

test('the shipped models take little room, and each of the ranked fields has one that weighs something', () => {
  expect(readFileSync('shared/triage/roles/role-weights.json').length).toBeLessThan(100_000);
  for (const role of roles) {
    const model = shippedRole(role);
    expect(
      model?.weights.some((weight) => weight !== 0),
      role,
    ).toBe(true);
    expect(shippedRole(role), 'it is made ready once').toBe(model);
  }
});
