import { describe, expect, test } from 'vitest';
import type { FieldValue } from '../../../shared/contracts/document.ts';
import { valuesOf } from './read-letter.ts';

const act = (
  called: string,
  told: string,
  claimant = 'La société CHEZ MARGUERITE, SARL, restaurant à Blois',
): Record<string, FieldValue['value']> =>
  valuesOf(
    'summons',
    `<p>ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE DE BLOIS</p><p>L'AN DEUX MILLE VINGT-SIX ET LE DIX-NEUF NOVEMBRE</p>
    <p>À LA REQUÊTE DE ${claimant}, ayant pour avocat Me Odile PASQUIER,</p><p>J’ai donné assignation à :</p>${called}
    <p>d’avoir à comparaître le mardi 12 janvier 2027 à 9 heures devant le tribunal judiciaire de Blois</p>${told}<p>PAR CES MOTIFS condamner la requise à payer 9 000 €.</p>`,
  );

const us = '<p>1) VAUCLAIR ASSURANCES, 12 rue des Tanneurs, 44000 NANTES,</p>';

describe('our insured who asks', () => {
  test('a broker sued beside us is not our insured: who subscribed is', () => {
    const told =
      '<p>Par l’entremise de la société Courtage du Val, elle a souscrit auprès de Vauclair Assurances un contrat n° VA20385507.</p>';
    expect(act(`${us}<p>2) COURTAGE DU VAL, SAS, 2 place Haute, 41000 BLOIS,</p>`, told)['insuredName']).toBe('Chez Marguerite');
  });

  test.each([
    'La requérante est assurée contre la grêle (police VA20118800).',
    'La requérante est assurée auprès de la défenderesse par un contrat multirisque VA20704418.',
  ])('%s', (told) => {
    expect(act(us, `<p>${told}</p>`)['insuredName']).toBe('Chez Marguerite');
  });

  test('who speaks of “mon assurance” is ours, though a garage is called too', () => {
    const told = '<p>Mon assurance a fait réparer ma voiture par son garage agréé (contrat VA25118830).</p>';
    expect(act(`${us}<p>2) GARAGE DU CLOS, SARL, à Blois,</p>`, told, 'M. Boubacar SIDI')['insuredName']).toBe('Boubacar Sidi');
  });

  test('a firm whose name begins with a common word is one', () => {
    const insurer = '<p>1) la société VAUCLAIR ASSURANCES, assureur de la SARL CHANTIER NAVAL DU TRIEUX, 44000 NANTES,</p>';
    expect(act(insurer, '<p>Le bateau a coulé.</p>', 'M. Bruno GUILLERM')['insuredName']).toBe('Chantier Naval du Trieux');
  });
});

describe('labels before a dash, and a bailiff who acts for somebody', () => {
  test('“DEMANDERESSE — La SCI …”', () => {
    const text = `<p>ASSIGNATION AU FOND</p><p>DEMANDERESSE — La SCI LA CHAUSSÉE, 4 rue du Calvaire, 76190 Yvetot. Avocat constitué : Me Basile ANQUETIL.</p><p>DÉFENDERESSE — VAUCLAIR ASSURANCES SA, 12 rue des Tanneurs, 44000 Nantes.</p><p>Nous, Marie BOIMARE, commissaire de justice, donnons assignation à la défenderesse.</p>`;
    expect(valuesOf('summons', text)).toMatchObject({ claimants: ['SCI la Chaussée'], defendants: ['Vauclair Assurances'] });
  });

  test('“commissaire de justice, agissant pour la société …”', () => {
    const text = `<p>ASSIGNATION À JOUR FIXE</p><p>Ce jour, Me Paul PHILIPPE, commissaire de justice, agissant pour la société VERRERIES DE LA BRAYE, société par actions simplifiée (avocat : Me Camille DELHOMME), signifie à VAUCLAIR ASSURANCES, 12 rue des Tanneurs à Nantes, et à COURTAGE DU VAL, à Blois,</p><p>l’ordonnance et leur donne assignation.</p>`;
    expect(valuesOf('summons', text)).toMatchObject({
      claimants: ['Verreries de la Braye'],
      defendants: ['Vauclair Assurances', 'Courtage du Val'],
    });
  });
});

describe('the day of the loss is that of what did the damage', () => {
  test.each([
    [
      'Le 9 août 2024, le bassin s’est fissuré sur toute la longueur. L’expert, désigné le 21 janvier 2025, a déposé son rapport.',
      '2024-08-09',
    ],
    ['Le 20 novembre 2024, le requérant a eu trois doigts sectionnés. L’accident a été pris en charge le 12 décembre 2024.', '2024-11-20'],
    ['Les pluies du 12 novembre 2025 ont emporté le talus.', '2025-11-12'],
    ['La déclaration de sinistre du 3 août 2026 est restée sans réponse.', undefined],
  ])('%s', (told, day) => {
    expect(act(us, `<p>${told}</p>`)['lossDate']).toBe(day);
  });
});
