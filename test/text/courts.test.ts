import { describe, expect, test } from 'vitest';
import { findCourts, ofTown } from '../../shared/text/courts.ts';
import { fold } from '../../shared/text/fold.ts';

const found = (text: string): string[] => findCourts(text, fold(text)).map((court) => court.value);

describe('courts', () => {
  test.each([
    ['ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE DE SAINT-NAZAIRE', 'Tribunal judiciaire de Saint-Nazaire'],
    ['le Tribunal des activités économiques de Lyon', 'Tribunal des activités économiques de Lyon'],
    ['TRIBUNAL JUDICIAIRE\nDU HAVRE', 'Tribunal judiciaire du Havre'],
    ["COUR D'APPEL D'AIX EN PROVENCE", "Cour d'appel d'Aix-en-Provence"],
    ['tribunal judiciaire des Sables d’Olonne', "Tribunal judiciaire des Sables-d'Olonne"],
    ['Tribunal de commerce de La Rochelle', 'Tribunal de commerce de La Rochelle'],
    ['TJ de Bobigny', 'Tribunal judiciaire de Bobigny'],
    ['Tribunal pour enfants de Toulon', 'Tribunal pour enfants de Toulon'],
    ["greffe du tribunal judiciaire d'Angers", "Tribunal judiciaire d'Angers"],
  ])('%j is %s', (text, court) => expect(found(text)).toEqual([court]));

  test('a court without a town is none', () =>
    expect(found('le tribunal a dit ; la cour de l’immeuble ; devant le tribunal judiciaire statuant')).toEqual([]));

  test('a town that no list holds is less certain', () =>
    expect(findCourts('Tribunal correctionnel de Trifouilly', 'tribunal correctionnel de trifouilly')[0]?.certain).toBe(false));

  test.each([
    ['Le Mans', 'du Mans'],
    ['Les Sables-d’Olonne', 'des Sables-d’Olonne'],
    ['La Roche-sur-Yon', 'de La Roche-sur-Yon'],
    ['Évry', 'd’Évry'],
  ])('of %s is %s', (town, of) => expect(ofTown(town)).toBe(of.replace('d’É', "d'É")));
});
