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
  ['street and town on one line', 'Amaury de Lestrange\nManoir de Kerdren, 29170 FOUESNANT', ['Manoir de Kerdren', '29170 FOUESNANT']],
  ['a town without comma', 'Amaury de Lestrange, 12 rue du Bac 71000 Mâcon', ['12 rue du Bac', '71000 Mâcon']],
  [
    'a town cut off its postcode',
    'Amaury de Lestrange\n9 quai Saint-Michel, 51000\nChâlons-en-Champagne',
    ['9 quai Saint-Michel', '51000 Châlons-en-Champagne'],
  ],
  [
    'a département in brackets',
    'Amaury de Lestrange\nQuartier Morne Pitault\n97232 LE LAMENTIN (Martinique)',
    ['Quartier Morne Pitault', '97232 LE LAMENTIN'],
  ],
  ['a blank lost before the town', 'Amaury de Lestrange\n3 rue Haute\n45200Montargis', ['3 rue Haute', '45200 Montargis']],
  ['a dash before the town', 'Amaury de Lestrange\nStade Brouhot – 18100 VIERZON', ['Stade Brouhot', '18100 VIERZON']],
  [
    'abroad, the country below',
    'Amaury de Lestrange\n27 rue de la Loi\n1040 Bruxelles\nBelgique',
    ['27 rue de la Loi', '1040 Bruxelles', 'Belgique'],
  ],
  ['abroad, its letter before', 'Amaury de Lestrange\n3 rue du Rhône\nCH-1204 Genève', ['3 rue du Rhône', 'CH-1204 Genève']],
  ['a name of which one sign was misread', '4maury dc Lestramge\n3 rue Haute\n35000 Rennes', ['3 rue Haute', '35000 Rennes']],
])('%s is an address', (_, text, address) => {
  expect(postalAddress(textPages(text), 'Amaury de Lestrange', own)).toEqual(address);
});

test('the foot of a letterhead gives the seat', () => {
  const foot = 'Mutuelle du Vexin – Siège social : 3 place du Marché, 95300 Pontoise – SIREN 300 200 100';
  expect(postalAddress(textPages(`Mutuelle du Vexin\n\nMadame,\n\n${foot}`), 'Mutuelle du Vexin', own)).toEqual([
    '3 place du Marché',
    '95300 Pontoise',
  ]);
});

test('a signature at the end of a message gives the address', () => {
  const text = 'Bonjour,\n\nQuand passera l’expert ?\n\nCordialement,\n\nRose Aubrac\n8 quai de la Douane\n29200 Brest\n06 12 34 56 78';
  expect(postalAddress(textPages(text), 'Rose Aubrac', own)).toEqual(['8 quai de la Douane', '29200 Brest']);
});

test.each([
  ['our own address with a sign misread', 'Jeanne Martin\nVauclair 4ssurances\n12 rue des Tanncurs\n44000 Nantes', 'Jeanne Martin'],
  ['a trade for a street', 'Maître Jeanne Martin\nCommissaire de justice\n97400 SAINT-DENIS', 'Jeanne Martin'],
  ['a service for a street', 'Mutuelle du Vexin\nService Recours – 95300 Pontoise', 'Mutuelle du Vexin'],
  ['a day for a street', 'Tribunal de Valence\nValence, le 18 novembre 2026\n44000 NANTES', 'Tribunal de Valence'],
  ['somebody else’s address', 'Paul Durand\n3 rue Haute\n35000 Rennes', 'Jeanne Martin'],
  ['our own address', 'Jeanne Martin\nVauclair Assurances\n12 rue des Tanneurs\n44000 Nantes', 'Jeanne Martin'],
  ['a town without a street', 'Garantie du Limousin\n19000 TULLE', 'Garantie du Limousin'],
  ['a street behind another town', 'Jeanne Martin\n85160 Saint-Jean\n3 rue Haute\n44000 Nantes', 'Jeanne Martin'],
  ['a telephone between', 'Jeanne Martin\nTél. 02 40 00 00 00\n44000 Nantes', 'Jeanne Martin'],
  ['a sentence between', 'Jeanne Martin\nJe vous écris de loin.\n44000 Nantes', 'Jeanne Martin'],
])('%s is never given back', (_, text, name) => {
  expect(postalAddress(textPages(text), name, own)).toBeUndefined();
});
