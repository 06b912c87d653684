import { expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

const judgment = `
<p>TRIBUNAL JUDICIAIRE DE TOURS – 1re chambre – RG n° 24/01187</p>
<p>JUGEMENT DU 15 OCTOBRE 2026</p><p>DEMANDEUR : M. Paul ROY – DÉFENDERESSE : SA VAUCLAIR ASSURANCES</p>
<p>Débats à l'audience publique du 10 septembre 2026. Par acte du 3 mars 2024 M. ROY a fait assigner VAUCLAIR ASSURANCES. Il demande 18 000 €.</p>
<p>PAR CES MOTIFS, le tribunal CONDAMNE la SA VAUCLAIR ASSURANCES à payer à M. ROY la somme de 12 400,50 € ; la CONDAMNE à payer 2 000 € au titre de l'article 700 ; la CONDAMNE aux dépens.</p>`;

test('a plain copy of a judgment has no day of service; article 700 is not ordered damages', () => {
  const values = valuesOf('court-decision', judgment);
  expect(values).toMatchObject({
    court: 'Tribunal judiciaire de Tours',
    caseNumber: '24/01187',
    decisionDate: '2026-10-15',
    decisionKind: 'judgment',
    decisionNature: 'merits',
    amountOrdered: 12_400.5,
  });
  expect(values).not.toHaveProperty('serviceDate');
});

test('a judgment that a bailiff serves is dated by its service', () => {
  const served = `<h1>SIGNIFICATION DE JUGEMENT</h1><p>L'AN DEUX MILLE VINGT-SIX ET LE VINGT NOVEMBRE</p>
    <p>À LA DEMANDE DE M. Paul ROY, j'ai, Anne KERJEAN, commissaire de justice, signifié à VAUCLAIR ASSURANCES un jugement rendu le 15 octobre 2026.</p><div class="page-break"></div>${judgment}`;
  expect(valuesOf('court-decision', served)).toMatchObject({
    serviceDate: '2026-11-20',
    documentDate: '2026-11-20',
    decisionDate: '2026-10-15',
    senderName: 'Anne Kerjean',
  });
});

test('an order to pay is an order of that nature for its principal', () => {
  const html = `<h1>SIGNIFICATION D'ORDONNANCE PORTANT INJONCTION DE PAYER</h1><p>L'AN DEUX MILLE VINGT-SIX, LE VINGT-QUATRE NOVEMBRE</p>
    <p>Je, Mathieu ROUSSEL, commissaire de justice, ai signifié à VAUCLAIR ASSURANCES une ordonnance rendue le 30 octobre 2026 par le Tribunal judiciaire de Nantes, n° 21-26-001984, par laquelle il vous est enjoint de payer :</p>
    <table><tr><td>Principal</td><td>4 286,40 €</td></tr><tr><td>Frais</td><td>78,12 €</td></tr></table>`;
  expect(valuesOf('court-decision', html)).toMatchObject({
    decisionNature: 'payment-order',
    decisionKind: 'order',
    amountOrdered: 4286.4,
    caseNumber: '21-26-001984',
  });
});

test('a seizure names the debtor and its total, not its parts', () => {
  const html = `<h1>PROCÈS-VERBAL DE SAISIE-ATTRIBUTION</h1><p>L'AN DEUX MILLE VINGT-SIX ET LE VINGT-TROIS NOVEMBRE</p>
    <p>Je, Laurence FABRE, commissaire de justice à Lyon, ai remis copie à Mme Odile Marchand, à personne habilitée, au tiers saisi VAUCLAIR ASSURANCES.</p>
    <p>DÉBITEUR : la SARL GARAGE DES HALLES, 4 quai Saint-Antoine, 69002 LYON</p>
    <table><tr><td>Principal</td><td>16 900,00 €</td></tr><tr><td>Article 700</td><td>800,00 €</td></tr><tr><th>TOTAL</th><th>17 700,00 €</th></tr></table>`;
  expect(valuesOf('seizure-notice', html)).toMatchObject({
    debtorName: 'Garage des Halles',
    amountClaimed: 17_700,
    serviceDate: '2026-11-23',
    bailiff: 'Laurence Fabre',
  });
});

test('a pre-report gives the last day for dires; meetings of the past are none', () => {
  const html = `<p>Bernard LACAZE<br>Expert près la cour d'appel de Bordeaux</p><p class="place-date">Bordeaux, le 17 novembre 2026</p>
    <p>Tribunal judiciaire de Bordeaux – RG 25/01877</p><h1>PRÉ-RAPPORT – NOTE DE SYNTHÈSE</h1>
    <p>J'ai tenu une réunion le 9 septembre 2026 à 9 heures. Les parties m'adresseront leurs dernières observations avant le 18 décembre 2026 à 12 heures.</p><p class="sign">L'expert, B. LACAZE</p>`;
  const values = valuesOf('court-expertise', html);
  expect(values).toMatchObject({
    court: 'Tribunal judiciaire de Bordeaux',
    caseNumber: '25/01877',
    expertName: 'Bernard Lacaze',
    stage: 'draft',
    observationsDue: '2026-12-18',
  });
  expect(values).not.toHaveProperty('meetingDate');
});

test('a meeting that is put off is that of its new day', () => {
  const html = `<p>CABINET PICARD EXPERTISES</p><p>Abbeville, le 16 novembre 2026</p>
    <p>Le rendez-vous du 19 novembre 2026 à 14 h ne pourra avoir lieu. La réunion d'expertise est reportée au jeudi 10 décembre 2026 à 9 h 30.</p>`;
  expect(valuesOf('expert-notice', html)).toMatchObject({ meetingDate: '2026-12-10', meetingTime: '09:30' });
});

test('a registry goes by the whole name of its court, wherever the town stands', () => {
  const html = `<p>TRIBUNAL JUDICIAIRE<br>Greffe civil</p><p>DE BOURGOIN-JALLIEU</p><p>Vauclair Assurances<br>44000 Nantes</p><p class="place-date">Le 12 novembre 2026</p>
    <p>N° RG 26/00731 – Syndicat des copropriétaires Les Tilleuls c/ Vauclair Assurances</p><p>AVIS DE RENVOI</p>
    <p>L’affaire est renvoyée à l’audience du tribunal judiciaire de Bourgoin-Jallieu du 14 janvier 2027 à 9 heures.</p><p>Le greffier</p>`;
  expect(valuesOf('court-filing', html)['senderName']).toBe('Tribunal judiciaire de Bourgoin-Jallieu');
});

test('whoever money is seized from in our hands is our insured where the notice names our number', () => {
  const notice = (
    number: string,
  ): string => `<p>Étude VIDAL, commissaire de justice, 20000 Ajaccio</p><p>PROCÈS-VERBAL DE SAISIE-ATTRIBUTION</p>
    <p>L’AN DEUX MILLE VINGT-SIX ET LE DIX-SEPT NOVEMBRE, à la requête de la SARL Granits du Cap, Nous, Maître Ange VIDAL, commissaire de justice, saisissons entre les mains de Vauclair Assurances</p>
    <p>toutes sommes dont elle est tenue envers M. Dominique SANTUCCI, débiteur${number}, pour avoir paiement de 12 400 €.</p>`;
  expect(valuesOf('seizure-notice', notice(', sinistre S26-119025'))).toMatchObject({
    debtorName: 'Dominique Santucci',
    insuredName: 'Dominique Santucci',
  });
  expect(valuesOf('seizure-notice', notice(''))['insuredName']).toBeUndefined();
});

test('the court of appeal that a bailiff tells one may go to did not give the judgment', () => {
  const served = `<h1>SIGNIFICATION D'UN JUGEMENT</h1><p>L'AN DEUX MILLE VINGT-SIX ET LE VINGT NOVEMBRE</p>
    <p>À LA REQUÊTE DE M. Paul ROY, j'ai, Anne KERJEAN, commissaire de justice, signifié à VAUCLAIR ASSURANCES, 44000 Nantes, à personne habilitée,</p>
    <p>un jugement en premier ressort rendu par la première chambre civile du Tribunal judiciaire de TOURS le 15 octobre 2026.</p>
    <p>Vous pouvez en interjeter appel dans le mois du présent acte. L'appel est formé par avocat au greffe de la cour d'appel d'ORLÉANS.</p>`;
  expect(valuesOf('court-decision', served)).toMatchObject({ court: 'Tribunal judiciaire de Tours', decisionKind: 'judgment' });
});
