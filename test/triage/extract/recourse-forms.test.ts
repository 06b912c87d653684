import { describe, expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

describe('a form with two companies', () => {
  test('side by side: the column with our name is ours, with its insured and its plate', () => {
    const form = `<h1>CONVENTION IRSA – TITRE 3.1 – RECONSTITUTION DU RECOURS FORFAITAIRE</h1><table><tr><td>EMETTEUR</td><td>DESTINATAIRE</td></tr><tr><td>0417 PICARDIE MUTUELLE ASSURANCES</td><td>0882 VAUCLAIR ASSURANCES</td></tr>
      <tr><td>ASSURE COUSIN FRANCOISE</td><td>ASSURE TAXIS DU BEAUVAISIS</td></tr><tr><td>IMMAT CQ-519-GW</td><td>IMMAT GB-277-RK</td></tr></table>`;
    expect(valuesOf('recourse-claim', form)).toMatchObject({
      counterpartyInsurer: 'Picardie Mutuelle Assurances',
      insuredName: 'Taxis du Beauvaisis',
      vehicleRegistration: 'GB-277-RK',
    });
  });

  test('whichever side we stand on, also behind a column of labels', () => {
    const form = `<h1>FICHE DE PRÉSENTATION DE RECOURS – CONVENTION IRSI</h1><table><tr><td></td><td>DÉFENDEUR</td><td>DEMANDEUR</td></tr><tr><td>Compagnie</td><td>VAUCLAIR ASSURANCES</td><td>BRUYÈRE MUTUELLE</td></tr>
      <tr><td>Nom de l'assuré</td><td>DELMAS Fabien (occupant)</td><td>POUYADE Ghislaine (CNO)</td></tr></table>`;
    expect(valuesOf('recourse-claim', form)).toMatchObject({ counterpartyInsurer: 'Bruyère Mutuelle', insuredName: 'Fabien Delmas' });
  });

  test('under « nos » and « vos » références: what stands right below each is its file number', () => {
    const form = `<p>Rivage Iard – Unité IRSA – 56000 Vannes</p><table><tr><td>Nos références</td><td>Vos références</td></tr><tr><td>RV 56-2026-300178</td><td>S26.079.240</td></tr>
      <tr><td>Notre assuré : Ferronnerie Kervadec</td><td>Votre assuré : M. Baptiste ROUQUETTE</td></tr><tr><td>Véhicule : CW-114-ZD</td><td>Véhicule : GC-206-YE</td></tr></table>`;
    expect(valuesOf('recourse-settlement', form)).toMatchObject({
      senderReference: 'RV 56-2026-300178',
      claimNumber: 'S26-079240',
      insuredName: 'Baptiste Rouquette',
      vehicleRegistration: 'GC-206-YE',
    });
  });

  test('one after the other: what follows a company is its own', () => {
    const form = `<h1>CONTESTATION DU RECOURS FORFAITAIRE</h1><table><tr><td>SOCIETE CONTESTANTE</td><td>ALLIANCE DU BERRY</td></tr><tr><td>SON ASSURE</td><td>MOREAU GERARD - CX 118 FT</td></tr>
      <tr><td>SOCIETE DEMANDERESSE</td><td>VAUCLAIR ASSURANCES</td></tr><tr><td>SON ASSURE</td><td>PASQUET LUCIE - EV 882 NB</td></tr></table>`;
    expect(valuesOf('recourse-dispute', form)).toMatchObject({
      counterpartyInsurer: 'Alliance du Berry',
      insuredName: 'Lucie Pasquet',
      vehicleRegistration: 'EV-882-NB',
    });
  });
});

describe('the other insurer', () => {
  const letter = (head: string, body: string): unknown =>
    valuesOf(
      'recourse-claim',
      `<p>${head}</p><p>VAUCLAIR ASSURANCES<br>12 rue des Tanneurs<br>44000 NANTES</p><p>Nos réf. : C-2026-55120 – Vos réf. : S25-061444</p><p>${body}</p>`,
    )['counterpartyInsurer'];

  test('goes by its name, not by what it is', () => {
    const body = 'Nous vous présentons notre recours de 1 200 €.';
    expect(letter('BÂTI-PRÉVOYANCE société d’assurance mutuelle • Direction Construction • 69003 Lyon', body)).toBe('Bâti-Prévoyance');
    expect(letter('LE PHARE NORMAND – société d’assurance mutuelle<br>76041 Rouen cedex', body)).toBe('Le Phare Normand');
    expect(letter('Assurance Mutuelle Cévenole<br>30100 Alès', body)).toBe('Assurance Mutuelle Cévenole');
  });

  test('is the client of the lawyer who writes', () => {
    const body = "J'interviens pour la COMPAGNIE GÉNÉRALE DU LEVANT, assureur de la société Toulouse Textile, qui a réglé 74 110 €.";
    expect(letter('SCP VALMONT, avocats à PARIS', body)).toBe('Compagnie Générale du Levant');
  });
});

test('of a row of boxes the ticked case, and the rate imputed', () => {
  const form = `<h1>CONVENTION IRSA – RECOURS AU COÛT RÉEL</h1><p>Cas de barème [ ] 10 [ ] 13 [X] 15 [ ] 20 [ ] 51</p><p>Responsabilité imputée au défendeur 4/4 – soit 100 %</p>`;
  expect(valuesOf('recourse-claim', form)).toMatchObject({ scaleCase: '15', liabilityRate: 100 });
});

test('a title below a long line is no part of the name that ends it', () => {
  const letter = `<p>MSA SUD CHAMPAGNE</p><p>Accident du : 24/07/2026 – Tiers responsable : votre assurée GAEC DES TROIS SOURCES<br>RELEVÉ PROVISOIRE DE DÉBOURS</p><p>Vauclair Assurances<br>V/Réf : S26-077318</p>`;
  expect(valuesOf('third-party-payer-claim', letter)['insuredName']).toBe('GAEC des Trois Sources');
});

test.each([
  ['Cas de barème : 10 [ ] 13 [X] 15 [ ]', '13'],
  ['Cas de barème 13 – en cas d’immobilisation : [X] 20 jours', '13'],
])('boxes stand behind their cases, or belong to something else: %s', (row, value) => {
  expect(valuesOf('recourse-claim', `<h1>CONVENTION IRSA – RECOURS AU COÛT RÉEL</h1><p>${row}</p>`)['scaleCase']).toBe(value);
});

test.each(['savoir la SCI DES<br>TROIS MOULINS ROUGES', 'savoir la SCI DES TROIS<br>MOULINS ROUGES'])(
  'a name in capitals goes on on the next line: %s',
  (name) => {
    const letter = `<p>MSA SUD CHAMPAGNE</p><p>Accident du : 24/07/2026 – Le tiers responsable est votre assurée, à ${name}</p><p>Vauclair Assurances<br>V/Réf : S26-077318</p>`;
    expect(valuesOf('third-party-payer-claim', letter)['insuredName']).toBe('SCI des Trois Moulins Rouges');
  },
);
