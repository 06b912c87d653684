import { describe, expect, test } from 'vitest';
import { defaultConfiguration } from '../../../shared/contracts/default-configuration.ts';
import { findEmails } from '../../../shared/text/contacts.ts';
import { documentText } from '../../../shared/text/document-text.ts';
import { Reading } from '../../../shared/triage/extract/reading.ts';
import { nameCandidates } from '../../../shared/triage/roles/name-candidates.ts';
import { htmlPages, textPages } from '../../html-pages.ts';
import { fieldsOfPages, valuesOf } from './read-letter.ts';

describe('what a letter says besides its own matter', () => {
  test('the number of an earlier loss is not that of this one', () => {
    const notice = (earlier: string): string =>
      `<p>Yvette Karadec<br>29200 Brest</p><p>Brest, le 9 novembre 2026</p><p>Contrat VA 2410 8862</p>
      <p>Madame, Monsieur, je vous déclare un début d’incendie survenu le 7 novembre 2026.</p><p>${earlier}</p><p>Salutations</p>`;
    expect(valuesOf('claim-notice', notice('J’ai déjà eu un dégât des eaux en 2025 (S25-077.310), soldé.'))).not.toHaveProperty(
      'claimNumber',
    );
    expect(valuesOf('claim-notice', notice('Vous l’avez enregistré sous le numéro S26-077.310.'))['claimNumber']).toBe('S26-077310');
  });

  test('a quittance for the balance does not part a number from its loss', () => {
    const html = `<p>Sous-préfecture de Cholet</p><p>Cholet, le 9 novembre 2026</p><p>Monsieur le Directeur,</p>
      <p>Il aurait fait signer à son père une quittance pour solde au titre du sinistre S25-133018.</p><p>Considération distinguée</p>`;
    expect(valuesOf('other', html)['claimNumber']).toBe('S25-133018');
  });

  test('a message bears the day it was sent, whatever day its first lines tell', () => {
    const text = `Bonjour,

Je réponds à la place de mon beau-père, Monsieur Achille TOURNIER, qui m'a donné procuration.

Le mur de son jardin a été percuté le 1er août 2026 par la camionnette de votre assuré, et depuis
rien n'avance : un accusé de réception le 19 août, et plus personne au bout du fil. C'est une
réclamation.

Bastien Quillien`;
    const envelope = { from: '"Bastien Quillien" <b.quillien@boite.example>', sent: '2026-11-16', subject: 'dossier S26-105962' };
    const fields = fieldsOfPages(
      'complaint',
      textPages(text).map((page) => ({ ...page, source: 'text' as const })),
      { envelope },
    );
    expect(fields['complaintDate']?.value).toBe('2026-11-16');
    expect(fields['documentDate']?.value).toBe('2026-11-16');
    expect(fields['complainantName']?.value).toBe('Achille Tournier');
  });

  test('an initial does not end a name', () => {
    const html = `<p>Solveig Aubertin<br>88100 Saint-Dié</p><p>Saint-Dié, le 2 novembre 2026</p><p>Votre dossier S26-096210</p><p>Madame, Monsieur,</p>
      <p>Je conteste votre calcul et ceci est une réclamation pour ma mère, Raymonde AUBERTIN, placée sous curatelle.</p><p>Salutations.</p><p>S. Aubertin<br>curatrice de Mme R. Aubertin</p>`;
    expect(valuesOf('complaint', html)).toMatchObject({ complainantName: 'Raymonde Aubertin', insuredName: 'Raymonde Aubertin' });
  });

  test('a name ends with its sentence', () => {
    const names = nameCandidates(
      new Reading(documentText(htmlPages('<p>Cause : le lave-linge de Mme Kermarrec. Il s’agit du cas 1.1 du barème.</p>')), {
        configuration: defaultConfiguration,
      }),
    ).map(({ value }) => value);
    expect(names).toContain('Kermarrec');
    expect(names).not.toContain('Kermarrec Il');
  });

  test('an expert who judges nobody holds nobody liable', () => {
    const report = (judged: string): string =>
      `<p>EXPERT’AUTO DES CAUSSES</p><h1>RAPPORT D’EXPERTISE</h1><p>Assurée : Mme DIARRA Fatoumata<br>Votre dossier : S26 140 339</p>
      <p>Adversaire : M. PEYRONNENC Casimir<br>Assureur adverse : Gard Mutuelle</p><p>${judged}</p><p>Indemnité nette : 5 370,00 €</p>`;
    const open = 'Le constat ne permet pas d’apprécier les responsabilités ; la question ne relève pas de notre mission.';
    expect(valuesOf('expert-report', report(open))).not.toHaveProperty('liablePartyName');
    expect(valuesOf('expert-report', report(open))).not.toHaveProperty('liableInsurer');
    expect(valuesOf('expert-report', report('Choc avant gauche.'))['liablePartyName']).toBe('Casimir Peyronnenc');
  });

  test('what a judgment refuses is not ordered', () => {
    const html = `<p>TRIBUNAL JUDICIAIRE DE MULHOUSE</p><p>RG 24/01906</p><h1>JUGEMENT du 24 septembre 2026</h1><p>PAR CES MOTIFS, le tribunal,
      CONDAMNE Vauclair Assurances à payer à M. Ekrem Walter 22 418,60 € au titre des travaux et 3 000,00 € au titre du trouble de jouissance ;
      DÉBOUTE M. Naegelen de sa demande de 5 000,00 € ;</p><p>Le greffier</p>`;
    expect(valuesOf('court-decision', html)['amountOrdered']).toBe(25_418.6);
  });

  test('the full stop that a scan loses before the end of an address', () => {
    expect(findEmails('perpetue.dl@foyermail example').map(({ value }) => value)).toEqual(['perpetue.dl@foyermail.example']);
    expect(findEmails('contact@cabinet fr, tel').map(({ value }) => value)).toEqual(['contact@cabinet.fr']);
    expect(findEmails('a @ b.fr de la part de x@y').map(({ value }) => value)).toEqual(['a@b.fr']);
  });
});

describe('an act that somebody passes on', () => {
  const act = `<div class="page-break"></div><p>Pol-Aurélien Warembourg, commissaire de justice à Hazebrouck</p><h1>ASSIGNATION EN RÉFÉRÉ AUX FINS D’EXPERTISE</h1>
    <p>L’AN DEUX MILLE VINGT-SIX et le VINGT-SEPT OCTOBRE</p><p>À LA REQUÊTE DE Mme Ombeline Dewitte, demeurant à Cassel,</p>
    <p>J’ai, Pol-Aurélien Warembourg, commissaire de justice, DONNÉ ASSIGNATION À :</p>
    <p>1/ L’EURL MENUISERIES SANTERRE, à Hazebrouck ;<br>2/ M. Cornelis BRACKE, architecte, à Cassel ;</p>
    <p>d’avoir à comparaître le jeudi 3 décembre 2026 à 11 heures devant le président du tribunal judiciaire de Dunkerque. Vous êtes assigné, et à défaut vous vous exposez à une décision.</p>`;
  const values = valuesOf(
    'summons',
    `<p>MENUISERIES SANTERRE, EURL<br>59190 Hazebrouck</p><p>Vauclair Assurances<br>12 rue des Tanneurs<br>44000 Nantes</p><p>Hazebrouck, le 31 octobre 2026</p>
    <p>Madame, Monsieur,</p><p>J’ai reçu ce papier hier et je vous le transmets tel quel, dites-moi si je dois m’y présenter.</p><p>Liesbeth Santerre</p>${act}`,
  );

  test('calls those whom it names, not us to whom it is passed on', () =>
    expect(values['defendants']).toEqual(['Menuiseries Santerre', 'Cornelis Bracke']));
  test('was served on the insured', () => expect(values['servedOn']).toBe('insured'));
  test('is our insured’s who writes before it', () => expect(values['insuredName']).toBe('Menuiseries Santerre'));

  test('“de ladite SARL” names whom we insure', () => {
    const html = `<h1>ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE D’ANNECY</h1><p>L’AN DEUX MILLE VINGT-SIX et le CINQ NOVEMBRE</p><p>À LA REQUÊTE DE la SCCV Les Terrasses,</p>
      <p>J’AI DONNÉ ASSIGNATION À : 1° Me Loïc Abbadie, liquidateur judiciaire de la SARL CHARPENTES BOUVARD ; 2° la société VAUCLAIR ASSURANCES, ès qualités d’assureur de responsabilité décennale de ladite SARL CHARPENTES BOUVARD</p>
      <p>PAR CES MOTIFS, condamner Vauclair Assurances à payer 12 000 €. SOUS TOUTES RÉSERVES</p>`;
    expect(valuesOf('summons', html)['insuredName']).toBe('Charpentes Bouvard');
  });
});
