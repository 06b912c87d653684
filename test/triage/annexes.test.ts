import { describe, expect, test } from 'vitest';
import { joinedPapers, titlePapers } from '../../shared/triage/joined-papers.ts';
import { writtenByUs } from '../../shared/triage/written-by-us.ts';

describe('papers that a letter brings', () => {
  test.each([
    ['sont annexes la quittance, le rapport de notre\nexpert et la facture du charpentier.', ['facture', 'quittance', 'rapport']],
    ['jointes : votre lettre, le devis', ['devis', 'lettre']],
    ['je vous mets la plainte et le certificat de l’hopital', ['certificat', 'plainte']],
    ['evaluation, suivant les tableaux annexes :', ['tableau']],
    ['le rapport est parti hier. je joins un devis', ['devis']],
  ])('%s', (text, papers) => expect([...joinedPapers(text)].sort()).toEqual(papers));

  test('are none where it only speaks of them', () => {
    expect([...joinedPapers('votre rapport ne dit rien de la facture du plombier')]).toEqual([]);
  });

  test('are named by the short lines at the top of a page', () => {
    expect([...titlePapers('commissariat de besancon\nrecepisse de depot de plainte\nle six septembre')]).toEqual(['plainte']);
    expect([...titlePapers('tableau 2 – maconnerie')]).toEqual(['tableau']);
  });
});

describe('a letter of ours that comes back', () => {
  const names = ['vauclair assurances', 'vauclair mutuelle'];
  test('bears our name at its head and speaks as an insurer', () => {
    const text =
      'vauclair assurances\nsa au capital de 48 500 000 euros\n\nmadame odile brac\n67200 strasbourg\nvous nous avez declare le bris de votre veranda.';
    expect(writtenByUs(text, names)).toBe(true);
  });
  test('also where our name was misread', () => {
    const text =
      'vauclair assnrances - becours\n12 rue des tanneurs, 44000 nantes\nm. odile brac\n67200 strasbourg\nn/ref. s25-071448\nmadame,';
    expect(writtenByUs(text, names)).toBe(true);
    expect(writtenByUs(text.replace('vauclair assnrances', 'vaucresson assistance'), names)).toBe(false);
  });
  test('is not one to us, though our name stands first in its window', () => {
    const text = 'vauclair assurances\nservice reclamations\n12 rue des tanneurs\n44000 nantes\n\nje conteste votre refus du 2 octobre.';
    expect(writtenByUs(text, names)).toBe(false);
  });
});
