import { describe, expect, test } from 'vitest';
import { withoutInitials } from '../../shared/text/initials.ts';
import { firmName, partyName, personName } from '../../shared/text/names.ts';

describe('names of persons', () => {
  test.each([
    ['M. BELAÏD Karim', 'Karim Belaïd'],
    ['Monsieur Jean-Pierre MOREL, né le 3 mai', 'Jean-Pierre Morel'],
    ['Lamy Roger', 'Roger Lamy'],
    ['Madame Sylvie MOREL née BAUDRY', 'Sylvie Morel'],
    ['Madame Claire de La Tour', 'Claire de La Tour'],
    ['M. Yann LE BIHAN', 'Yann Le Bihan'],
    ['Maître Hélène GARNIER, SCP', 'Hélène Garnier'],
    ['Expert Luc FERRAND Mission', 'Expert Luc Ferrand'],
    ['P. Noël', 'P. Noël'],
    ['MaîtreAstrid NIELSEN', 'Astrid Nielsen'],
    ["Me Côme d'ALBIGNAC", "Côme d'Albignac"],
    ['Mc Gaëtan PENHOUËT', 'Gaëtan Penhouët'],
  ])('%j is %s', (raw, name) => expect(personName(raw)).toBe(name));
});

describe('names of firms', () => {
  test.each([
    ['la SARL GARAGE DES HALLES', 'Garage des Halles'],
    ['SCI DU BLOSNE', 'SCI du Blosne'],
    ['BATI CONCEPT OUEST, SASU', 'Bati Concept Ouest'],
    ['NORDLICHT VERSICHERUNG AG', 'Nordlicht Versicherung'],
    ['Scheldezicht Verzekeringen nv', 'Scheldezicht Verzekeringen'],
    ['Alpenwacht Versicherungen GmbH', 'Alpenwacht Versicherungen'],
    ['la société TOITURES BEAULIEU', 'Toitures Beaulieu'],
    ['VAUCLAIR ASSURANCES, SA', 'Vauclair Assurances'],
    ['la société LES ATELIERS DU PARC', 'Les Ateliers du Parc'],
    ["La Médiation de l'Assurance", "La Médiation de l'Assurance"],
    ['LAVERIE EXPRESS', 'Laverie Express'],
    ["L'ÉTOILE DU SUD", "L'Étoile du Sud"],
    ['Le syndicat des copropriétaires de la résidence LE CLOS FLEURI', 'Syndicat des copropriétaires de la résidence Le Clos Fleuri'],
  ])('%j is %s', (raw, name) => expect(firmName(raw)?.toLowerCase()).toBe(name.toLowerCase()));
});

test('a civility makes a person, a legal form a firm', () => {
  expect(partyName('Mme PERROT Nathalie')).toBe('Nathalie Perrot');
  expect(partyName('la SAS PERROT NATHALIE')).toBe('Perrot Nathalie');
});

test.each([
  ['ARR ASSURANCES RHODANIENNES RÉUNIES', 'ASSURANCES RHODANIENNES RÉUNIES'],
  ['AMHD – Assurances Mutuelles du Haut-Doubs', 'Assurances Mutuelles du Haut-Doubs'],
  ['SMA Courtage Ligérien', 'SMA Courtage Ligérien'],
])('%j without its initials is %s', (name, full) => expect(withoutInitials(name)).toBe(full));

test.each([
  ['M. Jean DUPONT 5BIS RUE HAUTE', 'Jean Dupont'],
  ['Mme LEROY BP5', 'Leroy'],
  ['M. SPIN0SA Paul', 'Paul Spinosa'],
])('figures within capitals are misread letters, those of an address are none: %j is %s', (raw, name) =>
  expect(personName(raw)).toBe(name),
);
