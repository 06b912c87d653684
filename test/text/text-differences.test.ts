import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { type TextPart, textDifferences } from '../../shared/text/text-differences.ts';

const without = (parts: readonly TextPart[], kind: TextPart['kind']): string =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

test('a changed amount and a new sentence are shown as words removed and added, the rest as it was', () => {
  const before = 'Madame,\nNous vous réglons 1\u202f200,00\u00a0€ le 4 décembre 2026.\nSalutations.';
  const after = 'Madame,\nNous vous réglons 1\u202f350,00\u00a0€ le 4 décembre 2026.\nVotre franchise est déduite.\nSalutations.';
  expect(textDifferences(before, after)).toEqual([
    { kind: 'same', text: 'Madame,\nNous vous réglons 1\u202f' },
    { kind: 'removed', text: '200' },
    { kind: 'added', text: '350' },
    { kind: 'same', text: ',00\u00a0€ le 4 décembre 2026.\n' },
    { kind: 'added', text: 'Votre franchise est déduite.\n' },
    { kind: 'same', text: 'Salutations.' },
  ]);
});

test('a short word between two changes is part of one change', () => {
  const found = textDifferences('Réponse sous douze jours ouvrés.', 'Réponse sous un mois.');
  expect(found.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  const [, removed, added] = textDifferences('le rapport de la partie adverse manque', 'le constat de votre voisin manque');
  expect([removed?.text.trim(), added?.text.trim()]).toEqual(['rapport de la partie adverse', 'constat de votre voisin']);
});

test('lines written anew are laid over the line they come from; what has nothing in common is removed whole and added whole', () => {
  const before = 'Nous avons reçu votre lettre du 4 mai.\nUn expert passera chez vous avec votre accord.\nNous restons à votre écoute.\n';
  const after = 'Nous avons bien reçu votre lettre du 6 mai.\nNotre décision vous parviendra en juin.\nNous restons à votre écoute.\n';
  expect(textDifferences(before, after)).toEqual([
    { kind: 'same', text: 'Nous avons ' },
    { kind: 'added', text: 'bien ' },
    { kind: 'same', text: 'reçu votre lettre du ' },
    { kind: 'removed', text: '4' },
    { kind: 'added', text: '6' },
    { kind: 'same', text: ' mai.\n' },
    { kind: 'removed', text: 'Un expert passera chez vous avec votre accord.\n' },
    { kind: 'added', text: 'Notre décision vous parviendra en juin.\n' },
    { kind: 'same', text: 'Nous restons à votre écoute.\n' },
  ]);
});

test('the same text has no difference, an empty one is all added or all removed', () => {
  expect(textDifferences('Madame,\nbonjour', 'Madame,\nbonjour')).toEqual([{ kind: 'same', text: 'Madame,\nbonjour' }]);
  expect(textDifferences('', 'a b')).toEqual([{ kind: 'added', text: 'a b' }]);
  expect(textDifferences('a b', '')).toEqual([{ kind: 'removed', text: 'a b' }]);
  expect(textDifferences('', '')).toEqual([]);
});

const words = array(constantFrom('le', 'sinistre', 'du', '4', 'mai', '\n', 'Maître', '€', '\u00a0', ' ', 'n’est', 'pas', '.'), {
  maxLength: 60,
});

test('whatever the texts: without the added parts it is the earlier, without the removed parts the later; no two neighbours are of one kind', () => {
  assert(
    property(words, words, (one, other) => {
      const [before, after] = [one.join(' '), other.join('')];
      const parts = textDifferences(before, after);
      expect(without(parts, 'added')).toBe(before);
      expect(without(parts, 'removed')).toBe(after);
      expect(parts.every((part, index) => part.text !== '' && part.kind !== parts[index + 1]?.kind)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('two texts of 200,000 signs that share no line end as one removal and one addition', () => {
  const text = (seed: number): string =>
    Array.from({ length: 4_000 }, (_, index) => `${(index * 7919 + seed) % 9973} mots de la ligne ${seed}`).join('\n');
  const [before, after] = [text(1), text(5_000)];
  expect(textDifferences(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
});
