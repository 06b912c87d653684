import { describe, expect, test } from 'vitest';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import { beginningSigns } from '../../shared/triage/beginning-signs.ts';
import { oursOf } from '../../shared/triage/choose-documents.ts';
import { type PageSigns, pageSigns } from '../../shared/triage/page-signs.ts';
import { split } from '../../shared/triage/split.ts';
import { htmlPages } from '../html-pages.ts';
import { type JoinedLetters, joinedLetters } from '../joined-letters.ts';

const ours = oursOf(defaultConfiguration);
const turn = '<div class="page-break"></div>';
const cut = (...pages: string[]): [number, number][] =>
  split(htmlPages(pages.join(turn)), ours).map((group) => [group[0]?.number ?? 0, group.at(-1)?.number ?? 0]);

const letter = (sender: string, subject: string): string =>
  `<div class="sender">${sender}<br>3 rue des Lices<br>35000 Rennes</div><div class="addressee">Vauclair Assurances<br>12 rue des Tanneurs<br>44000 Nantes</div>
  <p class="place-date">Rennes, le 12 novembre 2026</p><p class="object">Objet : ${subject}</p><p>Madame, Monsieur,</p><p>Je vous écris à ce sujet.</p>
  <p>Je vous prie d’agréer mes salutations distinguées.</p>`;
const actPage = `<p class="center">ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE DE RENNES</p><p>L’AN DEUX MILLE VINGT-SIX ET LE DIX-NEUF NOVEMBRE</p><p>À LA REQUÊTE DE : Mme Ferrec, j’ai donné assignation à Vauclair Assurances</p>`;
const lastSheet = '<p class="center">MODALITÉS DE REMISE DE L’ACTE</p><p>Remis à personne habilitée.</p>';

const signsOf = (html: string): PageSigns | undefined => htmlPages(html).map((page) => pageSigns(page, ours))[0];

describe('split', () => {
  test('two letters one behind the other are two documents', () => {
    expect(cut(letter('Ondine Ferrec', 'résiliation'), letter('Paul Aubrac', 'facture'))).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('an act stays behind the letter of somebody to whom a bailiff brought it', () => {
    const note = `<p>Rennes, dimanche</p><p>Bonjour l’assurance,</p><p>Un huissier nous a apporté ça jeudi, Mme Ferrec nous réclame une fortune. Merci de rappeler.</p><p>Cordialement, Ondine Tran</p>`;
    expect(cut(note, actPage)).toEqual([[1, 2]]);
  });

  const seizure = `<p>SCP LANGLET & OUDIN<br>commissaires de justice<br>2 rue Lafayette, 35000 RENNES<br>Dossier 51882</p><p class="center">PROCÈS-VERBAL DE SAISIE-ATTRIBUTION</p>
    <p>L’an deux mille vingt-six et le dix-neuf octobre, à la requête de la SA CRÉDIPÊCHE, 60 boulevard de la Mer, 35400 Saint-Malo, j’ai, Loïc Langlet, saisi entre vos mains les sommes dues à M. Jakez Pennec.</p>`;
  const order = (head: string, first: string): string => `${first}<p>${head}<br>Commissaire de justice<br>35000 RENNES</p>
    <p class="center">SIGNIFICATION D’UNE ORDONNANCE PORTANT INJONCTION DE PAYER</p><p>LE : SEIZE OCTOBRE DEUX MILLE VINGT-SIX</p>
    <p>À LA DEMANDE DE : SARL GARAGE THÉBAULT, route de Fougères, 35000 Rennes</p><p>Il est SIGNIFIÉ et remis copie à : Vauclair Assurances, 12 rue des Tanneurs, Nantes</p>`;

  test('an act that another office served for others is no annex of the act before, and one marked as such is', () => {
    const other = 'Marion GUÉGUEN-SAOUT<br>11 place Hoche';
    expect(cut(seizure, order(other, ''))).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(cut(seizure, order(other, '<p>PIÈCE N° 1</p>'))).toEqual([[1, 2]]);
    const [before, page] = [signsOf(seizure), signsOf(order(other, ''))];
    const sameOffice = signsOf(order('SCP LANGLET & OUDIN<br>2 rue Lafayette', ''));
    if (before === undefined || page === undefined || sameOffice === undefined) throw new Error('three pages');
    expect(beginningSigns.servedByOthers(page, [before])).toBe(1);
    expect(beginningSigns.servedByOthers(sameOffice, [before])).toBe(0);
  });

  const convocation = `<p>TRIBUNAL DE PROXIMITÉ DE REDON<br>1 place du Parlement – 35600 REDON<br>N° RG 26/01129</p>
    <div class="addressee">Madame Ondine FERREC<br>3 rue des Lices<br>35000 RENNES</div><p>Redon, le 12 novembre 2026</p><p>CONVOCATION</p>
    <p>Madame,</p><p>Vous êtes convoquée le 21 janvier 2027 à 9 heures sur la requête de M. Anatole BRIZEUX, dont copie.</p><p>Le greffier</p>`;
  const petition = `<p>REQUÊTE</p><p>Je soussigné Anatole BRIZEUX, 5 rue des Lices, 35000 Rennes, demande la condamnation de Mme Ondine FERREC à me payer 940 €.</p><p>Rennes, le 2 octobre 2026</p>`;

  test('what a court wrote stays behind the letter of whom it wrote to, and the petition behind it', () => {
    const note = `<p>Ondine Ferrec<br>3 rue des Lices, 35000 Rennes</p><p>le 17 novembre</p><p>Vauclair Assurances</p><p>Madame, Monsieur,</p>
      <p>Maintenant c’est le tribunal ! M. Brizeux me réclame encore l’eau de sa cuisine. Dites-moi si je dois y aller.</p><p>Cordialement</p><p>Ondine Ferrec</p>`;
    expect(cut(note, convocation, petition)).toEqual([[1, 3]]);
    const another = letter('Paul Aubrac', 'facture').replace('3 rue des Lices<br>35000 Rennes', '8 quai Vauban<br>29200 Brest');
    expect(cut(another, convocation, petition)).toEqual([
      [1, 1],
      [2, 3],
    ]);
  });

  test('a court’s convocation of ours stays no other letter’s, though that speaks of a court', () => {
    const toUs = convocation
      .replace('Madame Ondine FERREC<br>3 rue des Lices<br>35000 RENNES', 'Vauclair Assurances<br>12 rue des Tanneurs<br>44000 Nantes')
      .replaceAll('Anatole BRIZEUX', 'Yann KERLEO');
    const threat = letter('Paul Aubrac', 'le tribunal sera saisi').replace(
      '3 rue des Lices<br>35000 Rennes',
      '8 quai Vauban<br>29200 Brest',
    );
    expect(cut(threat, toUs)).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(cut('<p>A scanner : dossier Dupont, 3500 euros, je résilie.</p>')).toEqual([[1, 1]]);
  });

  test('a leaflet without a head begins, a table without one goes on', () => {
    const table = `<p>DÉCOMPTE</p><p>Serrure 129,00 €</p><p>Porte palière 1 189,00 €</p><p>Main-d’œuvre 274,90 €</p><p>Total 1 592,90 €</p>`;
    const leaflet = `<p>– 30 % sur nos destructeurs !</p><p>Offre réservée aux professionnels jusqu’au 30 novembre : ramettes à partir de 12 €, livraison gratuite. Commandez !</p>`;
    const opened = letter('Ondine Ferrec', 'ma porte').replace(/<p>Je vous prie.*$/, '<p>Voici ce que j’ai payé :</p>');
    expect(cut(opened, table)).toEqual([[1, 2]]);
    expect(cut(letter('Ondine Ferrec', 'ma porte'), leaflet)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('a message that a printed thread quotes on its second page is part of it', () => {
    const thread = [
      '<p>De : Tiago Mendes &lt;t.mendes@fibre.example&gt;<br>Date : vendredi 20 novembre 2026 09:12<br>À : sinistres@vauclair.example<br>Objet : RE: indemnisation</p><p>Bonjour,</p><p>Je ne suis pas d’accord avec votre calcul.</p><p>Le 19 novembre, Vauclair a écrit :</p>',
      '<p>deduite, le solde a été viré. Nous considérons ce dossier comme clos.</p><p>De : Cabinet Delahaye &lt;rouen@delahaye.example&gt;<br>Date : lundi 16 novembre 2026 14:31<br>À : sinistres@vauclair.example</p><p>Bonjour,</p><p>Voici notre chiffrage pour M. Mendes.</p>',
    ];
    expect(cut(...thread)).toEqual([[1, 2]]);
  });

  test('the sheet that says how an act was handed over is known by its title below the office', () => {
    const sheet = `<p>SCP ROUXEL – NDIAYE – 7715</p><p>MODALITÉS DE SIGNIFICATION</p><p>À la demande de Mme Ferrec, à VAUCLAIR ASSURANCES, 44000 Nantes, le 19 novembre 2026, à personne morale.</p>`;
    expect(cut(actPage, sheet)).toEqual([[1, 2]]);
  });

  test('a whole letter to us begins, also where it shares names and numbers with the one before', () => {
    const about = (sender: string, day: string, body: string): string =>
      `<div class="sender">${sender}</div><div class="addressee">Vauclair Assurances<br>12 rue des Tanneurs<br>44000 Nantes</div><p class="place-date">Orléans, le ${day} septembre 2026</p>
      <p>Nos réf. : RCT 25-45-118936, Vos réf. : S25-093377, Inès CHAABANE, Fabrice LE GOUILL, Saran</p><p>Madame, Monsieur,</p><p>${body} Inès CHAABANE, Fabrice LE GOUILL, Ostermann, Boucheron.</p><p>Salutations distinguées</p>`;
    expect(
      cut(
        about('Dr Vasseur<br>31 mail Blum<br>45000 Orléans', '28', 'Rapport.'),
        about('CPAM du Loiret<br>45021 Orléans', '30', 'Créance.'),
      ),
    ).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('what is headed as an annex stays, whoever it was first written to', () => {
    const annexed = letter('Maçonnerie Grandclément', 'mon devis').replace('<div class="sender">', '<p>Annexe A</p><div class="sender">');
    expect(cut(letter('Ondine Ferrec', 'mon mur'), annexed)).toEqual([[1, 2]]);
  });

  test('a photograph of which recognition makes signs stays with its letter', () => {
    const [first, photograph] = htmlPages(
      `${letter('Ondine Ferrec', 'mon mur')}${turn}<p>TS nm ser ee ATATTEE eue cs Meet das Oolmaz Pruniv Kestrel</p>`,
    );
    if (first === undefined || photograph === undefined) throw new Error('two pages');
    expect(split([first, { ...photograph, source: 'ocr', confidence: 0.21 }], ours)).toHaveLength(1);
  });

  test.each(['À SCANNER<br>PLI 2', 'PLI N° 3', 'À numériser', 'COURRIER', 'Document suivant'])(
    'a sheet that only says %s belongs to no document',
    (sheet) => {
      expect(cut(letter('Ondine Ferrec', 'résiliation'), `<p>${sheet}</p>`, letter('Paul Aubrac', 'facture'))).toEqual([
        [1, 1],
        [3, 3],
      ]);
    },
  );

  test('copies of earlier letters stay behind the letter that brings them and tells their days', () => {
    const by = (day: string, body: string): string =>
      `<div class="sender">Mohamed Haddadi<br>61 avenue de Stalingrad<br>13200 Arles</div><div class="addressee">Vauclair Assurances<br>12 rue des Tanneurs<br>44000 Nantes</div>
      <p class="place-date">Arles, le ${day} 2026</p><p>Madame, Monsieur,</p><p>${body}</p><p>Recevez mes salutations distinguées.</p><p>M. Haddadi</p>`;
    const bringing = by(
      '3 novembre',
      'Je joins mon premier courrier de mécontentement du 21 septembre 2026 et votre réponse. Le mur coûte 9 120 €.',
    );
    const earlier = by('21 septembre', 'J’ai reçu votre virement de 2 905 € pour mon mur et je ne suis pas satisfait.');
    expect(cut(bringing, earlier)).toEqual([[1, 2]]);
    expect(cut(by('3 novembre', 'Le mur coûte 9 120 €.'), earlier)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('a separator sheet belongs to no document', () => {
    expect(cut(letter('Ondine Ferrec', 'résiliation'), '<p>SÉPARATEUR</p>', letter('Paul Aubrac', 'facture'))).toEqual([
      [1, 1],
      [3, 3],
    ]);
  });

  test('“Page 2/2” goes on with the letter before', () => {
    expect(
      cut(
        `${letter('Ondine Ferrec', 'sinistre')}<p>Page 1/2</p>`,
        '<p>Objet : la suite</p><p>Page 2/2</p>',
        letter('Paul Aubrac', 'facture'),
      ),
    ).toEqual([
      [1, 2],
      [3, 3],
    ]);
  });

  test('the last sheet of a served act stays with the act', () => {
    expect(cut(actPage, '<p>PAR CES MOTIFS, condamner Vauclair Assurances. SOUS TOUTES RÉSERVES</p>', lastSheet)).toEqual([[1, 3]]);
  });

  test('how an act was served, run over onto a page of its own, stays with the act', () => {
    const act = `${actPage}<p>PAR CES MOTIFS, condamner Vauclair Assurances. SOUS TOUTES RÉSERVES</p>`;
    const rest =
      '<p>Acte remis le 20 novembre 2026 à personne habilitée : M. Loïc Hervé, employé, ainsi déclaré.</p><p>Coût : 52,18 € TTC.</p>';
    expect(cut(act, rest)).toEqual([[1, 2]]);
  });

  test('an act stays with the letter that sends it', () => {
    const cover = letter('Ondine Ferrec', 'assignation').replace(
      'Je vous écris à ce sujet.',
      'Veuillez trouver ci-joint l’assignation que le commissaire de justice m’a remise.',
    );
    expect(cut(cover, actPage, lastSheet)).toEqual([[1, 3]]);
  });

  test('an earlier act annexed to an act stays with it', () => {
    const third = actPage.replace('ASSIGNATION DEVANT', 'ASSIGNATION EN INTERVENTION FORCÉE DEVANT');
    const earlier = actPage.replace('DIX-NEUF NOVEMBRE', 'DEUX SEPTEMBRE');
    expect(
      cut(`${third}<p>copie de l’assignation initiale est annexée</p>`, '<p>PAR CES MOTIFS. SOUS TOUTES RÉSERVES</p>', earlier),
    ).toEqual([[1, 3]]);
  });

  test('a page that goes on in mid-sentence is no new letter', () => {
    const long = `<p>${'Le sinistre est survenu dans la cuisine et nous avons dû faire intervenir un plombier '.repeat(3)}qui a constaté que</p>`;
    expect(
      cut(letter('Ondine Ferrec', 'sinistre').split('<p>Je vous prie')[0] + long, '<p>le siphon était percé.</p><p>Cordialement</p>'),
    ).toEqual([[1, 2]]);
  });

  test('a blank page at an end belongs to no document', () => {
    expect(cut(letter('Ondine Ferrec', 'résiliation'), '')).toEqual([[1, 1]]);
  });

  test('a letter without an address begins where date, names and numbers are new', () => {
    const first =
      '<p>Odette FABRE, 1 rue Haute, 81000 Albi</p><p>19 novembre 2026. Sinistre S26-083300</p><p>J’attends mon chèque depuis cinq mois.</p>';
    const second = '<p>Kamel RAHMANI</p><p>18/11/2026</p><p>Bonjour, j’ai vendu ma moto. Merci de résilier le contrat VA24110066.</p>';
    expect(cut(first, second)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('an act stays with the letter of counsel that hands it over', () => {
    const cover = letter('Laure Desgranges', 'affaire Lemarchand').replace(
      'Je vous écris à ce sujet.',
      'Conseil de votre assurée, je vous remets l’acte qu’elle a reçu le 18 novembre.',
    );
    expect(cut(cover, actPage, lastSheet)).toEqual([[1, 3]]);
  });

  test('a separator sheet is one even when a letter of its word was misread', () => {
    expect(cut('<p>--- SÉP4RATEUR DE LOT 0412 ---</p>', letter('Paul Aubrac', 'facture'))).toEqual([[2, 2]]);
  });

  test('a page on which nothing begins goes on with what lies before it', () => {
    const table =
      '<table><tr><td>Date des soins</td><td>Acte</td><td>Part</td></tr><tr><td>12/07/2026</td><td>forfait urgences, radiographies</td><td>63,40</td></tr><tr><td>20/07/2026</td><td>pharmacie Berthelot</td><td>18,26</td></tr></table>';
    expect(cut(letter('Mutuelle des Métiers', 'décompte'), table)).toEqual([[1, 2]]);
  });

  test('two letters of one sender about two claims are two documents', () => {
    const first = letter('Mutuelle du Littoral, service recours', 'recours S26-104233').replace('à ce sujet', 'pour 1 240,50 €');
    expect(cut(first, first.replace('S26-104233', 'S26-088317').replace('1 240,50', '310,00'))).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('an act behind a short note stays with it, whatever the note says', () => {
    const note = '<p>Bonjour,</p><p>mon locataire m’attaque au sujet de la fuite, rappelez-moi.</p><p>Daniel Chauveau</p>';
    expect(cut(note, actPage, lastSheet)).toEqual([[1, 3]]);
  });

  test('a copy marked as one stays behind its letter, and so does a leaflet', () => {
    const copy =
      '<p>Copie</p><p>Jean-Noël Arrighi, 20200 Bastia, le 28 octobre 2026</p><p>À l’ACPR,</p><p>Mon assureur ne répond plus.</p><p>Cordialement</p>';
    expect(cut(letter('Jean-Noël Arrighi', 'ma réclamation restée sans réponse'), copy)).toEqual([[1, 2]]);
    expect(signsOf(copy.replace('Copie', 'Copie – pièce jointe n° 1'))?.enclosed).toBe(true);
    expect(signsOf(copy.replace('Copie', 'Copie de ma lettre, pièce jointe'))?.enclosed).toBe(false);
    expect(cut(letter('Marie-Paule Verdonck', 'réclamation'), '<p>Fiche pratique n° 14</p><p>Litige : les étapes</p>')).toEqual([[1, 2]]);
  });

  test('"Copie" below the letterhead marks an earlier letter of the same sender', () => {
    const earlier = letter('Ondine Ferrec', 'recours')
      .replace('<p class="object">', '<p>COPIE</p><p class="object">')
      .replace('12 novembre', '2 août');
    expect(signsOf(earlier)?.enclosed).toBe(true);
    expect(cut(letter('Ondine Ferrec', 'relance, copie de ma lettre du 2 août jointe'), earlier)).toEqual([[1, 2]]);
  });

  test('an act that its bailiff stamped "COPIE" is no copy that somebody sends along', () => {
    const served = actPage.replace(
      '<p class="center">',
      '<p>SCP LACOSTE ET VIDAL<br>Commissaires de justice associés<br>64000 Pau</p><p>COPIE</p><p class="center">',
    );
    expect(signsOf(served)?.enclosed).toBe(false);
    expect(cut(letter('Paul Aubrac', 'résiliation'), served)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('an act stays with the sheet that says how it was served, which a bailiff laid in front', () => {
    const sheet =
      '<p>Étude LACOSTE, commissaire de justice, 64000 Pau</p><p>PROCÈS-VERBAL DE SIGNIFICATION</p><p>Acte : assignation en référé</p><p>Remis à : Mme Hélène Pons, employée habilitée</p><p>Coût : 58,02 €</p>';
    const act =
      '<p class="center">ASSIGNATION EN RÉFÉRÉ DEVANT LE TRIBUNAL JUDICIAIRE DE BAYONNE</p><p>Demandeur : M. Beñat Irigoyen, 64200 Biarritz</p><p>Défendeurs : Charpentes Hariet, 64250 Cambo, et Vauclair Assurances</p>';
    expect(cut(sheet, act)).toEqual([[1, 2]]);
  });

  test('our own letter is known by our name at its head and our number behind "N/réf."', () => {
    const head =
      '<p>Vauclair Assurances – Recours – 12 rue des Tanneurs, 44000 Nantes</p><p>SOLIDAIRE DU LÉMAN<br>74200 Thonon</p><p>Nantes, le 8 septembre 2026</p>';
    expect(signsOf(`${head}<p>N/réf. S25-071448 – V/réf. RS 25-66310</p><p>Notre recours est maintenu.</p>`)?.writtenByUs).toBe(true);
    expect(signsOf(`${head}<p>V/réf. S25-071448 – N/réf. RS 25-66310</p><p>Notre recours est maintenu.</p>`)?.writtenByUs).toBe(false);
  });

  test('“No dossier” of a customer’s letter is no reference of ours', () => {
    const theirs =
      '<p>Vauclair Assurances</p><p>Service sinistres</p><p>12 rue des Tanneurs, 44000 Nantes</p><p>No dossier : S26-119025</p><p>Madame, Monsieur,</p><p>Je vous écris au sujet de la fuite.</p>';
    expect(signsOf(theirs)?.writtenByUs).toBe(false);
  });

  test('two acts of different parties, served by different bailiffs, are two documents', () => {
    const served = (bailiff: string, party: string, against: string): string =>
      `<p>${bailiff}, commissaire de justice</p><p class="center">ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE</p>
      <p>L’AN DEUX MILLE VINGT-SIX ET LE DIX-NEUF NOVEMBRE</p><p>À LA REQUÊTE DE : ${party}, j’ai donné assignation à Vauclair Assurances, assureur de ${against}</p>
      <p>PAR CES MOTIFS, condamner Vauclair Assurances. SOUS TOUTES RÉSERVES</p>`;
    expect(
      cut(
        served('Viviane Prigent', 'Madame Yvonne Abalain, née à Plabennec', 'Monsieur Tristan Kervella'),
        served('Hugues Landrieu', 'la société Bourgogne Cuisines, à Chenôve', 'la SARL Froid Nuiton'),
      ),
    ).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('of two served acts the names in the letterhead of both say only that one office served them', () => {
    const served = (party: string, against: string): PageSigns =>
      signsOf(
        `<p>Hélène TASTEVIN-RÉCOULES<br>Commissaire de justice<br>4 rue des Blanquefort, 62000 ARRAS</p><p class="center">ASSIGNATION EN RÉFÉRÉ</p>
        <p>L’AN DEUX MILLE VINGT-SIX ET LE HUIT SEPTEMBRE</p><p>À LA REQUÊTE DE : ${party}, j’ai donné assignation à Vauclair Assurances, assureur de ${against}</p>
        <p>PAR CES MOTIFS, désigner un expert. SOUS TOUTES RÉSERVES</p>`,
      ) as PageSigns;
    const first = served('Monsieur Eudes Pruvost-Cailleau, à Hébuterne', 'la société Menuiseries Bonvarlet');
    const other = served('la SCI Tillencourt, représentée par Madame Oriane Leperlier, à Bapaumes', 'Monsieur Foulques Ringotte');
    const again = served('Monsieur Eudes Pruvost-Cailleau, à Hébuterne', 'Monsieur Foulques Ringotte');
    expect(beginningSigns.servedTwice(other, [first])).toBe(1);
    expect(beginningSigns.servedTwice(again, [first])).toBe(0);
  });

  test('a case number at the head that no page before names is of another case', () => {
    const filed = (number: string, of = ''): PageSigns =>
      signsOf(
        `<p>COUR D’APPEL DE PAU<br>1re chambre – Greffe</p><p>N° RG ${number}</p><p>Pau, le 28 septembre 2026</p><p>L’affaire est appelée à l’audience. ${of}</p>`,
      ) as PageSigns;
    const first = filed('26/02455', 'Jugement attaqué : RG 24/00931.');
    expect(beginningSigns.otherCase(filed('26/01790'), [first])).toBe(1);
    expect(beginningSigns.otherCase(filed('26/02455'), [first])).toBe(0);
    expect(beginningSigns.otherCase(filed('24/00931'), [first])).toBe(0);
  });

  test('a letter to somebody else that is passed on stays with the letter that passes it on', () => {
    const passedOn = `<p>Sylvestre ANDRIEU — 5 rue Vieille du Temple, 18000 Bourges</p><p>Bourges, le 30 octobre 2026</p><p>À l’ACPR</p>
      <p>Madame, Monsieur, je porte à votre connaissance les agissements de Vauclair Assurances. Mon garage a brûlé le 3 avril 2026.</p><p>S. Andrieu</p>`;
    const cover = letter('Autorité de contrôle', 'réclamation de M. Andrieu').replace(
      'Je vous écris à ce sujet.',
      'Nous vous transmettons la lettre que M. Sylvestre Andrieu nous a adressée.',
    );
    expect(cut(cover, passedOn)).toEqual([[1, 2]]);
  });

  test('a page that begins with a heading within a paper is no new letter', () => {
    const facts = `<p>II. – DISCUSSION</p><p>Les consorts Guillemot ont fait transformer une grange à Quessoy. Le rapport Segalen constate un calcul fautif.</p>`;
    expect(cut(letter('Étude Roussel', 'dire à expert'), facts)).toEqual([[1, 2]]);
  });

  test('an act goes on with its call or its reasons, also behind an empty page', () => {
    const first = `<p class="center">ASSIGNATION</p><p>À LA DEMANDE DE Monsieur Erwan Le Bihan, avons donné assignation à Vauclair Assurances, 12 rue des Tanneurs, 44000 NANTES</p>`;
    const rest = `<p>D’AVOIR À COMPARAÎTRE</p><p>le mardi quinze décembre deux mille vingt-six devant le tribunal judiciaire, 48 A quai de l’Odet, 29000 QUIMPER.</p>`;
    expect(cut(first, rest)).toEqual([[1, 2]]);
  });

  test('a short letter behind one that is signed is another', () => {
    const whole = `${letter('Mutuelle des Métiers', 'recours')}<p>Ondine FERREC</p>`;
    const short = `<p>Paul AUBRAC<br>8 quai Ouest<br>56100 LORIENT</p><p>Objet : résiliation</p><p>Je résilie mon contrat à l’échéance.</p><p>P. Aubrac</p>`;
    expect(cut(whole, short)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('a signature and a footer that found no room stay with their letter', () => {
    const head = letter('Mutuelle des Métiers', 'recours');
    const foot = `<p>Virginie LE GALL<br>Chargée de recours</p><p>Société d’assurance mutuelle, 19 boulevard de la Duchesse-Anne, 35700 RENNES</p>`;
    expect(cut(head, foot)).toEqual([[1, 2]]);
  });

  test('a sheet under the file number of the letter before belongs to it; under another it is a letter', () => {
    const claim = (number: string): string =>
      letter('CPAM du Morbihan', 'débours').replace('<p class="place-date">', `<p>Nos références : ${number}</p><p class="place-date">`);
    const sheet =
      '<p>ATTESTATION D’IMPUTABILITÉ</p><p>Réf. 26 561 08834</p><p>Je soussignée atteste que les soins sont imputables.</p><p>Vannes, le 10 novembre 2026</p>';
    expect(cut(claim('RCT 26 561 08834 / GLB'), sheet)).toEqual([[1, 2]]);
    expect(cut(claim('RCT 25 904 11277 / GLB'), sheet)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('a letter that is half a year older than the one before it came with it', () => {
    const first = letter('Paul Aubrac', 'mise en demeure').replace('à ce sujet.', 'à ce sujet et vous remets copie de ma lettre.');
    const earlier = (day: string): string =>
      `<p>Paul Aubrac<br>3 rue des Lices<br>35000 Rennes</p><p>Rennes, le ${day}</p><p>Madame, Monsieur,</p><p>Voici les deux factures de l’inondation.</p><p>P. Aubrac</p>`;
    expect(cut(first, earlier('4 mars 2026'))).toEqual([[1, 2]]);
    expect(cut(first, earlier('24 octobre 2026'))).toHaveLength(2);
  });

  test('our own letter, under our address and that of whom we wrote to, is known when it comes back', () => {
    const written = (body: string): boolean | undefined =>
      signsOf(
        `<p>VAUCLAIR ASSURANCES</p><p>12 rue des Tanneurs, 44000 Nantes</p><p>M. Paul Aubrac<br>3 rue des Lices<br>35000 Rennes</p><p>Nantes, le 6 novembre 2026</p><p>${body}</p>`,
      )?.writtenByUs;
    expect(written('Selon l’article 3 de vos conditions générales la garantie ne joue pas.')).toBe(true);
    expect(written('Je vous déclare le vol de ma moto et joins votre formulaire.')).toBe(false);
  });

  test('a day by which something is asked is not the day of a page', () => {
    const day = (line: string): number | undefined => signsOf(`<p>Solidarité Flandres</p><p>${line}</p>`)?.day;
    expect(day('Règlement attendu pour le 4 décembre 2026')).toBeUndefined();
    expect(day('Valenciennes, le 5 octobre 2026')).toBeDefined();
  });

  test('the title of an act is known by its misread letters', () => {
    const [page] = htmlPages(
      '<p>C0UR D’4PPEL DE RENNES</p><p class="center">SIGN1FICATI0N DE C0NCLUSI0NS</p><p>notifiées le 19 novembre</p>',
    );
    const signs = page === undefined ? undefined : pageSigns(page, ours);
    expect(signs?.actTitle).toBe(true);
    expect([...(signs?.titlePapers ?? [])]).toContain('signification');
  });
});

describe.each([
  ['test/corpus/fit', { alone: 0.985, 'one sender': 0.97, strangers: 0.9, 'same kind': 0.92 }],
  ['test/corpus/tune', { alone: 0.98, 'one sender': 0.98, strangers: 0.97, 'same kind': 0.97 }],
] as const)('letters of %s joined into one file', (folder, least) => {
  const batches = joinedLetters(folder, 600);
  const exact = (sort: JoinedLetters['sort']): number => {
    const own = batches.filter((one) => one.sort === sort);
    const right = own.filter(({ pages, cuts }) => {
      const starts = split(pages, ours).map(([first]) => first?.number);
      return JSON.stringify(starts) === JSON.stringify(cuts.map(([first]) => first));
    });
    return right.length / own.length;
  };

  test.each(['alone', 'one sender', 'strangers', 'same kind'] as const)('%s are cut exactly, nearly all', (sort) => {
    expect(exact(sort)).toBeGreaterThanOrEqual(least[sort]);
  });
});
