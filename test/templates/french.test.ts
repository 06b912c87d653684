import { describe, expect, test } from 'vitest';
import { addressBlock } from '../../templates/_layout/address.ts';
import { euros, longDate, timeOfDay } from '../../templates/_layout/format.ts';
import { at, counted, courtInSentence, enumerated, of } from '../../templates/_layout/french.ts';
import { nameInSentence, nameSort, salutationOf } from '../../templates/_layout/person-name.ts';
import { typeset, typesetHtml } from '../../templates/_layout/typography.ts';

test.each([
  ['Lyon', 'de Lyon', 'à Lyon'],
  ['Angers', 'd’Angers', 'à Angers'],
  ['Évreux', 'd’Évreux', 'à Évreux'],
  ['Le Mans', 'du Mans', 'au Mans'],
  ['Le Havre', 'du Havre', 'au Havre'],
  ['Les Sables-d’Olonne', 'des Sables-d’Olonne', 'aux Sables-d’Olonne'],
  ['La Rochelle', 'de La Rochelle', 'à La Rochelle'],
  ['Haguenau', 'de Haguenau', 'à Haguenau'],
  ['Hyères', 'd’Hyères', 'à Hyères'],
])('%s: %s, %s', (town, from, to) => {
  expect([of(town), at(town)]).toEqual([from, to]);
});

test.each([
  ['Tribunal judiciaire de Lyon', 'le tribunal judiciaire de Lyon', 'du tribunal judiciaire de Lyon'],
  ['Tribunal judiciaire de Le Mans', 'le tribunal judiciaire du Mans', 'du tribunal judiciaire du Mans'],
  ['Tribunal de commerce de Angers', 'le tribunal de commerce d’Angers', 'du tribunal de commerce d’Angers'],
  ['Cour d’appel de Rennes', 'la cour d’appel de Rennes', 'de la cour d’appel de Rennes'],
  [
    'Juge des contentieux de la protection de Nantes',
    'le juge des contentieux de la protection de Nantes',
    'du juge des contentieux de la protection de Nantes',
  ],
])('%s takes its article', (court, the, ofCourt) => {
  expect([courtInSentence(court).the, courtInSentence(court).of]).toEqual([the, ofCourt]);
});

test.each([
  ['M. Jean Durand', 'man', 'Monsieur,'],
  ['Monsieur Durand', 'man', 'Monsieur,'],
  ['Mme Awa Kervella', 'woman', 'Madame,'],
  ['M. et Mme Lozac’h', 'couple', 'Madame, Monsieur,'],
  ['Me Claire Vasseur', 'counsel', 'Maître,'],
  ['Maître Vasseur', 'counsel', 'Maître,'],
  ['SCP Morvan et Tanguy, commissaires de justice', 'company', 'Madame, Monsieur,'],
  ['Prévoyance du Littoral', 'company', 'Madame, Monsieur,'],
  ['Camille Roy', 'unknown', 'Madame, Monsieur,'],
  ['Mélanie Prat', 'unknown', 'Madame, Monsieur,'],
  ['Drouet Alice', 'unknown', 'Madame, Monsieur,'],
  ['Dr Yann Prigent', 'doctor', 'Docteur,'],
])('%s is spoken to as %s: %s', (name, sort, salutation) => {
  expect([nameSort(name), salutationOf(name)]).toEqual([sort, salutation]);
});

test.each([
  ['Monsieur Paul Castaing', 'M. Paul Castaing'],
  ['SARL Plomberie Ruellan', 'la SARL Plomberie Ruellan'],
  ['GAEC des Sucs', 'le GAEC des Sucs'],
  ['EARL Domaine de Fontbrune', 'l’EARL Domaine de Fontbrune'],
  ['Cabinet Arvor Expertises', 'le cabinet Arvor Expertises'],
  ['Entreprise Le Gall', 'l’entreprise Le Gall'],
  ['Autorité de contrôle prudentiel et de résolution', 'l’Autorité de contrôle prudentiel et de résolution'],
  ['Camille Roy', 'Camille Roy'],
])('%s stands in a sentence as %s', (name, inSentence) => {
  expect(nameInSentence(name)).toBe(inSentence);
});

describe('numbers and lists', () => {
  test.each([
    [0, '0,00\u00a0€'],
    [999.5, '999,50\u00a0€'],
    [1000, '1\u00a0000,00\u00a0€'],
    [1234567.891, '1\u00a0234\u00a0567,89\u00a0€'],
    [-12.3, '−12,30\u00a0€'],
  ])('%d is written %s', (amount, written) => {
    expect(euros(amount)).toBe(written);
  });

  test('the first of the month is an ordinal, the others are not', () => {
    expect([longDate('2026-12-01'), longDate('2026-12-02')]).toEqual(['1er\u00a0décembre\u00a02026', '2\u00a0décembre\u00a02026']);
  });

  test('a full hour has no minutes', () => {
    expect([timeOfDay('09:30'), timeOfDay('14:00')]).toEqual(['9\u00a0h\u00a030', '14\u00a0h']);
  });

  test('zero and one are singular', () => {
    expect([counted(0, 'page', 'pages'), counted(1, 'page', 'pages'), counted(2, 'page', 'pages')]).toEqual([
      '0 page',
      '1 page',
      '2 pages',
    ]);
  });

  test('a long list of names is cut with the number of the others', () => {
    expect(enumerated(['A', 'B', 'C', 'D', 'E', 'F', 'G'])).toBe('A, B, C, D, E et 2 autres');
    expect(enumerated(['A', 'B'])).toBe('A et B');
    expect(enumerated([])).toBe('');
  });
});

describe('micro-typography', () => {
  test.each([
    ['Attention : oui ; non ! quoi ?', 'Attention\u00a0: oui\u202f; non\u202f! quoi\u202f?'],
    ['« cité »', '«\u00a0cité\u00a0»'],
    ["l'assuré", 'l’assuré'],
    ['article L. 113-17', 'article\u00a0L.\u00a0113-17'],
    ['M. Durand et Mme Roy', 'M.\u00a0Durand et Mme\u00a0Roy'],
    ['15 jours, 48 000 €', '15\u00a0jours, 48\u00a0000\u00a0€'],
    ['20 janvier 2027 à 9 h 30', '20\u00a0janvier\u00a02027 à 9\u00a0h\u00a030'],
    ['02 40 00 12 20', '02\u00a040\u00a000\u00a012\u00a020'],
    ['75441 Paris Cedex 09', '75441 Paris Cedex\u00a009'],
  ])('%s', (text, set) => {
    expect(typeset(text)).toBe(set);
    expect(typeset(typeset(text))).toBe(set);
  });

  test('ordinals are raised, identifiers are not broken, tags and entities are left alone', () => {
    expect(typesetHtml('<p title="1er ;">le 1er et le 2e, l-0123456789abcdef &amp; a</p>')).toBe(
      '<p title="1er ;">le 1<sup>er</sup> et le 2<sup>e</sup>, <span class="nb">l-0123456789abcdef</span> &amp; a</p>',
    );
  });
});

describe('NF Z 10-011', () => {
  test('the last three lines are in capitals without accents or punctuation', () => {
    expect(
      addressBlock(['Mme Solène Abgrall'], ['Mme Solène Abgrall', 'Résidence « L’Étang », bât. B', '14, rue de l’Église', '29000 Quimper']),
    ).toEqual(['Mme Solène Abgrall', 'RESIDENCE L ETANG BAT B', '14 RUE DE L EGLISE', '29000 QUIMPER']);
  });

  test('a line longer than 32 characters is abbreviated, one longer than 38 is folded, never cut off', () => {
    const block = addressBlock(
      ['Société coopérative des maraîchers réunis du pays nantais'],
      ['125 avenue du Général de Gaulle prolongée', '44000 Nantes'],
    );
    expect(block.every((line) => line.length <= 38)).toBe(true);
    expect(block).toContain('125 AV DU GAL DE GAULLE PROLONGEE');
    expect(block.join(' ')).toContain('Société coopérative des maraîchers réunis du pays nantais');
  });
});

test('whose a thing is: elided before a vowel, drawn together with its article', () => {
  const whose = (name: string): string => of(nameInSentence(name));
  expect(whose('Ombeline Charrade')).toBe('d’Ombeline Charrade');
  expect(whose('GAEC des Sucs')).toBe('du GAEC des Sucs');
  expect(whose('SARL Ruellan')).toBe('de la SARL Ruellan');
});
