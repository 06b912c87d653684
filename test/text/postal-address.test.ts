import { expect, test } from 'vitest';
import { postalAddress } from '../../shared/text/postal-address.ts';
import { htmlPages, textPages } from '../html-pages.ts';

const own = ['Vauclair', '12 rue des Tanneurs'];

test('the address under a name is found, without the name', () => {
  const pages = htmlPages(
    '<div class="sender">Irène Kowalczyk<br>27 cité des Cheminots<br>62300 Lens</div><div class="addressee">Vauclair Assurances<br>12 rue des Tanneurs<br>44000 Nantes</div>',
  );
  expect(postalAddress(pages, 'Mme Irène KOWALCZYK', own)).toEqual(['27 cité des Cheminots', '62300 Lens']);
});

test('a letterhead on one line is taken apart', () => {
  const pages = htmlPages(
    '<div class="letterhead">CABINET FERRAND EXPERTISES<br>Experts en évaluation – 66 boulevard Gambetta – 37000 TOURS – contact@ferrand.example</div>',
  );
  expect(postalAddress(pages, 'Cabinet Ferrand Expertises', own)).toEqual(['66 boulevard Gambetta', '37000 TOURS']);
});

test('an address on one line after the name is taken apart', () => {
  expect(postalAddress(textPages('Gilbert Rousset, Les Clauzels, 48000 Mende\n\nMonsieur,'), 'Gilbert Rousset', own)).toEqual([
    'Les Clauzels',
    '48000 Mende',
  ]);
});

test('a post box and a CEDEX are an address', () => {
  expect(
    postalAddress(textPages('Assurances Mutuelles du Vexin\nBP 40118\n95301 Cergy-Pontoise Cedex'), 'Assurances Mutuelles du Vexin', own),
  ).toEqual(['BP 40118', '95301 Cergy-Pontoise Cedex']);
});

test.each([
  ['somebody else’s address', 'Paul Durand\n3 rue Haute\n35000 Rennes', 'Jeanne Martin'],
  ['our own address', 'Jeanne Martin\nVauclair Assurances\n12 rue des Tanneurs\n44000 Nantes', 'Jeanne Martin'],
  ['a town without a street', 'Garantie du Limousin\n19000 TULLE', 'Garantie du Limousin'],
  ['a street behind another town', 'Jeanne Martin\n85160 Saint-Jean\n3 rue Haute\n44000 Nantes', 'Jeanne Martin'],
  ['a telephone between', 'Jeanne Martin\nTél. 02 40 00 00 00\n44000 Nantes', 'Jeanne Martin'],
  ['a sentence between', 'Jeanne Martin\nJe vous écris de loin.\n44000 Nantes', 'Jeanne Martin'],
])('%s is never given back', (_, text, name) => {
  expect(postalAddress(textPages(text), name, own)).toBeUndefined();
});
