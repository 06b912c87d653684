import { describe, expect, test } from 'vitest';
import type { FieldValue } from '../../../shared/contracts/document.ts';
import { valuesOf } from './read-letter.ts';

const us = 'VAUCLAIR ASSURANCES, 12 rue des Tanneurs, 44000 NANTES';
const read = (body: string): Record<string, FieldValue['value']> => valuesOf('summons', body);

describe('parties named in passing', () => {
  test('whoever is said to insure a party is none by that', () => {
    const requete = `<p>TRIBUNAL ADMINISTRATIF DE RENNES</p><p>COMMUNE DE SAINT-TRÉMEUR<br>29273 SAINT-TRÉMEUR</p><p>COMMUNICATION D’UNE REQUÊTE</p><p>Madame la maire, je vous invite à produire un mémoire en défense dans un délai de deux mois.</p>
      <p>POUR : Monsieur Gwendal JÉZÉQUEL, marin-pêcheur</p><p>CONTRE : La commune de SAINT-TRÉMEUR, prise en la personne de son maire, assurée auprès de la société Vauclair Assurances</p>`;
    expect(read(requete)).toMatchObject({ defendants: ['Commune de Saint-Trémeur'], servedOn: 'insured' });
  });

  test('a child asks, not the parents who stand for it', () => {
    const act = `<p>ASSIGNATION EN RÉFÉRÉ</p><p>À la requête de l’enfant mineur Ilyan CHAVANON, né le 21 mars 2015, représenté par ses père et mère, M. Loris Chavanon et Mme Samira Benali, administrateurs légaux ;</p><p>J’ai donné assignation à ${us}</p>`;
    expect(read(act)['claimants']).toEqual(['Ilyan Chavanon']);
  });

  test('an article drawn together with its preposition joins whoever follows', () => {
    const act = `<p>ASSIGNATION EN RÉFÉRÉ</p><p>À la requête de Mme Ombeline CHARRADE, demeurant à Polignac (43000), et du GAEC DES SUCS, siège Saint-Paulien, ayant tous deux pour avocate Me Ida ROUX,</p><p>J’ai donné assignation à M. Nour ADÉLYS et au GARAGE DES ORGUES, à Espaly ; à ${us}</p>`;
    expect(read(act)).toMatchObject({
      claimants: ['Ombeline Charrade', 'GAEC des Sucs'],
      defendants: ['Nour Adélys', 'Garage des Orgues', 'Vauclair Assurances'],
    });
  });

  test('“en présence de” calls too', () => {
    const contre = `<p>REQUÊTE</p><p>Présentée par M. Ümit KARA, ayant pour avocate Me Ottilie FRANC</p><p>Contre : la SAS TÔLERIES DU LOIR, ZI de Valdoie ; en présence de la CPAM du Loir-et-Cher et de la compagnie VAUCLAIR ASSURANCES.</p>`;
    expect(read(contre)['defendants']).toEqual(['Tôleries du Loir', 'CPAM du Loir-et-Cher', 'Vauclair Assurances']);
  });

  test('names that were broken over two lines', () => {
    const act = `<p>ASSIGNATION EN RÉFÉRÉ</p><p>À LA REQUÊTE DE Mme Ghjulia PERALDI, institutrice ;</p><p>J’AI DONNÉ ASSIGNATION À :</p><p>la SARL TERRASSEMENTS DU LOIR, à Blois ; la société VAUCLAIR<br>ASSURANCES, à Nantes, son assureur ; et M. Hyacinthe<br>GIOVANNI, géomètre à Blois,</p><p>pour l’audience du lundi 23 novembre 2026 à 11 heures.</p>`;
    expect(read(act)['defendants']).toEqual(['Terrassements du Loir', 'Vauclair Assurances', 'Hyacinthe Giovanni']);
  });
});

describe('who asks and who is called, in other words', () => {
  test('“agissant pour le compte de”, “délivrance du présent acte à”', () => {
    const act = `<p>ASSIGNATION EN RÉFÉRÉ</p><p>Agissant pour le compte de Madame Nadège LARROUY, aide-soignante,</p><p>Maître Xan IDIART, commissaire de justice, soussigné, a fait délivrance du présent acte à :</p><p>• la société anonyme VAUCLAIR ASSURANCES, 12 rue des Tanneurs, Nantes ;<br>• la CPAM DE PAU, 64000 PAU ;</p><p>afin qu’elles comparaissent le jeudi 29 octobre 2026.</p>`;
    expect(read(act)).toMatchObject({ claimants: ['Nadège Larrouy'], defendants: ['Vauclair Assurances', 'CPAM de Pau'] });
  });

  test('“ÀLA REQUÊTE DE” without its blank, and a housing company', () => {
    const act = `<p>ASSIGNATION EN RÉFÉRÉ</p><p>ÀLA REQUÊTE DE la SA d’HLM BIGORRE LOGEMENT, 65000 TARBES,</p><p>J’ai donné assignation à ${us}</p>`;
    expect(read(act)['claimants']).toEqual(['Bigorre Logement']);
  });

  test('a bailiff’s firm of whatever form is no claimant', () => {
    const act = `<p>ASSIGNATION EN RÉFÉRÉ</p><p>À LA REQUÊTE DE la SARL PLOMBERIE KERVEL, à Douarnenez,</p><p>La SAS ACTA OUEST, commissaire de justice, A DONNÉ ASSIGNATION À : ${us}</p>`;
    expect(read(act)).toMatchObject({ claimants: ['Plomberie Kervel'], bailiff: 'Acta Ouest' });
  });
});

describe('whose copy it is', () => {
  const act = (parties: string): string =>
    `<p>ASSIGNATION EN RÉFÉRÉ</p><p>À LA REQUÊTE DE Mme Ida MAZET, fleuriste,</p><p>J’ai, Farida BELHADJ, commissaire de justice, donné assignation à :</p>${parties}<p>d’avoir à comparaître le mercredi 2 décembre 2026.</p>`;

  test('“la première recevant copie par acte séparé” leaves us this one', () => {
    const parties =
      '<p>1) la SARL ALPES ZINGUERIE, 38000 Grenoble ;</p><p>2) la SA VAUCLAIR ASSURANCES, 44000 Nantes, assureur de la précédente ; la première recevant copie par acte séparé ;</p>';
    expect(read(act(parties))['servedOn']).toBe('us');
  });

  test('an insured to whom a bailiff came passes on his own', () => {
    const letter =
      '<p>Messieurs,</p><p>Un huissier est venu mercredi, c’est ma fille qui a pris le papier. Je vous l’envoie tout de suite.</p>';
    expect(read(`${letter}${act(`<p>1) M. Rolland CHAUVIN, à Blois ;</p><p>2) ${us} ;</p>`)}`)['servedOn']).toBe('insured');
  });

  test('the office answers, not the lawyer whom it names', () => {
    const text = `<p>ASSIGNATION EN RÉFÉRÉ</p><p>À LA REQUÊTE DE Mme Ida MAZET, ayant pour avocat Me Odile PASQUIER, barreau de Blois, o.pasquier@avocat-blois.example,</p><p>J’ai donné assignation à ${us}</p><p>Me Gaëtan<br>BREZOL<br>Commissaire de Justice<br>41000 BLOIS<br>etude@brezol-cdj<br>.example</p>`;
    expect(read(text)['contactEmail']).toBe('etude@brezol-cdj.example');
  });
});

describe('the parties of an act that is made known to us', () => {
  test('“ladite société”, “ainsi qu’à”', () => {
    const act = `<p>DÉNONCIATION D’ASSIGNATION EN RÉFÉRÉ</p><p>À LA REQUÊTE DE Mme Ida MAZET, fleuriste,</p><p>J’ai dénoncé à ${us} une assignation délivrée le dix novembre 2026 à ladite SARL ASCENSEURS BARADE, ainsi qu’à la SAS KÖNNER FRANCE, d’avoir à comparaître.</p>`;
    expect(read(act)['defendants']).toEqual(['Ascenseurs Barade', 'Könner France']);
  });

  test('“une assignation délivrée à X”', () => {
    const act = `<p>DÉNONCIATION D’ASSIGNATION</p><p>à la requête de la SCI LES GRANDS PRÉS, ayant pour avocat Me Olivier LEGRAND,</p><p>J’ai dénoncé à ${us}, assureur de M. MESNIL Rémi, une assignation délivrée le même jour à M. MESNIL Rémi devant le tribunal judiciaire de Coutances.</p>`;
    expect(read(act)).toMatchObject({ claimants: ['SCI les Grands Prés'], defendants: ['Rémi Mesnil'], servedOn: 'us' });
  });

  test('“l’acte par lequel la requérante a fait assigner X”, in the spelling that the letter has most often', () => {
    const act = `<p>DÉNONCIATION D’ASSIGNATION EN RÉFÉRÉ</p><p>à la demande de Mme Wilhelmina DE WAAL, potière,</p><p>la soussignée a dénoncé et laissé copie à : la société VAUCLAIR ASSURANCES, à Nantes, en tant qu’elle assure le GARAGE DES FEUILLARDS,
      de l’acte par lequel la requérante a fait assigner en référé la SARL GARAGF DFS FEUILLARDS, afin que la société n’en ignore.</p><p>ASSIGNATION EN RÉFÉRÉ</p><p>À la demande de Mme DE WAAL, Me BUGEAUD a assigné la SARL GARAGE DES FEUILLARDS, 87400 Saint-Léonard.</p>`;
    expect(read(act)).toMatchObject({ defendants: ['Garage des Feuillards'], insuredName: 'Garage des Feuillards' });
  });
});
