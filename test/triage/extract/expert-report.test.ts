import { describe, expect, test } from 'vitest';
import { htmlPages } from '../../html-pages.ts';
import { noisyPages } from '../../noisy-pages.ts';
import { fieldsOfPages, valuesOf } from './read-letter.ts';

const report = (body: string): string =>
  `<p>SUD EXPERTISES CONSEIL<br>14 rue du Port, 34200 SÈTE</p><h1>RAPPORT D'EXPERTISE</h1><p>Vauclair Assurances – Sinistre S26-104233 – Assuré : M. Pierre VALETTE – Dégât des eaux du 02/10/2026</p>${body}`;
const values = (body: string): ReturnType<typeof valuesOf> => valuesOf('expert-report', report(body));

test('the insurer of the liable party is read behind a sentence that ends in a bracket', () =>
  expect(
    valuesOf(
      'expert-report',
      '<p>CABINET FERRAND EXPERTISES</p><h1>RAPPORT D’EXPERTISE</h1><p>La responsabilité de M. MAILLARD nous paraît engagée (appareil à effet d’eau). Assureur : Mutuelle du Grand Large, contrat 5517-882. Recours à exercer : OUI.</p>',
    )['liableInsurer'],
  ).toBe('Mutuelle du Grand Large'));

test.each([
  '<p>Lieu : 9 rue Mazagran</p><p>Oxalys Assurances, sinistre OX/26/70511, assuré M. AUBERTIN</p><p>La responsabilité de M. AUBERTIN est engagée.</p>',
  '<p>La responsabilité de M. AUBERTIN est engagée. Son assureur est OXALYS ASSURANCES, contrat H 88.</p>',
  '<p>M. AUBERTIN, locataire occupant, est responsable. Il est assuré auprès de la société Oxalys Assurances, contrat 22.</p>',
])('the insurer is that of whoever is liable: %s', (body) => {
  expect(values(body)['liableInsurer']).toMatch(/Oxalys Assurances$/);
});

test.each([
  'Aucun tiers n’est en cause. Aucun recours.',
  'L’origine n’a pu être déterminée.',
  'M. AUBERTIN est hors de cause : recours sans objet.',
])('nobody is held liable whom the report does not: %s', (said) => {
  const found = values(
    `<p>Présents : M. Pierre VALETTE ; M. Paul AUBERTIN, locataire de l’étage.</p><p>${said}</p><p>Dommages : 1 240,00 €</p>`,
  );
  expect(found).not.toHaveProperty('liablePartyName');
  expect(found).not.toHaveProperty('liableInsurer');
});

describe('whom a report holds liable', () => {
  test.each([
    ['<p>La cause incombe entièrement à la SAS NORD TOITURES.</p>', 'Nord Toitures'],
    ['<p>Imputabilité : 100 % lot gros œuvre, entreprise MAÇONS RÉUNIS, RCD auprès de Méridionale Assurances.</p>', 'Maçons Réunis'],
    ['<p>Nous tenons ÉLEC PLUS pour responsable et conseillons un recours.</p>', 'Élec Plus'],
    ['<p>Recours à exercer contre la Mutuelle du Rempart, assureur de M. Gauthier Lormont.</p>', 'Gauthier Lormont'],
    [
      '<table><tr><td>Responsable</td><td>SARL DUVAL PLOMBERIE</td></tr><tr><td>Assureur du responsable</td><td>Assurances du Ponant</td></tr></table>',
      'Duval Plomberie',
    ],
    [
      '<table><tr><th>Présent</th><th>Qualité</th><th>Assureur</th></tr><tr><td>M. Pierre VALETTE</td><td>lésé</td><td>Vauclair Assurances</td></tr><tr><td>Mme Karine BOSC</td><td>responsable</td><td>Groupe des Calanques</td></tr></table>',
      'Karine Bosc',
    ],
    [
      "<p>Le joint de la douche de Mme Karine BOSC n'est plus étanche. Sa responsabilité est engagée vis-à-vis de votre assuré.</p>",
      'Karine Bosc',
    ],
    [
      '<p>Le robinet posé le 9 septembre par SANITEC PLOMBERIE s’est déboîté. Il convient d’exercer le recours contre l’installateur.</p>',
      'Sanitec Plomberie',
    ],
  ])('is found in prose, on a line or in a table: %s', (body, name) => {
    expect(values(body)['liablePartyName']).toBe(name);
  });

  test.each([
    "<p>La cause est inconnue. M. Jean FOURNIER, voisin, n'a commis aucune faute. Aucun recours.</p>",
    '<p>La responsabilité de votre assuré est engagée envers Mme Claire MOULIN, lésée.</p>',
    "<p>L'entreprise DUMAS, qui avait posé le chauffe-eau, a été mise en cause mais sa responsabilité n'est pas retenue.</p>",
  ])('is nobody who is cleared, and not our own insured: %s', (body) => {
    expect(values(body)).not.toHaveProperty('liablePartyName');
  });

  test('his insurer stands beside him, under a label or after a dash', () => {
    expect(
      values('<p>M. Alain PUECH est seul responsable. Il est couvert par la Mutuelle des Artisans du Rhône.</p>')['liableInsurer'],
    ).toBe('Mutuelle des Artisans du Rhône');
    expect(values('<table><tr><td>Responsable</td><td>Yves LE BIHAN – Mutuelle des Abers</td></tr></table>')['liableInsurer']).toBe(
      'Mutuelle des Abers',
    );
  });
});

describe('the sums of a report', () => {
  test('are read in a table of HT, TVA, TTC, wear and net by its heads', () => {
    const table = `<table><tr><th>Poste</th><th>Montant HT</th><th>TVA 10 %</th><th>Montant TTC</th><th>Vétusté</th><th>Net vétusté déduite</th></tr>
      <tr><td>Peinture</td><td>1 000,00</td><td>100,00</td><td>1 100,00</td><td>220,00</td><td>880,00</td></tr><tr><td>Ensemble</td><td>1 500,00</td><td>150,00</td><td>1 650,00</td><td>275,00</td><td>1 375,00</td></tr></table>`;
    expect(values(table)).toMatchObject({ damageAmount: 1650, depreciationAmount: 275 });
  });

  test('are read in rows, the total above wear and deductible being the damage', () => {
    const table = `<table><tr><td>Immeuble</td><td>4 500,00</td></tr><tr><td>Mobilier</td><td>1 500,00</td></tr><tr><td>Total</td><td>6 000,00</td></tr><tr><td>Vétusté</td><td>- 900,00</td></tr>
      <tr><td>Franchise</td><td>- 250,00</td></tr><tr><td>Indemnité</td><td>4 850,00</td></tr></table>`;
    expect(values(table)).toMatchObject({ damageAmount: 6000, depreciationAmount: 900, deductible: 250, indemnityAmount: 4850 });
  });

  test('are read in prose', () => {
    const prose =
      "<p>Les dommages ont été évalués d'un commun accord à 4 812,50 € TTC, vétusté de 812,50 € à déduire. Après application de la franchise de 300 €, l'indemnité ressort à 3 700 €.</p>";
    expect(values(prose)).toMatchObject({ damageAmount: 4812.5, depreciationAmount: 812.5, deductible: 300, indemnityAmount: 3700 });
  });

  test('the one without a label is known by the others, where it stands in the report', () => {
    const sums = '<p>Coût des réfections : 2 145,00 € TTC. Franchise : 135 €.</p>';
    expect(values(`${sums}<p>Votre assuré touchera 2 010 € à réception de la facture.</p>`)['indemnityAmount']).toBe(2010);
    expect(values(sums)).not.toHaveProperty('indemnityAmount');
  });

  test('without heads or labels are known by what adds up', () => {
    const table = `<table><tr><td>Plafonds</td><td>2 140,00</td><td>214,00</td><td>2 354,00</td><td>12 %</td><td>282,48</td></tr><tr><td>Parquet</td><td>1 800,00</td><td>180,00</td><td>1 980,00</td><td>10 %</td><td>198,00</td></tr>
      <tr><td></td><td>3 940,00</td><td>394,00</td><td>4 334,00</td><td></td><td>480,48</td></tr></table>`;
    expect(values(table)).toMatchObject({ damageAmount: 4334, depreciationAmount: 480.48 });
  });

  test('a comma that was lost in reading is known by the other sums', () => {
    const rows = `<table><tr><td>Valeur à neuf TTC</td><td>1 240,00 €</td></tr><tr><td>Vétusté 25 %</td><td>310,00 €</td></tr><tr><td>Franchise</td><td>12000 €</td></tr><tr><td>Indemnité</td><td>810,00 €</td></tr></table>`;
    expect(values(rows)['deductible']).toBe(120);
  });

  test('stay the same in a poorly read table', () => {
    const table = `<table><tr><th>Désignation</th><th>Valeur à neuf</th><th>Vétusté</th><th>Valeur vétusté déduite</th></tr>
      <tr><td>Parquet</td><td>6 270,00</td><td>1 567,50</td><td>4 702,50</td></tr><tr><td>TOTAL</td><td>14 862,50</td><td>3 240,75</td><td>11 621,75</td></tr></table>`;
    const read = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const { damageAmount } = fieldsOfPages('expert-report', noisyPages(htmlPages(report(table)), { seed, rate: 0.03 }));
      return damageAmount?.value;
    });
    expect(read.filter((value) => value === 14_862.5).length).toBeGreaterThanOrEqual(6);
  });
});

test('the name of the insured ends where it is said who stood for him', () => {
  const html = `<p>EXPERTISES DU LÉMAN – 74200 Thonon-les-Bains</p><h1>PROCÈS-VERBAL D'EXPERTISE CONTRADICTOIRE</h1><p>Réunion du 13 novembre 2026</p>
    <p>Pour VAUCLAIR ASSURANCES, dossier S26-088745, assuré : COPROPRIÉTÉ LE CYCLAMEN : Rémi FAVRE, Expertises du Léman</p>`;
  expect(valuesOf('expert-report', html)['insuredName']).toBe('Copropriété le Cyclamen');
});

describe('who made the report', () => {
  test.each([
    ['<table><tr><td>Expert</td><td>Maïté DUHALDE</td></tr></table>', 'Maïté Duhalde'],
    ['<p>Rapport établi le 19/11/2026 par Mathilde TRESSOLS</p>', 'Mathilde Tressols'],
    ['<p>Le rédacteur : Wilfried SAUVAIRE, ingénieur INSA</p>', 'Wilfried Sauvaire'],
  ])('%s', (body, name) => {
    expect(values(body)['expertName']).toBe(name);
  });
});

describe('whether a report advises recourse', () => {
  test.each([
    ['M. Vasse étant seul en faute, votre recours s’exercera contre La Normande, son assureur.', true],
    ['Nous vous engageons à recourir auprès de la Mutuelle du Gard.', true],
    ['Vous pourrez donc recourir contre le poseur.', true],
    ['Il n’existe donc pas de tiers contre lequel exercer un recours.', false],
    ['Aucun tiers contre qui recourir n’a été trouvé.', false],
    ['La responsabilité de votre assuré est engagée et le recours de la Macif est à prévoir.', undefined],
    ['Votre recours s’exercera contre La Normande. Il n’existe pas d’autre tiers contre lequel agir.', true],
    ['Le tableau électrique est à remplacer.', undefined],
  ])('%s', (sentence, advised) => {
    const html = `<p>EXPERTISE DU PERCHE</p><p class="place-date">Mortagne, le 4 novembre 2026</p><h1>RAPPORT D’EXPERTISE</h1><p>${sentence}</p>`;
    expect(valuesOf('expert-report', html)['recourseAdvised']).toBe(advised);
  });
});
