import * as fc from 'fast-check';
import { toCardinal } from 'n2words/fr-FR';
import { describe, expect, test } from 'vitest';
import { cellAmount, findAmounts } from '../../shared/text/amounts.ts';
import { fold } from '../../shared/text/fold.ts';

const found = (text: string): number[] => findAmounts(fold(text)).map((amount) => amount.value);

describe('amounts', () => {
  test.each([
    ['28.277,14 euros', 28_277.14],
    ['12.166,68€', 12_166.68],
    ['3226,29 euros', 3226.29],
    ['57 000 €', 57_000],
    ['1\u00a0000,00 €', 1000],
    ["12'345,67 EUR", 12_345.67],
    ['12 345 € 67', 12_345.67],
    ['29.99 € TTC', 29.99],
    ['EUR 1 500,00', 1500],
    ['la somme de\n3 000\neuros', 3000],
    ['dix mille deux cents euros et cinquante centimes', 10_200.5],
    ['8 45O,OO €', 8450],
    ['1 234,56 C', 1234.56],
    ['1,500 euros', 1500],
  ])('%j is %d', (text, euros) => expect(found(text)).toEqual([euros]));

  test('the number of an article before a sum does not run into it', () =>
    expect(found("au titre de l'article 700 3 000 €")).toEqual([3000]));

  test('two sums in a sentence stay two', () => expect(found('1 590 € HT, soit 1 749 € TTC')).toEqual([1590, 1749]));

  test('cents are exact, in figures and in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 99_999_999 }), (cents) => {
        const figures = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 }).format(cents / 100);
        expect(found(`${figures} €`)).toEqual([cents / 100]);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (euros) => {
        expect(found(`${toCardinal(euros)} euros`)).toEqual([euros]);
      }),
    );
  });

  test.each([
    ['2 450,00 €', 2450],
    ['– 1 870,00', 1870],
    ['3.412,66', 3412.66],
    ['TTC', undefined],
    ['13,32 %', undefined],
  ])('the cell %j holds %s', (cell, value) => expect(cellAmount(fold(cell))).toBe(value));
});
