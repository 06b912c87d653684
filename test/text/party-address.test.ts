import { expect, test } from 'vitest';
import { fold } from '../../shared/text/fold.ts';
import { partyAddress as inText } from '../../shared/text/party-address.ts';

const partyAddress = (text: string, name: string, ours: readonly string[]): string[] | undefined =>
  inText({ text, folded: fold(text) }, name, ours);
const own = ['Vauclair Assurances', '12 rue des Tanneurs'];

test.each([
  [
    'street, postcode and town behind the name',
    'à la SARL FROID BRETON, 12 rue du Kerviniec, 56600 LANESTER,\nÀ COMPARAÎTRE',
    ['12 rue du Kerviniec', '56600 LANESTER'],
  ],
  [
    'its form, capital and number between',
    'FROID BRETON, SARL au capital de 8 000 €, RCS Lorient 441 207 863, dont le siège est 12 rue du Kerviniec à 56600 LANESTER',
    ['12 rue du Kerviniec', '56600 LANESTER'],
  ],
  [
    'the town first, its postcode in brackets',
    'Froid Breton, dont le siège est à Marseille (13008), 9 avenue du Prado, prise',
    ['9 avenue du Prado', '13008 Marseille'],
  ],
  ['the postcode in brackets behind', 'Froid Breton, sise 14 bis rue Rabelais à Toul (54200) ;', ['14 bis rue Rabelais', '54200 Toul']],
  [
    'a line that ends within it',
    'Froid\nBreton, 5 boulevard\nGrignon, 83000\nSaint-Raphaël\nDÉFENDERESSE',
    ['5 boulevard Grignon', '83000 Saint-Raphaël'],
  ],
  [
    'an address that the act repeats',
    'Froid Breton, 3 rue Noire, 72000 LE MANS. Remis à Froid Breton, 3 rue Noire, 72000 Le Mans',
    ['3 rue Noire', '72000 Le Mans'],
  ],
])('an act tells where a party lives: %s', (_, text, address) => {
  expect(partyAddress(text, 'Froid Breton', own)).toEqual(address);
});

test('a person is found by title, surname first and capitals as well', () => {
  expect(
    partyAddress('Monsieur DELAUNAY Éric, né le 3 mars 1971 à Tours, demeurant 4 rue du Renard, 76000 ROUEN', 'M. Éric Delaunay', own),
  ).toEqual(['4 rue du Renard', '76000 ROUEN']);
});

test.each([
  ['counsel', 'Froid Breton, ayant pour avocat Me Quéré, 8 rue Ney, 56100 Lorient'],
  ['its insurer', 'Froid Breton, et son assureur MUTUELLE DU LARGE, 8 rue Ney, 56100 Lorient'],
  ['another party', 'Froid Breton et la SCI DU PORT, 8 rue Ney, 56100 Lorient'],
  ['a court', 'Froid Breton devant le tribunal judiciaire, 8 rue Ney, 56100 Lorient'],
])('the address of whoever is named in between is not his: %s', (_, text) => {
  expect(partyAddress(text, 'Froid Breton', own)).toBeUndefined();
});

test('two different addresses are none', () => {
  expect(
    partyAddress('Froid Breton, 3 rue Noire, 72000 LE MANS. Froid Breton, 8 rue Ney, 56100 Lorient', 'Froid Breton', own),
  ).toBeUndefined();
});

test('our own address is nobody else’s', () => {
  expect(partyAddress('Froid Breton, 12 rue des Tanneurs, 44000 NANTES', 'Froid Breton', own)).toBeUndefined();
});

test.each([
  ['la SARL FROID BRETON, 12 rue du 11 Novembre, 56100 Lorient ;', '12 rue du 11 Novembre'],
  ['Froid Breton, 3 place du 8 Mai 1945, 56100 Lorient.', '3 place du 8 Mai 1945'],
  ['Froid Breton, 7 rue du 4 septembre à Lorient (56100).', '7 rue du 4 septembre'],
])('a street called after a day is whole: %s', (text, street) => {
  expect(partyAddress(text, 'Froid Breton', own)?.[0]).toBe(street);
});
