import { expect, test } from 'vitest';
import { canBeParty } from '../../../shared/triage/extract/can-be-party.ts';

test.each([
  ['Generali', true],
  ['ENEDIS', true],
  ['Service départemental d’incendie et de secours du Gard', true],
  ['Service Plus SARL', true],
  ['Zone Franche SARL', true],
  ['Madame Rue', true],
  ['la SARL SERVICE TOITURE', true],
  ['RUE DU COMMERCE SAS', true],
  ['le syndicat des copropriétaires de l’immeuble 8 rue du 11 Novembre', true],
  ['8 PLACE DE LA MAIRIE', false],
  ['Convocation', false],
  ['Personnes désignées', false],
  ['12 rue des Tanneurs', false],
  ['Ce vendredi 25 septembre deux mille vingt-six', false],
  ['Courrier arrivé', false],
])('whether "%s" can be a party: %s', (words, can) => expect(canBeParty(words, [words])).toBe(can));
