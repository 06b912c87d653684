import { describe, expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

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
  const copy = (writer: string, body: string): string =>
    `${complaint('Vous ne répondez pas et je suis mécontente. Ma première lettre est derrière celle-ci, je maintiens tout.')}${turn}<p>${writer}</p><p>Rennes, le 3 septembre 2026</p><p>${body}</p>`;
  const protest = 'Je conteste votre refus et je vous fais part de mon désaccord.';

  test('whose day is the first on the page, not that of the loss it tells of', () => {
    const told = copy('Odile Brac<br>4 rue des Lices', `Fuite du 2 juillet 2026. ${protest}`);
    expect(valuesOf('complaint', told)['earlierComplaintDate']).toBe('2026-09-03');
  });

  test('as a copy under her name, whose day is not that of this one', () => {
    const values = valuesOf('complaint', copy('Odile Brac<br>4 rue des Lices', protest));
    expect([values['earlierComplaintDate'], values['complaintDate']]).toEqual(['2026-09-03', '2026-11-21']);
  });

  test.each([
    ['somebody else’s', copy('Garage Kerléo<br>2 rue du Port', protest)],
    [
      'a loss that a copy without a word of anger tells of',
      copy('Odile Brac<br>4 rue des Lices', 'Je vous rappelle ma fuite du 2 juillet 2026. Merci de m’écrire.'),
    ],
    ['our own to her', copy('Vauclair Assurances<br>Madame Odile Brac<br>4 rue des Lices', 'Pour toute réclamation, écrivez-nous.')],
    ['what only asks', copy('Odile Brac<br>4 rue des Lices', 'Veuillez me dire quand passera l’expert.')],
  ])('%s is none', (_, html) => expect(valuesOf('complaint', html)['earlierComplaintDate']).toBeUndefined());
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
