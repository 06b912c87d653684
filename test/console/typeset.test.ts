import { isValidElement } from 'react';
import { expect, test } from 'vitest';
import { jsx, jsxs } from '../../console/src/typeset/jsx-runtime.ts';
import { typeset } from '../../console/src/typeset/typeset.ts';

const shown = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_');

test.each([
  ['Audience : demain', 'Audience~: demain'],
  ['Quoi ? Non ! Si ; oui', 'Quoi_? Non_! Si_; oui'],
  ['« oui »', '«~oui~»'],
  ['12 % et 3 €', '12_% et 3_€'],
  ['n° 5', 'n°~5'],
  ['dans 7 j. ouvrés, 3 pages', 'dans 7~j. ouvrés, 3~pages'],
  ["l'assuré d'Orléans", 'l’assuré d’Orléans'],
  ['https://exemple.fr/a?b=1', 'https://exemple.fr/a?b=1'],
  ['10:30', '10:30'],
])('%s', (text, wanted) => expect(shown(typeset(text))).toBe(wanted));

const propsOf = (element: unknown): Record<string, unknown> => (isValidElement<Record<string, unknown>>(element) ? element.props : {});

test('whatever text an element is made with is set, wherever it came from; what is typed or quoted exactly is not', () => {
  expect(propsOf(jsxs('p', { children: ['Nature', ' : ', 'x ?'] }, undefined))['children']).toEqual(['Nature', '\u00a0: ', 'x\u202f?']);
  expect(propsOf(jsx('p', { label: 'a : b', value: 'a : b' }, undefined))).toEqual({ label: 'a\u00a0: b', value: 'a : b' });
  expect(propsOf(jsx('code', { children: 'a : b' }, undefined))['children']).toBe('a : b');
  expect(propsOf(jsx('span', { 'data-exact': true, children: 'a : b' }, undefined))['children']).toBe('a : b');
});
