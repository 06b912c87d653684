import { describe, expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

describe('an expert’s report', () => {
  const report = `<p>CABINET FERRAND EXPERTISES</p><p>Dossier : FE-26-30981<br>Expert : Luc FERRAND<br>Visite : 22/10/2026</p>
    <p>Sinistre : S26.097415<br>Police : VA 3006 2218<br>Assuré : Mme PERROT Nathalie<br>Date du sinistre : 28/09/2026</p>
    <h1>RAPPORT D'EXPERTISE – DÉGÂT DES EAUX</h1><p class="place-date">Tours, le 12 novembre 2026</p>
    <table><tr><th>Poste</th><th>Valeur à neuf TTC</th><th>Vétusté</th><th>Valeur vétusté déduite</th></tr><tr><td>Plafonds</td><td>2 450,00 €</td><td>370,00 €</td><td>2 080,00 €</td></tr>
    <tr><td>Parquet</td><td>1 400,00 €</td><td>250,00 €</td><td>1 150,00 €</td></tr><tr><th>Total</th><th>3 850,00 €</th><th>620,00 €</th><th>3 230,00 €</th></tr></table>
    <p>Franchise contractuelle : 150,00 €. Indemnité immédiate : 3 080,00 €. Indemnité différée : 620,00 €.</p>`;

  test('its table is read by its heads, and the immediate indemnity is the one', () => {
    const liable = `<p>La responsabilité de M. Christophe MAILLARD nous paraît engagée. Assureur : Mutuelle du Grand Large. Recours à exercer : OUI.</p>`;
    expect(valuesOf('expert-report', report + liable)).toMatchObject({
      claimNumber: 'S26-097415',
      policyNumber: 'VA30062218',
      insuredName: 'Nathalie Perrot',
      lossDate: '2026-09-28',
      expertName: 'Luc Ferrand',
      lossType: 'water',
      damageAmount: 3850,
      depreciationAmount: 620,
      deductible: 150,
      indemnityAmount: 3080,
      liablePartyName: 'Christophe Maillard',
      liableInsurer: 'Mutuelle du Grand Large',
      recourseAdvised: true,
    });
  });

  test('nobody is liable who is merely named or cleared', () => {
    const cleared =
      '<p>La société DAUPHINÉ TP doit être mise hors de cause ; sa responsabilité n’est pas engagée. Aucun recours n’est possible.</p>';
    const values = valuesOf('expert-report', report + cleared);
    expect(values).not.toHaveProperty('liablePartyName');
    expect(values['recourseAdvised']).toBe(false);
  });

  test('the damage of a vehicle beyond repair is the difference of its values', () => {
    const html = `<p>EXPERTISE AUTO VAL DE SAÔNE</p><h1>RAPPORT D'EXPERTISE</h1><p>Véhicule immatriculé FG-482-LM, examiné le 10/11/2026.</p>
      <table><tr><td>Réparations estimées</td><td>9 800,00 € TTC (8 166,67 € HT)</td></tr><tr><td>Valeur de remplacement à dire d'expert (VRADE)</td><td>7 200,00 €</td></tr><tr><td>Différence des valeurs</td><td>5 600,00 €</td></tr></table>
      <p>CONCLUSION : Véhicule économiquement irréparable.</p><p>Damien SOREL, expert en automobile</p>`;
    expect(valuesOf('expert-report', html)).toMatchObject({
      lossType: 'motor',
      repairable: false,
      damageAmount: 5600,
      replacementValue: 7200,
      repairCost: 9800,
      inspectionDate: '2026-11-10',
    });
  });
});

describe('a complaint', () => {
  const letter = (body: string): string =>
    `<p>Lionel BRAULT<br>16 rue Pasteur<br>86100 CHÂTELLERAULT</p><p class="place-date">Châtellerault, le 13 novembre 2026</p><p>V/Réf : S26-062219 – contrat VA18804423</p><p>Messieurs,</p><p>${body}</p><p>Recevez mes salutations distinguées.</p><p>L. Brault</p>`;

  test('the sum is what he asks for, never what we offered', () => {
    const values = valuesOf(
      'complaint',
      letter('Votre offre de 5 400 € est dérisoire. Je conteste ce montant et vous réclame la somme de 7 500 €.'),
    );
    expect(values).toMatchObject({
      complainantName: 'Lionel Brault',
      amountClaimed: 7500,
      complaintCategory: 'amount',
      complaintDate: '2026-11-13',
      claimNumber: 'S26-062219',
    });
  });

  test('the first complaint is his own letter, not our answer', () => {
    const values = valuesOf(
      'complaint',
      letter(
        'Votre réponse du 4 novembre 2026 à ma réclamation du 22 septembre 2026 ne me satisfait pas : vous refusez toujours la prise en charge.',
      ),
    );
    expect(values['earlierComplaintDate']).toBe('2026-09-22');
    expect(values['complaintCategory']).toBe('refusal');
  });

  test('of a message the day it was sent and its address are those of its envelope', () => {
    const values = valuesOf(
      'complaint',
      '<p>Bonjour, je suis très mécontente de l’expertise de mardi, l’expert est resté sept minutes.</p><p>Cordialement,</p><p>Sandrine Cottin<br>sandrine.cottin@courriel.example<br>06 62 18 74 09</p>',
      {
        envelope: {
          from: 'Sandrine Cottin <sandrine.cottin@courriel.example>',
          to: 'sinistres@vauclair.example',
          subject: 'sinistre S26-090318',
          sent: '2026-11-20',
        },
      },
    );
    expect(values).toMatchObject({
      complainantName: 'Sandrine Cottin',
      complaintDate: '2026-11-20',
      complaintCategory: 'expert',
      claimNumber: 'S26-090318',
      contactEmail: 'sandrine.cottin@courriel.example',
      contactPhone: '+33662187409',
    });
  });
});

describe('recourse between insurers', () => {
  test('of two sides’ data ours are those beside « Vos références »', () => {
    const html = `<p>ROUTIÈRE MUTUELLE DU NORD<br>59800 LILLE</p>
      <p>Nos références : RMN 2026/55/901 – assuré M. Paul DEROO, véhicule EB-430-SX<br>Vos références : S26-053318 – votre assurée Mme LEFEBVRE Sarah, véhicule GJ-914-CE</p>
      <p>Lille, le 16 novembre 2026</p><p>Convention IRSA – échelon Chef de Service</p><p>Accident du 4 mai 2026. Nous contestons le cas de barème 50 que vous avez invoqué.</p>`;
    expect(valuesOf('recourse-dispute', html)).toMatchObject({
      claimNumber: 'S26-053318',
      insuredName: 'Sarah Lefebvre',
      vehicleRegistration: 'GJ-914-CE',
      counterpartyInsurer: 'Routière Mutuelle du Nord',
      convention: 'IRSA',
      scaleCase: '50',
      escalationLevel: 1,
      lossDate: '2026-05-04',
      disputeGround: 'scale-case',
    });
  });

  test('of a form on which every ground is printed the tick decides', () => {
    const html = `<p>AUTO MUTUELLE DES ALPES – 73000 CHAMBÉRY</p><h1>CONTESTATION</h1><table><tr><td>☐ A</td><td>Non garantie</td></tr><tr><td>☐ C</td><td>Désaccord cas de barème</td></tr><tr><td>☒ D</td><td>Prescription biennale</td></tr><tr><td>☐ E</td><td>Montant</td></tr></table>`;
    expect(valuesOf('recourse-dispute', html)['disputeGround']).toBe('time-bar');
  });

  test('the convention is none only where the letter says droit commun', () => {
    const letter = (text: string): string => `<p>AZUR MUTUELLE – 06000 NICE</p><p>${text}</p>`;
    expect(valuesOf('recourse-claim', letter('Notre recours relève du droit commun : 1 200 €.'))['convention']).toBe('none');
    expect(valuesOf('recourse-claim', letter('Nous vous réclamons la somme de 1 200 €.'))).not.toHaveProperty('convention');
  });

  test('a tiers payeur claims its total, indemnité de gestion included', () => {
    const html = `<p>CPAM DU FINISTÈRE<br>Recours contre tiers</p><p>Quimper, le 12/11/2026</p><h1>NOTIFICATION DÉFINITIVE DES DÉBOURS</h1><p>Victime : M. GUILLOU Ronan – Tiers responsable : Mme KERVRAN Valérie</p>
      <table><tr><td>Prestations</td><td>21 408,11 €</td></tr><tr><td>Indemnité forfaitaire de gestion</td><td>1 191,00 €</td></tr><tr><td>Total</td><td>22 599,11 €</td></tr></table>`;
    expect(valuesOf('third-party-payer-claim', html)).toMatchObject({
      payerName: 'CPAM du Finistère',
      victimName: 'Ronan Guillou',
      insuredName: 'Valérie Kervran',
      amountClaimed: 22_599.11,
      provisional: false,
    });
  });
});

describe('time limits that a letter sets', () => {
  const notice = (limit: string): string =>
    `<p>Paul MARTIN<br>4 rue Haute<br>35000 RENNES</p><p>Rennes, le 18 novembre 2026</p><p>MISE EN DEMEURE</p><p>Je vous mets en demeure de me payer la somme de 3 864,20 € ${limit}.</p>`;

  test.each([
    ['avant le 4 décembre 2026', '2026-12-04'],
    ['sous 15 jours', '2026-12-03'],
    ['sous huitaine', '2026-11-26'],
    ['dans un délai de huit (8) jours à compter de la réception de la présente', '2026-12-03'],
    ['dans le délai d’un mois à compter de ce jour', '2026-12-18'],
    ['dans les 48 heures', '2026-11-20'],
    ['le 10 décembre 2026 au plus tard', '2026-12-10'],
    ['avec paiement intégral au 10 décembre 2026', '2026-12-10'],
    ['sous trente jours', '2026-12-18'],
  ])('%s ends on %s, whatever the day of the week', (limit, day) =>
    expect(valuesOf('formal-notice', notice(limit))['answerDue']).toBe(day),
  );

  test('« dans le mois » is a month, not thirty days', () =>
    expect(valuesOf('formal-notice', notice('dans le mois').replace('18 novembre', '5 octobre'))['answerDue']).toBe('2026-11-05'));

  test('« dans les plus brefs délais » sets none', () =>
    expect(valuesOf('formal-notice', notice('dans les plus brefs délais'))).not.toHaveProperty('answerDue'));
});

test('a measure of protection shows; a statute that speaks of minors does not', () => {
  const letter = (text: string): string => `<p>UDAF DE L'AVEYRON</p><p>Rodez, le 19 novembre 2026</p><p>${text}</p>`;
  expect(
    valuesOf('complaint', letter('En notre qualité de tuteur de M. Yves CABROL, nous contestons votre refus.'))['protectedPerson'],
  ).toBe('guardianship');
  expect(valuesOf('complaint', letter('M. Loïs BERNARDIN est placé sous curatelle renforcée.'))['protectedPerson']).toBe('curatorship');
  expect(valuesOf('complaint', letter('L’article 388 du code civil définit les mineurs.'))).not.toHaveProperty('protectedPerson');
});

describe('a first notice', () => {
  test('tells the day without its year: the last such day before the letter came', () => {
    const html = '<p>Bonjour,</p><p>Le 19 novembre en rentrant on a trouvé le plafond de la cuisine par terre.</p><p>R. Quémener</p>';
    expect(valuesOf('claim-notice', html)['lossDate']).toBe('2026-11-19');
    expect(valuesOf('claim-notice', html, { received: '2026-11-10' })).not.toHaveProperty('lossDate');
  });
});
