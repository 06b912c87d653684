import { describe, expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

/** Whether an act with this notice says that counsel is needed. */
const needed = (notice: string, before = '', after = ''): unknown =>
  valuesOf(
    'summons',
    `${before}<p>ASSIGNATION EN RÉFÉRÉ DEVANT LE TRIBUNAL JUDICIAIRE DE BLOIS</p><p>À LA REQUÊTE DE Madame Amandine LOPEZ, fleuriste,</p>
    <p>J'ai donné assignation à la société VAUCLAIR ASSURANCES, 12 rue des Tanneurs, 44000 NANTES, d'avoir à comparaître le mardi 12 janvier 2027 à 9 heures.</p>
    <p>${notice}</p><p>PAR CES MOTIFS désigner un expert.</p>${after}`,
  )['representationMandatory'];

describe('counsel compulsory, as the act says it (CPC art. 760, 761, 853)', () => {
  test.each([
    ['Vous êtes tenu, le montant excédant dix mille euros, de vous faire représenter par un avocat.', true],
    ['Vous êtes tenus d’être représentés à cette audience par un avocat.', true],
    ['Le litige excédant 10 000 euros, vous ne pouvez vous présenter sans avocat.', true],
    ['Vous pourrez vous faire assister ou représenter par un avocat, dont le ministère est obligatoire.', true],
    ['Représentation obligatoire par avocat, article 853 du code de procédure civile.', true],
    ['Les parties peuvent se présenter elles-mêmes ou se faire représenter.', false],
    ['Vous pouvez vous faire assister par un avocat, dont le ministère n’est pas obligatoire.', false],
    ['Elle peut comparaître par un avocat.', undefined],
  ])('%s', (notice, value) => {
    expect(needed(notice)).toBe(value);
  });

  test('not what the insured asks in the letter in front of it', () => {
    expect(needed('Les parties peuvent se défendre elles-mêmes.', '<p>Dites-moi si je dois prendre un avocat ou si c’est vous.</p>')).toBe(
      false,
    );
  });

  test('of an act that is made known to us', () => {
    const told = valuesOf(
      'summons',
      `<p>DÉNONCIATION D’ASSIGNATION EN RÉFÉRÉ</p><p>À LA REQUÊTE DE Madame Amandine LOPEZ, j’ai dénoncé à VAUCLAIR ASSURANCES une assignation délivrée à la société GARAGE DU LOIR, à Blois.</p><p>Dont acte. Sous toutes réserves.</p>
      <p>ASSIGNATION EN RÉFÉRÉ-EXPERTISE</p><p>L’an deux mille vingt-six et le vingt-neuf octobre</p><p>Les parties doivent constituer avocat.</p>`,
    );
    expect(told['representationMandatory']).toBe(true);
  });
});
