import { expect, test } from 'vitest';
import { partyOnLine } from '../../../shared/triage/extract/party-at.ts';

test.each([
  ['SARL CONSTRUCTIONS OSSALOISES 12 rue des Tanneurs 44000 Nantes', 'Constructions Ossaloises'],
  ['SCI 12 RUE DU PORT', 'SCI 12 Rue du Port'],
  ['Copropriété 26 rue Mazagran', 'Copropriété 26 rue Mazagran'],
  ['Résidence Les 3 Cours', 'Résidence Les 3 Cours'],
  ['copropriété LES ALIZÉS / notre assuré : M. Serge PANOSSIAN', 'Copropriété Les Alizés'],
])('a name ends before the address behind it, and may be one itself: %s', (line, name) => {
  expect(partyOnLine(line)?.name).toBe(name);
});
