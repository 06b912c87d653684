import { describe, expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

/** Who serves an act with this head, this call and this sheet behind it. */
const bailiff = (head: string, call: string, sheet = ''): unknown =>
  valuesOf(
    'summons',
    `<p>${head}</p><p>ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE DE BLOIS</p><p>L'AN DEUX MILLE VINGT-SIX ET LE DIX-NEUF NOVEMBRE</p>
    <p>À LA REQUÊTE DE Madame Amandine LOPEZ, ayant pour avocat Me Odile PASQUIER,</p>
    <p>${call} à la société VAUCLAIR ASSURANCES, 12 rue des Tanneurs, 44000 NANTES,</p>
    <p>d'avoir à comparaître le mardi 12 janvier 2027 à 9 heures devant le tribunal judiciaire de Blois</p>
    <p>PAR CES MOTIFS condamner la requise à payer 9 000 €.</p>${sheet}`,
  )['bailiff'];

describe('who serves an act (CPC art. 648)', () => {
  test('a member of the office who acts', () => {
    expect(
      bailiff(
        'SCP LASSERRE-MONTEIL – commissaires de justice – BLOIS',
        'Me Estelle MONTEIL, membre de la SCP sus-nommée, a donné assignation',
      ),
    ).toBe('Estelle Monteil');
  });

  test('of several members the one who signs the sheet, where the act names none', () => {
    expect(
      bailiff(
        'LOIRE JUSTICIA<br>Pierrick Vallon – Shirine Benali – Édouard Tissot<br>Commissaires de justice associés',
        'J’AI, COMMISSAIRE DE JUSTICE SOUSSIGNÉ, DONNÉ ASSIGNATION',
        '<p>SIGNIFICATION</p><p>Nous, Shirine BENALI, avons visé les mentions relatives à la remise.</p>',
      ),
    ).toBe('Shirine Benali');
  });

  test.each([
    [
      'Nous, Société Civile Professionnelle Ange PATRON et Lucie FABRE, l’un d’eux soussigné, AVONS DONNÉ ASSIGNATION',
      'SCP Ange Patron et Lucie Fabre',
    ],
    ['La SELARL COURTIN - ZELLER, par l’un de ses associés soussigné, a donné assignation', 'SELARL Courtin - Zeller'],
    ['NOUS, SELARL ACTES &amp; CONSTATS DU LOIR, assignons', 'SELARL Actes & Constats du Loir'],
  ])('an office that acts as such: %s', (call, name) => {
    expect(bailiff('Commissaires de justice associés, Blois', call)).toBe(name);
  });

  test('an office whose name goes on on the next line', () => {
    expect(
      bailiff(
        'SELARL DANIEL et<br>FRESNEL<br>Commissaires de Justice<br>associés',
        'J’ai, Commissaire de Justice soussigné, donné assignation',
      ),
    ).toBe('SELARL Daniel et Fresnel');
  });
});
