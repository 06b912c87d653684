import { expect, test } from 'vitest';
import { counted } from '../../shared/text/counted.ts';

test('a noun stands in the plural from two on; nothing is singular in French', () => {
  expect([0, 1, 2].map((count) => counted(count, 'courrier effacé', 'courriers effacés'))).toEqual([
    '0 courrier effacé',
    '1 courrier effacé',
    '2 courriers effacés',
  ]);
  expect(counted(3, 'page')).toBe('3 pages');
});
