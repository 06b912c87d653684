import { expect, test } from 'vitest';
import { valueOfText } from '../../../functions/api/value-of-text.ts';

test.each([
  ['2027-01-12', { type: 'date' }, '2027-01-12'],
  ['mardi 12 janvier 2027', { type: 'date' }, '2027-01-12'],
  ['12/01/2027', { type: 'date' }, '2027-01-12'],
  ['le douze janvier deux mille vingt-sept', { type: 'date' }, '2027-01-12'],
  ['bientôt', { type: 'date' }, undefined],
  ['9 h 30', { type: 'time' }, '09:30'],
  ['neuf', { type: 'boolean' }, undefined],
  ['Oui', { type: 'boolean' }, true],
  ['2 340,50 €', { type: 'amount' }, 2340.5],
  ['2340.5', { type: 'amount' }, 2340.5],
  ['rien', { type: 'amount' }, undefined],
  ['Jean Morel ; Sylvie Morel', { type: 'list' }, ['Jean Morel', 'Sylvie Morel']],
  [' ; ', { type: 'list' }, undefined],
  ['us', { type: 'choice', options: ['us', 'insured'] }, 'us'],
  ['nous', { type: 'choice', options: ['us', 'insured'] }, undefined],
  ['  Anne \n Kerjean ', { type: 'text' }, 'Anne Kerjean'],
  ['   ', { type: 'text' }, undefined],
] as const)('%j as a field of type %j is %j', (text, type, value) => {
  expect(valueOfText(text, type)).toEqual(value);
});
