import { describe, expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

const act = (body: string): Record<string, unknown> =>
  valuesOf(
    'summons',
    `<h1 class="center">ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE DE NÎMES</h1><p>L'an deux mille vingt-six et le dix-huit novembre,</p>${body}`,
  );

const asked = (demands: string): unknown[] => {
  const { totalClaimed, article700 } = act(
    `<p>À la requête de Mme Inès BOUZID, je, Rachel AMSELLEM, commissaire de justice, ai assigné M. Fabrice JOUVENEL à comparaître le jeudi 11 février 2027 à 9 h.</p>${demands}`,
  );
  return [totalClaimed, article700];
};

describe('an act is read however it is laid out', () => {
  test('parties in a table, in rows or in a column under their role', () => {
    const rows = act(
      '<table><tr><td>Requérant</td><td>Mme DIARRA Fatoumata, 95300 PONTOISE</td></tr><tr><td>Signifié à</td><td>1. SCI LES TROIS MARTINETS ; 2. VAUCLAIR ASSURANCES, assureur</td></tr></table>',
    );
    expect([rows['claimants'], rows['defendants']]).toEqual([['Fatoumata Diarra'], ['SCI les Trois Martinets', 'Vauclair Assurances']]);
    const column = act(
      '<table><tr><th>REQUIS</th><th>EN QUALITÉ DE</th></tr><tr><td>SARL COUVERTURE GLAZIK</td><td>couvreur</td></tr><tr><td>ARMOR MUTUELLE</td><td>assureur</td></tr></table>',
    );
    expect(column['defendants']).toEqual(['Couverture Glazik', 'Armor Mutuelle']);
  });

  test('parties under headings of their own, numbered or not, and of any trade', () => {
    const told = act(
      '<p>I – QUI VOUS ASSIGNE</p><p>La MUTUELLE DES TROIS RIVIÈRES, société d’assurance mutuelle, 45100 ORLÉANS ;</p><p>II – QUI EST ASSIGNÉ</p><p>1) PLOMBERIE GAUVRIT ET FILS, société à responsabilité limitée, 45000 ORLÉANS ;</p><p>2) VAUCLAIR ASSURANCES, société anonyme, 44000 NANTES.</p><p>III – DEVANT QUEL JUGE</p><p>Devant le tribunal judiciaire d’Orléans.</p>',
    );
    expect([told['claimants'], told['defendants']]).toEqual([
      ['Mutuelle des Trois Rivières'],
      ['Plomberie Gauvrit et Fils', 'Vauclair Assurances'],
    ]);
    const assigned = act(
      '<p>Demanderesse</p><p>Madame Philomène ATANGANA, secrétaire, née le 12 avril 1974 à Lyon, 91000 ÉVRY</p><p>Personnes assignées</p><p>1. Monsieur Baudouin QUENTRIC, expert-comptable, demeurant 6 square Camus, 91080 ÉVRY</p><p>2. VAUCLAIR ASSURANCES, 44000 NANTES</p><p>à comparaître le mardi 1er décembre 2026.</p>',
    );
    expect([assigned['claimants'], assigned['defendants']]).toEqual([['Philomène Atangana'], ['Baudouin Quentric', 'Vauclair Assurances']]);
  });

  test('who is called “votre adversaire” in the notice is no new party', () => {
    const told = act(
      '<p>À LA REQUÊTE DE : Madame Ondine FERREC, née le 3 mai 1980 à Brest, 29200 BREST</p><p>J’ai donné assignation à : VAUCLAIR ASSURANCES, 44000 NANTES, à comparaître le mardi 12 janvier 2027.</p><p>Faute de comparaître, un jugement peut être rendu sur les seuls éléments fournis par<br>votre adversaire.</p><p>La société CLIMAT DU LÉON a posé la chaudière.</p>',
    );
    expect([told['claimants'], told['defendants']]).toEqual([['Ondine Ferrec'], ['Vauclair Assurances']]);
  });

  test('how it was handed over to us, among the sheets of several', () => {
    const body =
      '<p>À la requête de Mme Inès BOUZID, je, Rachel AMSELLEM, commissaire de justice, ai assigné M. Baudouin QUENTRIC et VAUCLAIR ASSURANCES à comparaître le jeudi 11 février 2027 à 9 h.</p><p>PAR CES MOTIFS, condamner les défendeurs.</p>';
    const sheets =
      '<p>MODALITÉS DE REMISE</p><p>Signification à M. QUENTRIC<br>Mode à domicile : sa sœur, qui a accepté la copie</p><p>Signification à VAUCLAIR ASSURANCES<br>Mode à personne : M. Élie BRUNSWICK, directeur adjoint, se disant habilité</p>';
    expect(act(body + sheets)['serviceMode']).toBe('à personne habilitée');
    const met =
      '<p>MODALITÉS DE REMISE</p><p>J’ai rencontré au siège M. Saturnin LAVAUD, agent du courrier, lequel s’est dit habilité.</p>';
    expect(act(body + met)['serviceMode']).toBe('à personne habilitée');
    const other = '<p>MODALITÉS DE REMISE</p><p>où étant et parlant à : SA personne</p>';
    expect(act(body + other)['serviceMode']).toBe('à personne');
  });

  test('parties numbered under their role, one called by an act of its own, and we beside another', () => {
    const numbered = act(
      '<table><tr><td>Demandeur</td><td>PÉAN Gwladys, aide-soignante</td></tr><tr><td>Défendeur 1</td><td>VAUCLAIR ASSURANCES</td></tr><tr><td>Défendeur 2</td><td>GARAGE DES PONTS (EURL)</td></tr></table>',
    );
    expect(numbered['defendants']).toEqual(['Vauclair Assurances', 'Garage des Ponts']);
    const apart = act(
      '<p>À la demande de Mme Bernadette HUMBERT, 19 avenue Foch, Nancy<br>CDC FR 11 4003 1000</p><p>J’ai, Édouard LAMORLETTE, commissaire de justice, donné assignation : à la SARL MÈCHE REBELLE, 44 rue Saint-Dizier, et, par acte séparé du même jour, à la CPAM DE MEURTHE-ET-MOSELLE, d’avoir à comparaître le mardi 5 janvier 2027.</p>',
    );
    const upperCase = act(
      '<p>SUR LES DILIGENCES DE LA SARL RÉNOV HABITAT, qui a pour avocat Maître Gurvan POULIQUEN</p><p>J’AI, Christophe DUVIGNAU, COMMISSAIRE DE JUSTICE, ASSIGNÉ<br>1/ La SCCV TALENCE HORIZON, promoteur, à Mérignac<br>2/ ATELIER TROIS PLUS, société d’architecture, à Bordeaux</p><p>à l’effet d’intervenir dans l’instance qui oppose la requérante aux époux DRÉAN.</p>',
    );
    expect([upperCase['claimants'], upperCase['defendants']]).toEqual([['Rénov Habitat'], ['SCCV Talence Horizon', 'Atelier Trois Plus']]);
    expect([apart['claimants'], apart['defendants']]).toEqual([['Bernadette Humbert'], ['Mèche Rebelle', 'CPAM de Meurthe-et-Moselle']]);
  });

  test('whom an act says that we insure stands, though another is called beside us', () => {
    const guarantee = act(
      '<p>À la requête de la SARL TOITURES DU GARLABAN, 4 traverse des Romans, 13011 Marseille, ayant pour avocat Me Clélia ROSSI</p><p>J’ai, Laure DELORME, commissaire de justice, donné assignation à :<br>1. VAUCLAIR ASSURANCES, 12 rue des Tanneurs, 44000 Nantes, assureur de la requérante (contrat VA 2155 8841) ;<br>2. la société ÉTANCHÉITÉ PROVENCE, SAS, 13400 Aubagne,</p><p>d’avoir à comparaître le lundi 1er février 2027 à 9 heures.</p>',
    );
    expect(guarantee['insuredName']).toBe('Toitures du Garlaban');
  });

  test.each([
    [
      'DISPOSITIF : condamner M. Jouvenel à payer 4 650 € au titre du DFP, 3 500 € pour souffrances ; 1 800 € au titre de l’art. 700.',
      [8150, 1800],
    ],
    [
      'Demandes : 17 480,60 € pour les marchandises ; subsidiairement, 12 000 € pour le conseil ; 3 000 € au titre de l’article 700.',
      [17480.6, 3000],
    ],
    ['Elle demande au juge de le condamner à payer : mobilier, 1 240,00 ; trouble de jouissance, 2 960,00.', [4200, undefined]],
    [
      'EN CONSÉQUENCE, la voir condamner, in solidum, au paiement de 21 350 € pour les réparations, outre 2 500 € d’article 700.',
      [21350, 2500],
    ],
    [
      'PAR CES MOTIFS condamner M. Jouvenel à verser 22 640 euros, se décomposant en 4 140 euros de déficit, 12 000 euros de souffrances et 6 500 euros de préjudice ; 1 500 € d’article 700.',
      [22640, 1500],
    ],
    ['PAR CES MOTIFS le condamner à payer 1 842 € pour le déficit ; à chacun des parents, 3 000 € d’affection.', [7842, undefined]],
  ])('what is asked, under whatever head: %s', (demands, sums) => {
    expect(asked(`<p>${demands}</p>`)).toEqual(sums);
  });

  test.each([
    ['nul n’ayant pu recevoir à personne, copie remise à domicile à son épouse', 'à domicile'],
    ['Remis en l’étude ? non – Remis à personne morale : Mme Sourget, juriste, habilitée', 'à personne habilitée'],
    ['où étant et parlant à Mme Vanessa Thibault, gérante, ainsi déclarée', 'à personne'],
    ['Remise au siège à M. Dréan, agent d’accueil, se déclarant habilité', 'à personne habilitée'],
    ['élisant domicile en mon étude – remis à Mme Hascoët, standardiste, personne habilitée', 'à personne habilitée'],
    ['La copie a été déposée à l’étude, la signification à personne s’étant avérée impossible', 'à l’étude'],
    ['Lorsqu’il est remis à domicile, l’acte est laissé sous enveloppe. Le présent acte a été remis à l’étude.', 'à l’étude'],
    ['la lettre adressée le jour même, la copie étant déposée à l’étude', 'à l’étude'],
    ['remis pour signification à mon clerc habilité, la copie a été déposée à l’étude', 'à l’étude'],
    ['laissé en copie à la personne présente, sous enveloppe fermée ; avis de passage déposé', 'à domicile'],
  ])('how it was handed over, not what could not be done: %s', (sheet, mode) => {
    expect(act(`<p>${sheet}</p>`)['serviceMode']).toBe(mode.replace('’', "'"));
  });

  test('the hearing of who must come "en personne le 3 février" is not a day of birth', () => {
    const { hearingDate, hearingTime } = valuesOf(
      'criminal-summons',
      '<p>CONVOCATION EN JUSTICE</p><p>Notifions à : SOLINHAC Régine, née le 3 mars 1972, qu’elle devra se présenter en personne le 3 février 2027 à 8 h 45 à l’audience du TRIBUNAL CORRECTIONNEL DE MENDE.</p>',
    );
    expect([hearingDate, hearingTime]).toEqual(['2027-02-03', '08:45']);
  });

  test('the bailiff is found in a row of his own', () => {
    expect(
      act('<table><tr><td>Commissaire instrumentaire</td><td>Me Philippe HOUDAN</td></tr><tr><td>Coût</td><td>55 €</td></tr></table>')[
        'bailiff'
      ],
    ).toBe('Philippe Houdan');
  });
});

describe('a first notice tells the day by the day of writing', () => {
  const lossOf = (body: string): unknown =>
    valuesOf('claim-notice', `<p>Mme Yvonne Le Guellec</p><p class="place-date">Carnac, le lundi 23 novembre 2026</p><p>${body}</p>`)[
      'lossDate'
    ];

  test.each([
    ['Le tuyau sous l’évier a lâché hier et tout est mouillé.', '2026-11-22'],
    ['Avant-hier le vent a arraché la gouttière.', '2026-11-21'],
    ['Samedi dernier un arbre est tombé sur le garage.', '2026-11-21'],
    ['Lundi dernier la grêle a cassé la verrière.', '2026-11-16'],
  ])('%s', (body, day) => {
    expect(lossOf(body)).toBe(day);
  });

  test.each([
    'Je vous ai téléphoné hier, personne ne répond.',
    'Rentrés hier de Gênes, nous vous écrivons.',
    'Votre expert est venu samedi dernier.',
  ])('what was done about it that day is not the loss: %s', (body) => {
    expect(lossOf(body)).toBeUndefined();
  });
});
