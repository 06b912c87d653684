import { expect, test } from 'vitest';
import { matchQuery } from '../../local/store/match-query.ts';

test('every word must stand there; a longer one may be cut short, a short one is looked for whole, a letter alone tells nothing', () => {
  expect(matchQuery('m. Kervella, 9 rue d’Écluses')).toBe('"Kervella"* "rue"* "Écluses"*');
  expect(matchQuery('TJ Nantes')).toBe('"TJ" "Nantes"*');
  expect(matchQuery('m-0123456789abcdef')).toBe('"0123456789abcdef"*');
});

test('what is no word is nothing to look for, and no operator of the index passes', () => {
  expect(matchQuery('" * ( ) -')).toBeUndefined();
  expect(matchQuery('a')).toBe('"a"');
  expect(matchQuery('NEAR("x" OR *)')).toBe('"NEAR"* "OR"');
});
