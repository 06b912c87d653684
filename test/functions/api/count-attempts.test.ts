import { expect, test } from 'vitest';
import { countAttempts } from '../../../functions/api/count-attempts.ts';

test('after so many attempts within a minute who made them waits, and nobody else does', () => {
  const attempts = countAttempts(3, 'Attendez.');
  for (const now of [0, 10, 20]) attempts.refuseTooMany(now, 'a');
  expect(() => attempts.refuseTooMany(30, 'a')).toThrow('Attendez.');
  expect(() => attempts.refuseTooMany(30, 'b')).not.toThrow();
  expect(() => attempts.refuseTooMany(60_000, 'a')).not.toThrow();
});

test('an attempt that succeeded does not count', () => {
  const attempts = countAttempts(1, 'Attendez.');
  attempts.refuseTooMany(0);
  attempts.succeeded();
  expect(() => attempts.refuseTooMany(1)).not.toThrow();
  expect(() => attempts.refuseTooMany(2)).toThrow('Attendez.');
});
