import { describe, expect, test } from 'vitest';
import { defaultConfiguration as configuration } from '../../../shared/contracts/default-configuration.ts';
import { documentText } from '../../../shared/text/document-text.ts';
import { fieldsByRule } from '../../../shared/triage/extract/extract-fields.ts';
import { Reading } from '../../../shared/triage/extract/reading.ts';
import { htmlPages } from '../../html-pages.ts';
import { valuesOf } from './read-letter.ts';

/** An act with this head, this call and this sheet behind it. */
const act = (head: string, call: string, sheet = ''): string =>
  `<p>${head}</p><p>ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE DE BLOIS</p><p>L'AN DEUX MILLE VINGT-SIX ET LE DIX-NEUF NOVEMBRE</p>
    <p>À LA REQUÊTE DE Madame Amandine LOPEZ, ayant pour avocat Me Odile PASQUIER,</p>
    <p>${call} à la société VAUCLAIR ASSURANCES, 12 rue des Tanneurs, 44000 NANTES,</p>
    <p>d'avoir à comparaître le mardi 12 janvier 2027 à 9 heures devant le tribunal judiciaire de Blois</p>
    <p>PAR CES MOTIFS condamner la requise à payer 9 000 €.</p>${sheet}`;

const bailiff = (head: string, call: string, sheet = ''): unknown => valuesOf('summons', act(head, call, sheet))['bailiff'];
/** Whom the rules find, before the models weigh him: so short an act tells them little. */
const bailiffByRule = (head: string, call: string): unknown =>
  fieldsByRule(new Reading(documentText(htmlPages(act(head, call))), { configuration, received: '2026-11-25' }), 'summons')['bailiff']
    ?.value;

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
      bailiffByRule(
        'SELARL DANIEL et<br>FRESNEL<br>Commissaires de Justice<br>associés',
        'J’ai, Commissaire de Justice soussigné, donné assignation',
      ),
    ).toBe('SELARL Daniel et Fresnel');
  });
});
