import { describe, expect, test } from 'vitest';
import { textPages } from '../../html-pages.ts';
import { fieldsOfPages, valuesOf } from './read-letter.ts';

const complaint = (body: string, signed = 'Odile Brac'): string =>
  `<p>${signed}<br>4 rue des Lices<br>35000 Rennes</p><p>Vauclair Assurances<br>12 rue des Tanneurs<br>44000 Nantes</p>
  <p>Rennes, le 21 novembre 2026</p><p>Objet : réclamation, sinistre S26-104233</p><p>Madame, Monsieur,</p><p>${body}</p><p>${signed}</p>`;
const earlier = (body: string): unknown => valuesOf('complaint', complaint(body))['earlierComplaintDate'];

describe('the complaint before', () => {
  test.each([
    ['Le 28 septembre je vous ai déjà écrit pour me plaindre de votre silence. Rien.', '2026-09-28'],
    ['Par lettre du 5 octobre 2026, je vous faisais part de mon incompréhension.', '2026-10-05'],
    ['Notre première lettre, du 21 septembre, est restée sans suite.', '2026-09-21'],
    ['J’ai déjà protesté dans mon mail du 12 octobre et vous avez recopié le même texte.', '2026-10-12'],
    ['Elle m’a remis votre réponse du 9 octobre 2026, qui a fait suite à sa réclamation écrite du 18 septembre 2026.', '2026-09-18'],
    ['Le 7 septembre 2026 j’ai adressé une réclamation écrite contre le refus que vous m’aviez notifié le 24 août.', '2026-09-07'],
    ['Votre lettre du 13 novembre répond à la mienne du 2 octobre en trois lignes, je conteste ce refus.', '2026-10-02'],
    [
      'Voici ce que j’ai fait : le 28 septembre, envoi des photos ; le 19 octobre, lettre dans laquelle je vous disais tout le mal que je pense de votre lenteur.',
      '2026-10-19',
    ],
    ['J’AI DÉJÀ ÉCRIT MON MÉCONTENTEMENT LE 2 SEPTEMBRE ET PERSONNE N’A RÉPONDU.', '2026-09-02'],
  ])('%s', (body, day) => expect(earlier(body)).toBe(day));

  test.each([
    'Par lettre du 6 octobre 2026, vous m’avez opposé une exclusion que je conteste.',
    'Votre courrier du 6 octobre 2026 me stupéfie, je ne l’accepte pas.',
    'La banque m’a envoyé un courrier le 15 octobre qui commence par « nous sommes au regret ».',
    'Le 3 octobre votre expert est venu, je ne suis pas d’accord avec son rapport du 9 octobre 2026.',
    'Le 19 octobre 2026, courrier de votre expert contestant les dommages. Je ne suis pas d’accord.',
  ])('is none: %s', (body) => expect(earlier(body)).toBeUndefined());
});

describe('the complaint before, where it lies behind this one', () => {
  const turn = '<div class="page-break"></div>';
  const first = complaint('Vous ne répondez pas et je suis mécontente. Ma première lettre est derrière celle-ci, je maintiens tout.');
  const behind = (page: string): unknown => valuesOf('complaint', `${first}${turn}${page}`)['earlierComplaintDate'];
  const protest = 'Je conteste votre refus et je vous fais part de mon désaccord.';
  const dated = (head: string, body = protest): string => `<p>${head}</p><p>Rennes, le 3 septembre 2026</p><p>${body}</p>`;

  test.each([
    ['under her name', dated('Odile Brac<br>4 rue des Lices')],
    ['marked as a copy, beside a loss', dated('COPIE<br>Odile Brac<br>4 rue des Lices', `Fuite du 2 juillet 2026. ${protest}`)],
    ['on one line with her street', dated('O. Brac, 4 rue des Lices, Rennes').replace('Rennes, le', '(double) le')],
  ])('%s', (_, page) => expect(behind(page)).toBe('2026-09-03'));

  test('its day is not that of this one', () => {
    expect(valuesOf('complaint', `${first}${turn}${dated('Odile Brac')}`)['complaintDate']).toBe('2026-11-21');
  });

  test.each([
    ['somebody else’s of her town', dated('Garage Kerléo<br>2 rue du Port, 35000 Rennes')],
    ['our own to her', dated('Vauclair Assurances<br>Madame Odile Brac<br>4 rue des Lices')],
    ['our own whose head was not read', dated('Gestion des sinistres<br>Madame Odile Brac<br>4 rue des Lices')],
    [
      'what only asks',
      dated('Odile Brac<br>4 rue des Lices', 'Veuillez me dire quand passera l’expert. Pour toute réclamation : 02 99 00 00 00.'),
    ],
    ['the second page of this one', `<p>Odile Brac – suite, page 2/2</p><p>Le 12 août 2026, un dégât des eaux a tout pris. ${protest}</p>`],
    ['a day of birth', `<p>Plaignante : Odile Brac</p><p>née le 4 mai 1991</p><p>${protest}</p>`],
    ['a contract', `<p>Souscriptrice : Odile Brac</p><p>Date d’effet : 1er janvier 2026</p><p>${protest}</p>`],
  ])('%s is none', (_, page) => expect(behind(page)).toBeUndefined());
});

describe('the complaint before, where it is quoted below this one', () => {
  const quoting = (quoted: string): unknown => {
    const own =
      'Bonjour,\n\nJe ne sais plus à qui parler : voyez plus bas, c’est écrit. Troisième personne, troisième version, et toujours rien. Répondez-moi une fois pour toutes sur ce dossier S26-104233.\n\nOdile Brac\n\n';
    const envelope = { from: 'Odile Brac <o.brac@boite.example>', subject: 'RE: S26-104233', sent: '2026-11-21' };
    return fieldsOfPages('complaint', textPages(`${own}${quoted}`), { envelope })['earlierComplaintDate']?.value;
  };
  const message = (from: string, body: string, to = 'Gestion'): string =>
    `De : ${from}\nEnvoyé : lundi 12 octobre 2026 08:31\nÀ : ${to}\nObjet : S26-104233\n\n${body}`;
  const angry = 'Six semaines sans nouvelle, je suis très mécontente de la façon dont on me traite.';

  test.each([
    ['of her own', message('Odile Brac', angry)],
    ['of her client, to us', message('Lan Hoang', angry, 'sinistres@vauclair.example')],
    ['as a program quotes it', `> Le 12 octobre 2026 à 22:17, Odile Brac <o.brac@boite.example> a écrit :\n> ${angry}`],
  ])('%s', (_, quoted) => expect(quoting(quoted)).toBe('2026-10-12'));

  test.each([
    ['a declaration', message('Odile Brac', 'Je déclare la chute de mon mur, qui a un aspect anormal depuis la tempête.')],
    [
      'our answer',
      message('Gestion Habitation <habitation@vauclair.example>', 'Vous nous dites être mécontente de nos délais.', 'Odile Brac'),
    ],
  ])('%s is none', (_, quoted) => expect(quoting(quoted)).toBeUndefined());
});

describe('who complains', () => {
  test.each([
    ['Je vous écris au nom de mon père, Ambroise Vaubourg, qui y voit mal et qui n’est pas content.', 'Ambroise Vaubourg'],
    ['Notre cliente commune, Mme Ildikó Köszegi, m’a chargée de vous dire son exaspération.', 'Ildikó Köszegi'],
    ['Je suis la tutrice de Mme Rachel Obadia et je vous dis son mécontentement.', 'Rachel Obadia'],
  ])('is he for whom somebody writes, and he is the insured: %s', (body, name) => {
    const values = valuesOf('complaint', complaint(body, 'Clarisse Tardivel'));
    expect(values).toMatchObject({ complainantName: name, insuredName: name });
  });

  test('is the writer, who speaks for himself', () => {
    expect(valuesOf('complaint', complaint('Je suis mécontente de la lenteur de vos services.'))['complainantName']).toBe('Odile Brac');
  });

  test('of a couple under one full name bears that name', () => {
    const values = valuesOf('complaint', complaint('Nous sommes mécontents de votre lenteur.', 'M. et Mme Théobald Kerninon'));
    expect(values['complainantName']).toBe('Théobald Kerninon');
  });
});
