import { expect, test } from 'vitest';
import { nameOnLine } from '../../../shared/triage/extract/name-on-line.ts';

test.each([
  ['ARRÉGROS AVOCATS 16 boulevard Victor-Hugo', 'ARRÉGROS AVOCATS'],
  ['Carrosserie du Léon Zone de Kergompez', 'Carrosserie du Léon'],
  ['Corvalys TSA 40118', 'Corvalys'],
  ['AMHD Assurances Mutuelles du Haut-Doubs', 'Assurances Mutuelles du Haut-Doubs'],
  ['Brasserie de la Place', 'Brasserie de la Place'],
])('%j names %s', (line, name) => expect(nameOnLine(line)).toBe(name));
