import { expect, test } from 'vitest';
import { bothEnds } from '../../../shared/triage/roles/both-ends.ts';

test('of many values those at the beginning and those at the end remain', () => {
  const all = Array.from({ length: 100 }, (_, index) => index);
  expect(bothEnds(all, 6)).toEqual([0, 1, 2, 3, 98, 99]);
  expect(bothEnds(all, 100)).toEqual(all);
});
