import { expect, test } from 'vitest';
import { defaultConfiguration } from '../../../shared/contracts/default-configuration.ts';
import { documentText } from '../../../shared/text/document-text.ts';
import { fieldsByRule } from '../../../shared/triage/extract/extract-fields.ts';
import { Reading } from '../../../shared/triage/extract/reading.ts';
import { htmlPages } from '../../html-pages.ts';
import { valuesOf } from './read-letter.ts';

const letter = (head: string, body: string): string =>
  `${head}<p class="place-date">Reims, le 17 novembre 2026</p><p>Madame, Monsieur,</p><p>${body}</p><p>Salutations distinguées.</p>`;

test('two columns under heads that say whose they are: (vous) is ours, (nous) is theirs', () => {
  const table = `<table><tr><td></td><td>Débiteur (nous)</td><td>Créancier (vous)</td></tr>
    <tr><td>Référence sinistre</td><td>KR7-2026-550-418</td><td>S26.061190</td></tr>
    <tr><td>Assuré / conducteur</td><td>M. POTELLE Jean-Marc / le même</td><td>TRAITEUR BEAUCLAIR / M. Idriss Hamadi</td></tr>
    <tr><td>Véhicule</td><td>Dacia Duster EL-083-QS</td><td>Citroën Jumpy GK-447-BN</td></tr></table>`;
  expect(
    valuesOf('recourse-settlement', letter(`<p>L'ÉTOILE DES CHEMINS, Cie d'assurances</p>${table}`, 'Votre recours est réglé.')),
  ).toMatchObject({
    senderReference: 'KR7-2026-550-418',
    claimNumber: 'S26-061190',
    insuredName: 'Traiteur Beauclair',
    vehicleRegistration: 'GK-447-BN',
  });
});

test('« Notre sociétaire : X — Le vôtre : Y »: the rule takes the second', () => {
  const html = letter('<p>Notre sociétaire : Mme Aglaé Tournebize — Le vôtre : M. Gontran Piélut</p>', 'Nous maintenons notre recours.');
  const reading = new Reading(documentText(htmlPages(html)), { configuration: defaultConfiguration });
  expect(fieldsByRule(reading, 'recourse-claim')['insuredName']?.value).toBe('Gontran Piélut');
});

test('in an expert’s report the other column is the adverse party’s, with its insurer', () => {
  const table = `<table><tr><td>DONNEUR D'ORDRE / LÉSÉ</td><td>PARTIE ADVERSE</td></tr>
    <tr><td>Sociétaire M. RONGIER Didier</td><td>Conducteur Mme BILLAUD Coralie</td></tr>
    <tr><td>N° police VA 2077 4410</td><td>Assurance Bourbonnaise Mutuelle - 5 118 402</td></tr>
    <tr><td>Immat. DX-640-VF</td><td>Immat. EY-118-RB</td></tr></table>`;
  const head = `<p>AUVERLAND EXPERTISE AUTOMOBILE<br>Dossier cabinet AEA-26/11/0477</p>${table}`;
  expect(valuesOf('expert-report', letter(head, 'Un recours nous semble devoir être conduit contre Mme Billaud.'))).toMatchObject({
    insuredName: 'Didier Rongier',
    vehicleRegistration: 'DX-640-VF',
    liableInsurer: 'Bourbonnaise Mutuelle',
    senderReference: 'AEA-26/11/0477',
    recourseAdvised: true,
  });
});

test('a reference is read with the initials behind it', () => {
  const referenceIn = (line: string): unknown =>
    valuesOf('other', letter(`<p>SCP DURAND NOTAIRES</p><p>${line}</p>`, 'Merci.'))['senderReference'];
  expect(referenceIn('Nos réf. : 1009874 / HV / CG')).toBe('1009874 / HV / CG');
  expect(referenceIn('Nos réf. : 2026.1184 – YS/mn')).toBe('2026.1184 – YS/mn');
  expect(referenceIn('N/Réf. CTX 26-412 – V/Réf. S26-104233')).toBe('CTX 26-412');
  expect(referenceIn('N/R MO-1102 – V/R S26-104233')).toBe('MO-1102');
  expect(referenceIn('N/Réf GCP 26 R 0188 / TH')).toBe('GCP 26 R 0188 / TH');
  expect(referenceIn('N/Réf. 4402/SIN/ML – Client : GFA du Bois')).toBe('4402/SIN/ML');
});

test('dots that lead from a label to its value are no part of either; an insured person’s child is the victim, and a minor', () => {
  const form = `<p>CPAM HAUTE-MARNE POLE RCT</p><p>DOSSIER RCT ...... : 521 26 004417 8<br>ASSURE SOCIAL .... : MUSTAPHA EL GHARBI<br>BENEFICIAIRE ..... : EL GHARBI RAYAN (ENFANT) NE 03/09/2015<br>DATE ACCIDENT .... : 05/06/2026</p>`;
  expect(valuesOf('third-party-payer-claim', letter(form, 'Relevé provisoire de nos débours.'))).toMatchObject({
    senderName: 'CPAM Haute-Marne',
    payerName: 'CPAM Haute-Marne',
    senderReference: '521 26 004417 8',
    victimName: 'El Gharbi Rayan',
    lossDate: '2026-06-05',
    protectedPerson: 'minor',
  });
});

test('the address for complaints in a footer is nobody’s who writes', () => {
  const head = '<p>MUTUELLE DE L’ADOUR<br>recours.auto@adour.example</p>';
  const foot = '<p>Réclamations : service.satisfaction@adour.example, puis La Médiation de l’Assurance</p>';
  expect(valuesOf('recourse-dispute', letter(head, 'Nous contestons votre recours.') + foot)['contactEmail']).toBe(
    'recours.auto@adour.example',
  );
});

test('a convention is none of those that the letter sets aside', () => {
  const conventionIn = (text: string): unknown => valuesOf('recourse-claim', letter('<p>MUTUELLE FORESTIÈRE</p>', text))['convention'];
  expect(conventionIn('La convention IRSA ne joue pas, nous sommes en droit commun.')).toBe('none');
  expect(conventionIn('Nous nous en tenons au droit commun, le montant excédant les plafonds de la convention IRSI.')).toBe('none');
  expect(conventionIn('Recours présenté selon la convention IRSI, tranche 1.')).toBe('IRSI');
});

test('whom we insure is told: « M. X, que vous assurez »', () =>
  expect(
    valuesOf(
      'recourse-claim',
      letter('<p>PRÉVOYANCE DU LAC</p>', 'L’appartement du dessus appartient à M. Anselme Duvernay, que vous assurez.'),
    )['insuredName'],
  ).toBe('Anselme Duvernay'));

test.each(['RCS Grenoble 512 774 006', 'immatriculée au R.C.S. de Lyon sous le n° 504 118 337', 'SIREN n° 812 604 118'])(
  'a company by its register is no claim of ours, whatever its figures: %s',
  (register) => {
    expect(
      valuesOf('other', letter('<p>Garage Perrin</p>', `La société OISANS MAINTENANCE, ${register}, nous doit 900 €.`)),
    ).not.toHaveProperty('claimNumber');
  },
);

test('our claim number in figures alone, where a label says what it is', () => {
  expect(valuesOf('other', letter('<p>Garage Perrin</p>', 'Votre sinistre n° 526 104 233 est réparé.'))).toMatchObject({
    claimNumber: 'S26-104233',
  });
});
