import * as fc from 'fast-check';
import { toCardinal } from 'n2words/fr-FR';
import { describe, expect, test } from 'vitest';
import { fold } from '../../shared/text/fold.ts';
import { readNumberWords } from '../../shared/text/number-words.ts';

const value = (words: string): number | undefined => readNumberWords(fold(words), 0)?.value;

describe('French number words', () => {
  test('every number that can be written in words is read back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => value(toCardinal(number)) === number));
  });

  test.each([
    ['deux mil vingt six', 2026],
    ['deux mille vingt-six', 2026],
    ['vingt-et-un', 21],
    ['soixante et onze', 71],
    ['quatre-vingt-dix-sept', 97],
    ['dix mille deux cents', 10_200],
    ['septante-deux', 72],
    ['deuxmille vingt-six', 2026],
  ])('%s is %d', (words, number) => expect(value(words)).toBe(number));

  test('numbers in a row are not added up', () => {
    expect(readNumberWords('deux trois', 0)).toEqual({ value: 2, end: 4 });
    expect(readNumberWords('vingt trente', 0)).toEqual({ value: 20, end: 5 });
  });

  test('"et" joins only a decade and one or eleven', () => expect(readNumberWords('trente et deux', 0)).toEqual({ value: 30, end: 6 }));
});
