import { describe, expect, test } from 'vitest';
import type { Kind } from '../../shared/mail/kinds.ts';
import { documentText } from '../../shared/text/document-text.ts';
import { classify } from '../../shared/triage/classify.ts';
import { htmlPages, textPages } from '../html-pages.ts';

const read = (text: string) => classify(documentText(textPages(text)));
const kindOf = (text: string): Kind => read(text).kind;

describe('classify', () => {
  test('a threat to go to court is a formal notice, not a summons', () => {
    expect(
      kindOf(
        'Objet : mise en demeure\n\nMaître Aubrac, avocat au barreau de Rennes\n\nJe vous mets en demeure de régler la somme de 4 200 € sous huit jours. À défaut, nous assignerons Vauclair Assurances devant le tribunal judiciaire de Rennes.',
      ),
    ).toBe('formal-notice');
  });

  test('a threat to go to the mediator is a complaint', () => {
    expect(
      kindOf(
        'Objet : réclamation\n\nJe suis très mécontent de votre refus. Sans réponse de votre part je vais saisir le médiateur de l’assurance.',
      ),
    ).toBe('complaint');
  });

  test('the mediator’s address at the foot of a letter says nothing', () => {
    const letter = 'Objet : demande d’attestation\n\nPourriez-vous me faire parvenir une attestation d’assurance ?';
    const foot = '\n\nLa Médiation de l’Assurance, TSA 50110, 75441 Paris Cedex 09, peut être saisie en cas de désaccord persistant.';
    expect(kindOf(letter + foot)).toBe('other');
  });

  test('letter-spaced titles and misread letters are read', () => {
    const { kind, evidence } = read(
      "A S S l G N A T I O N\n\nL'AN DEUX M1LLE VINGT-SIX\n\nA LA REQUËTE DE M. Aubrac\n\nDONNE ASSIGNATI0N à Vauclair d'avoir à comparaitre",
    );
    expect(kind).toBe('summons');
    expect(evidence[0]?.weight).toBeGreaterThan(2);
  });

  test('the evidence shows what carried the kind, heaviest first, with page and box, at most eight', () => {
    const { evidence, runnerUp, kind } = read(
      'RAPPORT D’EXPERTISE\n\nCabinet Galand expertises\n\nCauses et circonstances du sinistre : fuite. Valeur à neuf 1 200 €, vétusté 20 %. Évaluation des dommages. Indemnité immédiate.',
    );
    expect(kind).toBe('expert-report');
    expect(runnerUp.kind).not.toBe(kind);
    expect(evidence.length).toBeLessThanOrEqual(8);
    expect(evidence[0]).toMatchObject({ page: 1 });
    expect(evidence.map(({ weight }) => weight)).toEqual(evidence.map(({ weight }) => weight).sort((a, b) => b - a));
  });

  test('a list of exhibits does not vote', () => {
    const letter = 'Objet : demande d’attestation\n\nPourriez-vous me faire parvenir une attestation d’assurance ?\n\nCordialement';
    const withList = `${letter}\n\nPièces jointes :\nAssignation du 3 mars 2026\nJugement du tribunal judiciaire\nMise en demeure du 4 mai 2026`;
    expect(kindOf(withList)).toBe('other');
  });

  test('a bill and a quote behind a letter do not make it one', () => {
    const letter =
      '<p>Josiane Carré, 12 rue du Bac, 71000 Mâcon</p><p>Je conteste votre refus de prendre en charge mon congélateur. Je suis très mécontente. Merci de revoir votre décision.</p>';
    const bill = '<p>FACTURE 4471</p><p>Congélateur coffre 300 l : 549,00 € TTC. Net à payer. TVA 20 %. Total TTC.</p>';
    const said = classify(documentText(htmlPages([letter, bill, bill.replace('FACTURE', 'DEVIS')].join('<div class="page-break"></div>'))));
    expect(said.kind).toBe('complaint');
  });

  test('a summons that quotes pleadings with their formulas is a summons', () => {
    expect(
      kindOf(
        'ASSIGNATION EN GARANTIE\n\nL’AN DEUX MILLE VINGT-SIX ET LE DIX-NEUF NOVEMBRE, à la requête de la SAS Salvy, j’ai, Julie Mercadier, commissaire de justice, donné assignation à Vauclair Assurances d’avoir à constituer avocat dans le délai de quinze jours.\n\nPar conclusions notifiées par RPVA le 3 septembre 2026, les époux Bardet ont conclu : plaise au tribunal de dire les désordres décennaux. Par conclusions en réponse n° 2, la requérante a contesté.\n\nPAR CES MOTIFS\n\nCondamner Vauclair Assurances à relever et garantir la requérante.\n\nSOUS TOUTES RÉSERVES',
      ),
    ).toBe('summons');
  });
});
