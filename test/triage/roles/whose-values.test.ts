import { describe, expect, test } from 'vitest';
import { valuesOf } from '../extract/read-letter.ts';

const paragraphs = (...lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('\n');

const recourse = paragraphs(
  'Mutuelle du Ponant<br>Recours auto<br>29200 Brest',
  'VAUCLAIR ASSURANCES<br>44000 Nantes',
  'Brest, le 17 novembre 2026',
  'N. dossier : 26 417 88 PB<br>Notre sociétaire : M. Loïc Cariou, Peugeot 208 GA-118-XK<br>Votre assuré : Mme Inès Balland, Renault Clio EM-552-TR<br>Votre dossier : S26-081207',
  'Objet : recours, accident du 12 septembre 2026',
  'Le véhicule de votre assurée a percuté l’arrière de celui de notre sociétaire à l’arrêt. Nous vous réclamons 2 318,40 € au titre de la convention IRSA, cas 10, dont 2 100 € versés à notre sociétaire.',
  'Pour tout échange : recours.auto@ponant.example ou 02 98 11 40 77. Pour vos réclamations : reclamations@ponant.example.',
);

describe('whose values', () => {
  test('of two plates ours, of two sums the whole, of two addresses the desk that writes, their file number with its blanks', () => {
    expect(valuesOf('recourse-claim', recourse)).toMatchObject({
      senderReference: '26 417 88 PB',
      vehicleRegistration: 'EM-552-TR',
      insuredName: 'Inès Balland',
      contactEmail: 'recours.auto@ponant.example',
      amountClaimed: 2318.4,
    });
  });

  test('a name ends where its cell does', () => {
    const html = `<p>EXPERTAUTO DU LUBERON<br>84400 Apt</p><h1>RAPPORT D’EXPERTISE</h1><table><tr><td>Expert</td><td>Calixte Bourdoncle</td><td>N° rapport</td><td>EH-26-18802</td></tr>
      <tr><td>N° SIN.</td><td>S 2 6 1 1 9 5 0 8</td><td>Police</td><td>VA20630049</td></tr><tr><td>Assurée</td><td>Mme TIPHAINE RAYBAUD</td><td>Date sinistre</td><td>01/09/2026</td></tr></table>`;
    expect(valuesOf('expert-report', html)).toMatchObject({
      insuredName: 'Tiphaine Raybaud',
      claimNumber: 'S26-119508',
      lossDate: '2026-09-01',
    });
  });

  test('a first name that the letter writes out once is that of the initial, however rare it is', () => {
    const html = paragraphs(
      'Cabinet Sébastopol – Expertise automobile<br>Ottilie Krzeminska, experte inscrite<br>57050 Metz',
      'Metz, le 20 octobre 2026',
      'Sinistre S26.120.771 – Assuré : M. Ferdinand Hamelin',
      'J’ai examiné le véhicule le 9 octobre 2026. Il est réparable.',
      'O. Krzeminska',
    );
    expect(valuesOf('expert-report', html)['expertName']).toBe('Ottilie Krzeminska');
  });

  test('a time limit runs from the day of the letter that was chosen, not from one that stands in a report’s line', () => {
    const html = `<h1>FICHE DE PRÉSENTATION DE RECOURS</h1><p>Convention IRSI – annexe 5</p><p>Date d’établissement : 26/10/2026 – Réponse attendue sous 30 jours</p><p>Date du sinistre : 03/05/2026</p>
      <table><tr><td>Société</td><td>PONANT MUTUELLE – gestion immeuble, 29 Brest</td></tr><tr><td>Réf. sinistre</td><td>0526/IMM/77418-C</td></tr></table>
      <table><tr><td>Société</td><td>VAUCLAIR MUTUELLE</td></tr><tr><td>Réf. sinistre</td><td>S26/104/996</td></tr><tr><td>Expert pour compte commun</td><td>Cabinet Armor, rapport du 07/07/2026</td></tr><tr><td>TOTAL DU RECOURS</td><td>2 550,00 €</td></tr></table>`;
    expect(valuesOf('recourse-claim', html, { received: '2026-10-28' })).toMatchObject({
      documentDate: '2026-10-26',
      answerDue: '2026-11-25',
    });
  });

  test('the address of another desk is given where no other stands', () => {
    const html = paragraphs('Assurances Tiger<br>45000 Orléans', 'Orléans, le 17 novembre 2026', 'Écrivez à reclamations@tiger.example.');
    expect(valuesOf('other', html)['contactEmail']).toBe('reclamations@tiger.example');
  });

  test('whose plate it is may be said behind it', () => {
    const html = paragraphs(
      'Garantie Mosellane<br>57000 Metz',
      'Metz, le 18.11.2026',
      'Réf. 77-A 1180 / SF – V. réf. S26 090 118',
      'Accident du 2 août 2026 – FH-440-LM (notre assuré, M. Stéphane Weiss) / CT-209-QA (votre assuré, M. Alain Pichon)',
      'Nous ne réglerons pas les 1 740 € demandés et ne reconnaissons que 870 €.',
    );
    expect(valuesOf('recourse-dispute', html)).toMatchObject({
      vehicleRegistration: 'CT-209-QA',
      amountClaimed: 1740,
    });
  });

  test('a file number with bars and blanks, under the name of the paper that bears it', () => {
    const html = paragraphs(
      'Plomberie Le Roux<br>8 quai Sud, 56100 Lorient',
      'Lorient, le 14/11/2026',
      'Facture F 26 / 0441',
      'Total TTC 418,00 €',
    );
    expect(valuesOf('other', html)).toMatchObject({ senderReference: 'F 26 / 0441', subject: 'invoice' });
  });

  test('a loss is dated without its year', () => {
    const html = paragraphs(
      'le 23 novembre',
      'Bonjour, la nuit du 18 au 19 novembre on a fracturé la porte de la cave de notre copropriété. Contrat VA20881120.',
      'Pour le syndicat des copropriétaires Les Ormes, le président, Yves Morel',
    );
    expect(valuesOf('claim-notice', html)).toMatchObject({ documentDate: '2026-11-23', lossDate: '2026-11-19' });
  });

  test.each([
    ['MUTUELLE BRESSANE', 'recours@mutuelle-hressane.example', 'recours@mutuelle-bressane.example'],
    ['Clair Donnée SAS', 'droits@rlairdonnee.example', 'droits@clairdonnee.example'],
    ['Garage Belle Rive', 'atelier@boite-rive.example', 'atelier@boite-rive.example'],
    ['Affaire Catherine Morel, assurance', 'katherine.martin@assurances.example', 'katherine.martin@assurances.example'],
  ])('below the letterhead %s the address %s is read %s', (letterhead, read, meant) => {
    const html = paragraphs(
      `${letterhead}<br>4 rue Haute, 01000 Bourg-en-Bresse<br>${read}`,
      'Vauclair Assurances<br>44000 Nantes',
      'Bourg, le 12 octobre 2026',
      'Madame, Monsieur,',
      'Nous vous prions de nous transmettre l’attestation de M. Paul Aubrac, contrat VA20630049.',
      'Salutations',
    );
    expect(valuesOf('other', html)).toMatchObject({ contactEmail: meant });
  });
});
