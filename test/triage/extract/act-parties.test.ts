import { describe, expect, test } from 'vitest';
import type { FieldValue } from '../../../shared/contracts/document.ts';
import { valuesOf } from './read-letter.ts';

const us = 'VAUCLAIR ASSURANCES, 12 rue des Tanneurs, 44000 NANTES';

/** An act with these passages in place of its parties. */
const act = (parties: string, rest = ''): Record<string, FieldValue['value']> =>
  valuesOf(
    'summons',
    `<p>ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE DE BLOIS</p><p>L'AN DEUX MILLE VINGT-SIX ET LE DIX-NEUF NOVEMBRE</p>${parties}
    <p>d'avoir à comparaître le mardi 12 janvier 2027 à 9 heures devant le tribunal judiciaire de Blois</p>${rest}`,
  );

const asked = (claimants: string): FieldValue['value'] | undefined =>
  act(`<p>À LA REQUÊTE DE : ${claimants}, ayant pour avocat Me Odile PASQUIER</p><p>J'ai donné assignation à ${us},</p>`)['claimants'];

const called = (defendants: string): FieldValue['value'] | undefined =>
  act(`<p>À LA REQUÊTE DE : Mme Amandine LOPEZ, ayant pour avocat Me Odile PASQUIER</p><p>J'ai donné assignation à :</p>${defendants}`)[
    'defendants'
  ];

describe('passages that end where another begins', () => {
  test('the bailiff who speaks after the claimants is none of them, whatever his firm is', () => {
    const passage = `<p>À la demande de : la SELARL MJ VENDÔMOIS, mandataire judiciaire, agissant en qualité de liquidateur de la société MENUISERIES DU LOIR ;</p>
      <p>Ayant pour avocat Maître Leïla STROHL.</p><p>La SELARL HOCQUET, WENDEL &amp; BARROS, commissaires de justice, l’un d’eux soussigné, a assigné :</p>
      <p>— la société VAUCLAIR ASSURANCES, SA, 12 rue des Tanneurs, 44000 NANTES,</p><p>— la société THERMIQUE DE BRENNE, SAS, 6 rue du Fort, 36290 MÉZIÈRES,</p>`;
    expect(act(passage)).toMatchObject({ claimants: ['SELARL MJ Vendômois'], defendants: ['Vauclair Assurances', 'Thermique de Brenne'] });
  });

  test('the request may be a label with its parties below, and a requête says by whom and against whom', () => {
    const label = `<p>À la requête :</p><p>de Monsieur Rodrigue CELESTIN, marin-pêcheur, demeurant au Robert,</p><p>et de Madame Annick SAINTE-ROSE, commerçante, même adresse,</p>
      <p>pour lesquels occupe Maître Joëlle NÉRON ;</p><p>J’ai donné assignation à ${us},</p>`;
    expect(act(label)['claimants']).toEqual(['Rodrigue Celestin', 'Annick Sainte-Rose']);
    const requete = `<p>Une requête, dont vous trouverez la copie au verso, a été déposée au greffe le 7 octobre 2026 par :</p><p>- Madame Berthe KOWAL,</p><p>- Monsieur Ludovic KOWAL,</p>
      <p>ayant pour avocat Maître Sabine LOUCHART, au barreau de Blois, avocate</p><p>contre :</p><p>- la société FONDERIES DE BRENNE, SAS ;</p><p>- la CPAM DU LOIR-ET-CHER ;</p><p>- la société VAUCLAIR ASSURANCES.</p>`;
    expect(act(requete)).toMatchObject({
      claimants: ['Berthe Kowal', 'Ludovic Kowal'],
      defendants: ['Fonderies de Brenne', 'CPAM du Loir-et-Cher', 'Vauclair Assurances'],
    });
  });

  test('a numbered list of which the scanner lost the marks is read on', () => {
    const list = `<p>1 la société VERCHÈRE ÉTANCHÉITÉ, SARL, 9 impasse des Forges, 41000 Blois</p><p>2 la société VAUCLAIR ASSURANCES, SA, 12 rue des Tanneurs, 44000 Nantes</p>
      <p>la société ATELIER MALLET ARCHITECTES, SELARL, 2 quai Perrière, 41000 Blois</p><p>4 la MUTUELLE DES CONCEPTEURS, 90 boulevard de la Liberté, 59000 Lille</p>`;
    expect(called(list)).toEqual(['Verchère Étanchéité', 'Vauclair Assurances', 'Atelier Mallet Architectes', 'Mutuelle des Concepteurs']);
  });

  test('of two lawyers the postulant is the one constituted, though the other pleads', () => {
    const passage = `<p>À LA REQUÊTE de Madame Amandine LOPEZ, pour laquelle domicile est élu au cabinet de Maître Isaure BELLEDENT, avocat au barreau de Blois, avocat postulant, et qui a pour avocat plaidant Maître Thibaud QUERCY, du barreau de Lyon ;</p><p>J’ai donné assignation à ${us},</p>`;
    expect(act(passage)['claimantCounsel']).toBe('Isaure Belledent');
  });

  test('as many sums as there are persons to whom each is owed', () => {
    const prayer =
      '<p>PAR CES MOTIFS</p><p>fixer le préjudice moral de Madame KOWAL à 40 000 €, et de chacun des deux enfants à 25 000 € ;</p>';
    expect(act(`<p>À LA REQUÊTE DE : Mme Berthe KOWAL</p><p>J’ai donné assignation à ${us},</p>`, prayer)['totalClaimed']).toBe(90_000);
  });
});

describe('who asks in an act (CPC art. 54, 648)', () => {
  test.each([
    ['Monsieur Stéphane et Madame Nadia ORSINI, demeurant 45 avenue Cyrille Besset', ['Stéphane Orsini', 'Nadia Orsini']],
    ['M. et Mme Ange et Vanina POGGI, demeurant ensemble', ['Ange Poggi', 'Vanina Poggi']],
    ['Mesdames Aude et Claire PEYRET, étudiantes', ['Aude Peyret', 'Claire Peyret']],
    ['Madame Yvonne LE GOFF veuve ABALAIN, née le 2 août 1938', ['Yvonne Le Goff']],
    ["La société d'assurance à forme mutuelle SMABTP, dont le siège est à Paris", ['SMABTP']],
    ['la Société Civile Immobilière DES FEUILLANTS, au capital de 1 500 €', ['SCI des Feuillants']],
    ['La société civile de construction vente ROUCAS AVENIR, prise en la personne de son gérant M. Paul RIO', ['Roucas Avenir']],
    ['la société des PÉTROLES DU GIER, SAS', ['Société des Pétroles du Gier']],
    [
      "le Syndicat des copropriétaires de l'immeuble dénommé « LES TERRASSES », sis 4 rue Haute, représenté par son syndic la société CITYA PHOCÉE",
      ["Syndicat des copropriétaires de l'immeuble dénommé Les Terrasses"],
    ],
    ['Mme Josette RIO, agissant en qualité de tutrice de Mme Anne DUFOUR', ['Josette Rio']],
  ])('%s', (text, names) => {
    expect(asked(text)).toEqual(names);
  });

  test('two who ask stand before their lawyer, even where each has his own', () => {
    expect(asked('1. M. Paul RIO, ayant pour avocat Me Anne Hardy ; 2. la SARL TALEC, RCS Blois 512 884 097')).toEqual([
      'Paul Rio',
      'Talec',
    ]);
  });
});

describe('who is called', () => {
  test('a list keeps its order, without agents, lawyers or whoever took the copy', () => {
    expect(
      called(`<p>1°/ La SARL PISCINES ET BASSINS, prise en la personne de son gérant M. Luc TALEC ;<br>
      2°/ ${us}, ès qualités d'assureur de la SARL PISCINES ET BASSINS, où étant et parlant à : Mme Cadiou, standardiste, habilitée ;<br>
      3°/ La CPAM de Loir-et-Cher, 6 rue Louis Armand</p>`),
    ).toEqual(['Piscines et Bassins', 'Vauclair Assurances', 'CPAM de Loir-et-Cher']);
  });

  test('"à son assureur" is a party of its own', () => {
    expect(called(`<p>1) Mme Geneviève THOUVENIN, coiffeuse ; 2) à son assureur, la société VAUCLAIR ASSURANCES, à Nantes</p>`)).toEqual([
      'Geneviève Thouvenin',
      'Vauclair Assurances',
    ]);
  });

  test('paragraphs without numbers are parties, the lines of their form and seat are not', () => {
    expect(
      called(`<p>La société TERRASSEMENTS DREVON<br>SARL au capital de 8 000 euros – RCS Romans 789 223 110<br>Prise en la personne de son représentant légal</p>
      <p>La compagnie VAUCLAIR ASSURANCES<br>SA – RCS Nantes 482 719 309<br>Dont le siège social est à Nantes</p>`),
    ).toEqual(['Terrassements Drevon', 'Vauclair Assurances']);
  });

  test('ENTRE … ET … names both sides, whatever stands under them', () => {
    const values =
      act(`<p>ENTRE :</p><p>Madame Hélène DUBOSCQ, retraitée,</p><p>DEMANDERESSE</p><p>Ayant pour avocat Maître Sophie ETCHEVERRY</p>
      <p>ET :</p><p>1°) La SARL BASSINS D'AQUITAINE, RCS Bordeaux 512 334 876</p><p>2°) ${us}</p><p>DÉFENDERESSES</p>
      <p>J'ai, Laurent GRANDCHAMP, commissaire de justice, donné assignation aux défenderesses ci-dessus</p>`);
    expect(values).toMatchObject({
      claimants: ['Hélène Duboscq'],
      defendants: ["Bassins d'Aquitaine", 'Vauclair Assurances'],
      claimantCounsel: 'Sophie Etcheverry',
    });
  });

  test('an assignation of the past that the facts tell of calls nobody', () => {
    const values = act(
      `<p>À LA REQUÊTE DE : la SARL PROVENCE TOITS, ayant pour avocat Me Bruno CASTELLI</p><p>J'ai donné assignation à ${us}</p>`,
      `<p>Par acte du 3 mars 2026 les époux TANGUY ont fait assigner la requérante et la société RENOV 28 devant ce tribunal.</p>`,
    );
    expect(values['defendants']).toEqual(['Vauclair Assurances']);
  });

  test('of an act that is only made known to us, they are those of that act', () => {
    const values = valuesOf(
      'summons',
      `<p>DÉNONCIATION D'ASSIGNATION</p><p>L'an deux mille vingt-six, le dix-neuf novembre, à la requête de M. Paul RIO,</p>
      <p>Je, Florence MARQUETTE, commissaire de justice, dénonce et laisse copie à : ${us}, assureur de Madame Solène PICHON,</p>
      <p>d'une assignation en référé délivrée le 17 novembre 2026 à Madame Solène PICHON, afin que vous n'en ignoriez.</p>`,
    );
    expect(values).toMatchObject({ defendants: ['Solène Pichon'], insuredName: 'Solène Pichon', servedOn: 'us' });
  });
});

describe('a registry’s letter', () => {
  test('a sentence says who opposes whom', () => {
    const values = valuesOf(
      'summons',
      `<p>TRIBUNAL JUDICIAIRE D'ARRAS<br>Pôle social – greffe</p><p>${us}</p>
      <p>Dans le litige opposant Mme Cindy LELEU à la SAS LOGISTIQUE DES FLANDRES, en présence de la CPAM de l'Artois, votre société est mise en cause comme assureur de l'employeur.</p>
      <p>Vous êtes convoqués à l'audience du mardi 2 mars 2027 à 14 heures. La procédure est orale.</p>`,
    );
    expect(values).toMatchObject({
      claimants: ['Cindy Leleu'],
      defendants: ['Logistique des Flandres', "CPAM de l'Artois", 'Vauclair Assurances'],
      insuredName: 'Logistique des Flandres',
      proceeding: 'third-party',
      writtenProcedure: false,
    });
  });

  test('who claims from us is named before his verb, and we are called under the name that stands there', () => {
    const values = valuesOf(
      'summons',
      `<p>Tribunal judiciaire de Colmar – greffe</p><p>VAUCLAIR MUTUELLE<br>12 rue des Tanneurs</p>
      <p>M. Thomas HIRTZ vous réclame la somme de 3 150 euros, et 350 euros de frais. L'affaire sera appelée à l'audience du 25 janvier 2027 à 10 heures. L'avocat n'est pas obligatoire.</p>`,
    );
    expect(values).toMatchObject({
      claimants: ['Thomas Hirtz'],
      defendants: ['Vauclair Mutuelle'],
      totalClaimed: 3500,
      representationMandatory: false,
      writtenProcedure: false,
    });
  });
});

describe('whom we insure', () => {
  const insured = (parties: string, rest = ''): FieldValue['value'] | undefined =>
    act(`<p>À LA REQUÊTE DE : Mme Amandine LOPEZ, ayant pour avocat Me Odile PASQUIER</p><p>J'ai donné assignation à ${parties}</p>`, rest)[
      'insuredName'
    ];

  test.each([
    [`${us}, assureur du véhicule DV-731-AC appartenant à M. Gérard PUJOL`, 'Gérard Pujol'],
    [`${us}, prise en sa qualité d'assureur de responsabilité civile de l'association CLUB DES BAOUS`, 'Club des Baous'],
    [`la SAS LEVAGE DU GIER ; et à ${us}, qui la garantit`, 'Levage du Gier'],
    [`${us} ; la SARL GRUES CHARENTAISES, son assurée, à Gond-Pontouvre`, 'Grues Charentaises'],
    [`la SMABTP, assureur de la SARL TALEC, et à ${us}, assureur de M. Ronan KERVELLA`, 'Ronan Kervella'],
  ])('%s', (parties, name) => {
    expect(insured(parties)).toBe(name);
  });

  test('who sues under his own contract', () => {
    expect(insured(us, '<p>La demanderesse a souscrit la police VA19944081. La garantie lui est refusée.</p>')).toBe('Amandine Lopez');
  });

  test('a stranger who sues us alone is not our insured for that', () => {
    expect(insured(us, '<p>Le rapport retient la responsabilité du voisin.</p>')).toBeUndefined();
  });
});

describe('lists of parties', () => {
  test('behind bare numbers, as companies of any form or none', () => {
    const list = [
      '1 S.A.R.L. KERVEL CONSTRUCTION, gros œuvre, RCS Quimper 442 908 115, ZA de Troyalac, 29170 SAINT-ÉVARZEC',
      '2 ARVOR CONSTRUCTION ASSURANCES, 40 boulevard de la Tour, 35000 RENNES, assureur de la première nommée',
      '3 Monsieur Yann PENNEC, architecte, 5 rue Kéréon, 29000 QUIMPER',
      `4 S.A. ${us}, assureur du troisième`,
    ];
    expect(called(list.map((one) => `<p>${one}</p>`).join(''))).toEqual([
      'Kervel Construction',
      'Arvor Construction Assurances',
      'Yann Pennec',
      'Vauclair Assurances',
    ]);
  });

  test('SA before a name is its form, not whose it is; "société d’assurances" is none of the name', () => {
    const list = `<p>- SAS TRANSPORTS MISTRAL, ZI La Feuillane, 13270 FOS-SUR-MER ;</p><p>- SA ${us} ;</p><p>- la société d’assurances L’ÉTOILE DES BUREAUX, 60 rue de Prony, 75017 PARIS.</p>`;
    expect(called(list)).toEqual(['Transports Mistral', 'Vauclair Assurances', 'L’Étoile des Bureaux']);
  });
});

describe('who is a party beside whom', () => {
  test.each([
    [
      '<p>1°) la société MMA IARD, SA, 14 boulevard Oyon, Le Mans ;</p><p>2°) la société MMA IARD ASSURANCES MUTUELLES, même siège ;</p>',
      ['Mma IARD', 'Mma IARD Assurances Mutuelles'],
    ],
    [
      '<p>1°) M. Yves MORVAN, artisan, né le 3 mai 1970 à Blois, 4 rue du Mail ;</p><p>2°) la SARL YVES MORVAN COUVERTURE, RCS Blois ;</p>',
      ['Yves Morvan', 'Yves Morvan Couverture'],
    ],
    [
      '<p>1°) la SCI LES TILLEULS 1, RCS Blois 411 222 333 ;</p><p>2°) la SCI LES TILLEULS 2, RCS Blois 411 222 334 ;</p>',
      ['SCI Les Tilleuls 1', 'SCI Les Tilleuls 2'],
    ],
    ['<p>1°) M. Mario FERREIRA, maçon ;</p><p>2°) Mme Maria FERREIRA, son épouse ;</p>', ['Mario Ferreira', 'Maria Ferreira']],
  ])('names that are nearly alike are two parties: %s', (list, names) => {
    const found = called(`${list}<p>3°) la société ${us},</p>`);
    expect(Array.isArray(found) ? found.map((name) => name.toLowerCase()) : found).toEqual(
      [...names, 'Vauclair Assurances'].map((name) => name.toLowerCase()),
    );
  });
});
