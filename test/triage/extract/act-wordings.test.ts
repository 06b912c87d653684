import { describe, expect, test } from 'vitest';
import type { FieldValue } from '../../../shared/contracts/document.ts';
import { valuesOf } from './read-letter.ts';

const us = 'VAUCLAIR ASSURANCES, 12 rue des Tanneurs, 44000 Nantes';

const act = (body: string): Record<string, FieldValue['value']> =>
  valuesOf('summons', `<h1>ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE DE TULLE</h1><p>Le mardi 3 novembre 2026,</p>${body}`);

const hearing = "<p>d'avoir à comparaître le mardi 12 janvier 2027 à 9 heures devant ce tribunal.</p>";

const parties = (body: string): unknown[] => {
  const { claimants, defendants } = act(`${body}${hearing}`);
  return [claimants, defendants];
};
const asked = (formula: string): unknown => parties(`<p>${formula}</p><p>J'ai donné assignation à ${us},</p>`)[0];
const called = (passage: string): unknown => parties(`<p>À la requête de Mme Odile RANCUREL, retraitée,</p>${passage}`)[1];

describe('who asks, in whatever formula', () => {
  test.each([
    ['Sur les instances de Monsieur Ilan BRUGEROLLE, boulanger, demeurant à Ussel,'],
    ['Pour le compte de M. Ilan BRUGEROLLE, boulanger, né le 5 mai 1970 à Ussel,'],
    ['À la demande conjointe de : M. Ilan BRUGEROLLE, boulanger,'],
    ['Requérant. M. Ilan BRUGEROLLE, boulanger à Ussel.'],
    ['DE :<br>M. Ilan BRUGEROLLE, boulanger à Ussel,'],
  ])('%s', (formula) => expect(asked(formula)).toEqual(['Ilan Brugerolle']));

  test('headings with a bar behind their number', () => {
    expect(
      parties(`<p>1 | QUI VOUS ASSIGNE</p><p>LAITERIE DU DOUSTRE, SASU, 19000 Tulle.</p><p>2 | QUI EST ASSIGNÉ</p><p>${us}.</p>`),
    ).toEqual([['Laiterie du Doustre'], ['Vauclair Assurances']]);
  });

  test('the second of a couple and a firm behind a semicolon; a lawyer who follows is none of them', () => {
    expect(
      asked(
        'à la requête de Mme Irma SOULIER, née le 5 mai 1970 à Brive ; M. Basile SOULIER, son époux ; la SARL LES TILLEULS DU LAC, 19000 Tulle,<br>Me Aude CASTANET, avocate à Tulle,',
      ),
    ).toEqual(['Irma Soulier', 'Basile Soulier', 'Les Tilleuls du Lac']);
  });

  test('surnames before given names, also where no civility stands', () => {
    expect(asked('À la requête de Madame TRAN Thi Mai, fleuriste, née à Brive,')).toEqual(['Thi Mai Tran']);
    expect(
      asked(
        'À la requête de<br>la société coopérative agricole LES NOYERS DU LOT, à Puybrun (46130)<br>DELMOND Aurèle, exploitant, à Tulle',
      ),
    ).toEqual(['Les Noyers du Lot', 'Delmond Aurèle']);
  });

  test('of several given names between commas the first is kept', () => {
    expect(asked('À la requête de Monsieur Yvon, Jean, Marie LE GUENNEC, marin, né à Brest')).toEqual(['Yvon Le Guennec']);
  });

  test('a child with his own birth whose parents act in their names too is a claimant; one they only stand for is not', () => {
    const parents = 'À la requête de Madame Élise FAUGERAS, née le 5 mai 1980 à Tulle,';
    expect(
      asked(
        `${parents} agissant en son nom personnel et comme représentante légale de sa fille mineure Zoé FAUGERAS, née le 2 mai 2015 à Tulle,`,
      ),
    ).toEqual(['Élise Faugeras', 'Zoé Faugeras']);
    expect(asked(`${parents} agissant en qualité de représentante légale de sa fille mineure Zoé FAUGERAS,`)).toEqual(['Élise Faugeras']);
  });

  test('forms of companies: of neighbours, in full, or with a misread point', () => {
    expect(asked('À la requête de la société de droit espagnol AZULEJOS DEL TURIA S.L., à Valence,')).toEqual(['Azulejos Del Turia']);
    expect(asked("À la requête de la société anonyme d'HLM TOITS DE CORRÈZE, 19000 Tulle,")).toEqual(['Toits de Corrèze']);
    expect(called(`<p>J'ai donné assignation à :</p><p>1) S.A.S, CARRELAGES DU MAUMONT, à Tulle</p><p>2) ${us}</p>`)).toEqual([
      'Carrelages du Maumont',
      'Vauclair Assurances',
    ]);
  });
});

describe('who is called, in whatever list', () => {
  test.each([
    ['(i) ', '(ii) '],
    ['Primo - ', 'Secundo - '],
    ['Premièrement, ', 'Deuxièmement, '],
    ['A. ', 'B. '],
    ['(1) ', '(2) '],
  ])('%s', (one, two) => {
    const list = `<p>Je, commissaire de justice, assigne :</p><p>${one}Madame Léa VIALARD, gérante de société, 19000 Tulle,</p><p>${two}${us},</p>`;
    expect(called(list)).toEqual(['Léa Vialard', 'Vauclair Assurances']);
  });

  test('a numbered list that has us behind its first item, though the words before it are lost', () => {
    expect(
      called(`<p>ayant pour avocat Me Aude CASTANET</p><p>5;:=. 0em</p><p>1° TONNELLERIE DU CAUSSE, Brive</p><p>2° ${us}</p>`),
    ).toEqual(['Tonnellerie du Causse', 'Vauclair Assurances']);
  });

  test('rows of a table that begin with a number', () => {
    const rows = `<table><tr><td>N°</td><td>Nom</td><td>Adresse</td></tr><tr><td>1</td><td>SAS GLACES DU PUY</td><td>ZI de Malemort</td></tr><tr><td>2</td><td>VAUCLAIR ASSURANCES, SA</td><td>12 rue des Tanneurs</td></tr></table>`;
    expect(called(`<p>nous, Aude FARGUES, commissaire de justice, assignons :</p>${rows}`)).toEqual([
      'Glaces du Puy',
      'Vauclair Assurances',
    ]);
  });

  test('labels that were read one below the other before what stood beside them', () => {
    expect(
      parties(`<p>Demandeur<br>Défenderesse<br>Mise en cause</p><p>M. Noé VIALARD<br>VAUCLAIR ASSURANCES<br>CPAM DE LA CORRÈZE</p>`),
    ).toEqual([['Noé Vialard'], ['Vauclair Assurances', 'CPAM de la Corrèze']]);
  });

  test('a label that ends with a full stop', () => {
    expect(
      parties(`<p>Demanderesse. Mme Odile RANCUREL, retraitée.</p><p>Défenderesses. 1. SERRURES DU LOT, SAS, 46000 Cahors. 2. ${us}.</p>`),
    ).toEqual([['Odile Rancurel'], ['Serrures du Lot', 'Vauclair Assurances']]);
  });

  test('destinataires, and a body in capitals behind its article', () => {
    expect(called(`<p>Destinataires : M. Noé VIALARD, 4 rue Haute, Tulle ; ${us} ;<br>la CGSS DU LIMOUSIN, 19000 Tulle.</p>`)).toEqual([
      'Noé Vialard',
      'Vauclair Assurances',
      'Cgss du Limousin',
    ]);
  });
});

describe('sums, counsel and the officer, in other wordings', () => {
  const claimed = (demands: string): unknown =>
    act(`<p>À la requête de Mme Odile RANCUREL, j'ai assigné ${us}</p>${hearing}${demands}`)['totalClaimed'];

  test('a sum in words and again in figures, with cents or behind “ci”, counts once', () => {
    expect(
      claimed('<p>PAR CES MOTIFS, condamner la défenderesse à payer mille deux cents euros cinquante (1.200,50 €) ; aux dépens.</p>'),
    ).toBe(1200.5);
    expect(
      claimed(
        '<p>PAR CES MOTIFS, condamner la défenderesse à payer :<br>- toiture : neuf mille euros, ci 9 000,00 EUR<br>- meubles : 500 EUR</p>',
      ),
    ).toBe(9500);
  });

  test('article 700 in the row or number behind a sum is not that sum’s', () => {
    expect(
      claimed(
        '<p>PAR CES MOTIFS</p><p>7.1 Condamner la défenderesse à payer 4 000 €<br>7.2 La condamner à payer la perte 1 500 €<br>7.3 Article 700 du code de procédure civile 900 €</p>',
      ),
    ).toBe(5500);
    expect(
      claimed(
        '<p>PAR CES MOTIFS, condamner la défenderesse à 800 € et à 300 € au titre de l’article L. 761-1 du code de justice administrative.</p>',
      ),
    ).toBe(800);
  });

  test('a ground that is subsidiary makes no demand subsidiary', () => {
    expect(
      claimed(
        '<p>PAR CES MOTIFS</p><p>Vu les articles 1792 et suivants, subsidiairement 1231-1 du code civil,</p><p>condamner les défendeurs à payer :</p><p>– 28.277,14 euros au titre de la charpente,</p><p>– 6.450 euros au titre du relogement ;</p><p>Subsidiairement, les condamner au paiement de 19.800 euros ;</p>',
      ),
    ).toBe(34_727.14);
  });

  test('article 700 on the row below is no part of the row above', () => {
    expect(
      claimed(
        '<p>PAR CES MOTIFS, condamner la défenderesse à payer :</p><table><tr><td>Congés payés</td><td>480,00 €</td></tr><tr><td>Indemnité</td><td>14 400,00 €</td></tr><tr><td>Article 700 du code de procédure civile</td><td>2 000,00 €</td></tr></table>',
      ),
    ).toBe(14_880);
  });

  test('a sum to each of two, and behind an aside what that comes to', () => {
    expect(
      claimed(
        '<p>PAR CES MOTIFS, les condamner à payer à chacune des demanderesses 2 000 € au titre du trouble (article 1240), soit 4 000 € ensemble.</p>',
      ),
    ).toBe(4000);
  });

  test('a prayer that leaves its sums to a table before it', () => {
    expect(
      claimed(
        '<table><tr><td>Poste</td><td>Demandé</td></tr><tr><td>Souffrances</td><td>4 000 €</td></tr><tr><td>Esthétique</td><td>2 500 €</td></tr></table><p>PAR CES MOTIFS, condamner la défenderesse à payer les sommes portées au tableau et 900 € sur le fondement de l’article 700.</p>',
      ),
    ).toBe(6500);
  });

  test('fifteen days in the sentence behind the one on counsel, or behind an aside', () => {
    const written = (notice: string): unknown =>
      act(`<p>À la requête de Mme Odile RANCUREL, j'ai assigné ${us}</p>${hearing}<p>${notice}</p>`)['writtenProcedure'];
    expect(written('Vous avez quinze jours, comptés de la date de l’acte, pour faire choix d’un avocat et le constituer.')).toBe(true);
    expect(
      written(
        'Vous devez, par un avocat que vous choisirez, comparaître : dans les quinze jours du présent acte il vous incombe de le constituer.',
      ),
    ).toBe(true);
    expect(written('Constituer avocat est obligatoire. Vous disposez de quinze jours à compter de la date de l’acte.')).toBe(true);
    expect(
      written(
        'Faute par vous d’avoir constitué avocat, comme la loi vous y oblige, dans les quinze jours du présent acte, vous serez jugée.',
      ),
    ).toBe(true);
  });

  test('of an office called after its member, the member whom the sheet names; “par” is no name', () => {
    const sheet = (head: string, foot: string): unknown =>
      act(`<p>${head}</p><p>À la requête de Mme Odile RANCUREL, contre ${us}</p>${hearing}<p>${foot}</p>`)['bailiff'];
    expect(sheet('OFFICE GRANGER-MILLET<br>commissaires de justice', 'Me Ségolène GRANGER-MILLET, par clerc significateur.')).toBe(
      'Ségolène Granger-Millet',
    );
    expect(sheet('', 'PAR Bérénice FARGUES, commissaire de justice.')).toBe('Bérénice Fargues');
  });
});

test.each([
  ['OFFICE MARTINEAU', 'Paul MARTIN'],
  ['OFFICE LEGRAND-PETIT', 'Anne PETIT'],
])('the claimant’s lawyer is not the bailiff of %s because he is called %s', (office, lawyer) => {
  const html = `<p>${office}, commissaires de justice, 41000 Blois</p><p>ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE DE BLOIS</p><p>L’AN DEUX MILLE VINGT-SIX ET LE DIX-NEUF NOVEMBRE</p>
    <p>À LA REQUÊTE DE Madame Amandine LOPEZ, ayant pour avocat Maître ${lawyer}, au barreau de Blois,</p><p>J’ai donné assignation à la société VAUCLAIR ASSURANCES</p>`;
  expect(String(valuesOf('summons', html)['bailiff'])).not.toContain(lawyer.split(' ')[0]);
});
