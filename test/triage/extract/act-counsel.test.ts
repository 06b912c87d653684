import { describe, expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

/** The claimant's counsel of an act with this passage on him, and what follows it. */
const counsel = (passage: string, rest = ''): unknown =>
  valuesOf(
    'summons',
    `<p>ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE DE BLOIS</p><p>L'AN DEUX MILLE VINGT-SIX ET LE DIX-NEUF NOVEMBRE</p>
    <p>À LA REQUÊTE DE Madame Amandine LOPEZ, fleuriste, ${passage}</p>
    <p>J'ai donné assignation à la société VAUCLAIR ASSURANCES, 12 rue des Tanneurs, 44000 NANTES,</p>${rest}`,
  )['claimantCounsel'];

describe('the claimant’s counsel (CPC art. 54, 56, 752)', () => {
  test.each([
    ['ayant pour avocat Me Côme d’ARBOUVILLE, barreau de Blois ;', 'Côme d’Arbouville'],
    ['et dont l’avocate constituée est M° Thaïs WERNERT, barreau de Blois ;', 'Thaïs Wernert'],
    ['ayant M° Lucie Bordenave, avocate à Blois, pour conseil constitué,', 'Lucie Bordenave'],
    ['(avocats : postulant Me Camille DELHOMME, Blois ; plaidant Me Oscar VILLERS, Paris, toque B 0417) ;', 'Camille Delhomme'],
    ['ayant pour avocat la SELARL BLÉSOIS AVOCATS, barreau de Blois, 12 rue Haute, laquelle est constituée,', 'SELARL Blésois Avocats'],
    ['<br>Avocat : SCP HARDY VALLIN, avocats au barreau de Blois', 'SCP Hardy Vallin'],
    ['ayant pour avocat la SELARL LOIR en la personne de Me Jérôme DUCROT DONNE ASSIGNATION, je soussignée, À :', 'Jérôme Ducrot'],
    ['ayant pour avocat Maître Hortense QUINAULT, du barreau de Blois', 'Hortense Quinault'],
  ])('%s', (passage, name) => {
    expect(counsel(passage)).toBe(name);
  });

  test('a surname alone takes the first name that the act gives elsewhere', () => {
    expect(counsel('laquelle a pour avocate Maître Honorine PEYRAC, à Blois,', '<p>Mme LOPEZ (avocate : Me PEYRAC) expose que …</p>')).toBe(
      'Honorine Peyrac',
    );
  });

  test('where both labels of a column stand before both names, the first name is the postulant’s', () => {
    expect(
      counsel('</p><p>Avocat postulant<br>Avocat plaidant</p><p>Me Maëlle BRESSON, barreau de Blois<br>Me Igor SANTI, barreau de Lyon'),
    ).toBe('Maëlle Bresson');
  });
});
