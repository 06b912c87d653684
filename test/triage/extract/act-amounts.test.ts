import { describe, expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

/** What an act with this prayer asks for, article 700 apart. */
const claimed = (prayer: string, before = ''): unknown =>
  valuesOf(
    'summons',
    `${before}<p>ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE DE BLOIS</p><p>L'AN DEUX MILLE VINGT-SIX ET LE DIX-NEUF NOVEMBRE</p>
    <p>À LA REQUÊTE DE Madame Amandine LOPEZ, ayant pour avocat Me Odile PASQUIER,</p>
    <p>J'ai donné assignation à la société VAUCLAIR ASSURANCES, 12 rue des Tanneurs, 44000 NANTES,</p>
    <p>d'avoir à comparaître le mardi 12 janvier 2027 à 9 heures devant le tribunal judiciaire de Blois</p>${prayer}`,
  )['totalClaimed'];

describe('the sum of the heads of claim', () => {
  test('the excess that a claimant bore is asked for, one that is kept back is not', () => {
    expect(
      claimed(
        '<p>PAR CES MOTIFS</p><p>CONDAMNER les requis à payer :</p><p>à LA BLÉSOISE : 34 154,10 € ;<br>à la société GAVE : deux mille euros (2 000,00 €) de franchise ;</p>',
      ),
    ).toBe(36_154.1);
    expect(claimed('<p>PAR CES MOTIFS condamner la requise à payer 9 000 €, après application de 450 € de franchise.</p>')).toBe(9000);
  });

  test('what two heads come to together is not asked for once more', () => {
    expect(
      claimed(
        '<p>PAR CES MOTIFS condamner la requise à payer 27 860,00 € de reprise et 3 600,00 € de trouble de jouissance, ensemble 31 460,00 € ;</p>',
      ),
    ).toBe(31_460);
  });

  test('article 700 joined to article 37 of the law on legal aid is no head', () => {
    expect(
      claimed(
        '<p>PAR CES MOTIFS</p><p>condamner la requise à 3.648 euros pour le trouble ;</p><p>la condamner à payer 1.200 euros à Me PASQUIER sur le fondement des articles 37 de la loi du 10 juillet 1991 et 700, 2° du code de procédure civile.</p>',
      ),
    ).toBe(3648);
  });

  test('a sum that was paid or is to be deducted is no head', () => {
    expect(claimed('<p>PAR CES MOTIFS condamner la requise à 29 120 € de tierce personne ; provision de 8 000 € à déduire.</p>')).toBe(
      29_120,
    );
  });

  test('a sum for each, added up by the act itself, is not multiplied again', () => {
    expect(
      claimed('<p>PAR CES MOTIFS condamner la requise à payer 8 000 € de souffrances et 1 500 € à chacun des parents, soit 3 000 €.</p>'),
    ).toBe(11_000);
  });

  test('a new demand begins at its verb, though its line was not broken', () => {
    expect(
      claimed(
        '<p>PAR CES MOTIFS CONDAMNER la requise à payer 18.000 euros de provision et 1.260,50 euros de tierce personne CONDAMNER la même à une provision ad litem de 2.500 euros</p>',
      ),
    ).toBe(19_260.5);
  });

  test('“ou subsidiairement” and an item of a list that begins so leave the items after them', () => {
    expect(
      claimed(
        '<p>EN CONSÉQUENCE</p><p>Le tribunal voudra bien :</p><p>1° dire la garantie due ;</p><p>2° condamner la requise à payer 287 640 € à ce titre, ou subsidiairement 176 300 € ;</p><p>3° la condamner au paiement de 25 000 € de dommages-intérêts.</p>',
      ),
    ).toBe(312_640);
    expect(
      claimed(
        '<p>Le tribunal :</p><p>— condamnera la requise à verser 12 000 € ;</p><p>— subsidiairement, la condamnera à une provision de 9 000 € ;</p><p>— condamnera le courtier à 1 500 €.</p>',
      ),
    ).toBe(13_500);
  });

  test('a subsidiary head is known though its capitals were misread', () => {
    expect(
      claimed(
        '<p>PAR CES MOTIFS</p><p>condamner la requise à 31 870,40 € de reprise ;</p><p>STTRSIDTATRFEMFNT, la condamner à payer 18 200 €.</p>',
      ),
    ).toBe(31_870.4);
  });

  test('a cover letter that says the act was handed over this day does not end the act before it has begun', () => {
    expect(
      claimed(
        '<p>PAR CES MOTIFS condamner la requise à payer 54 300 €.</p>',
        '<p>Chers Messieurs,</p><p>Je vous adresse copie de l’acte que j’ai remis ce jour à mon commissaire de justice.</p>',
      ),
    ).toBe(54_300);
  });

  test('the sum that a list gives itself is not added to its items', () => {
    expect(
      claimed(
        '<p>PAR CES MOTIFS condamner la requise à payer :</p><p>souffrances 12 000,00 €<br>déficit permanent 22 500,00 €<br>ensemble 34 500,00 €</p>',
      ),
    ).toBe(34_500);
    expect(
      claimed(
        '<p>DEMANDES</p><p>Vu l’article 1243 du code civil, condamner Monsieur Thébault à verser à Mme Lopez :</p><p>scooter 1 750 €<br>téléphone 389 €<br>TOTAL 2 139 €</p>',
      ),
    ).toBe(2139);
  });

  test('what was paid by who asks, what is due net of a payment, and a sum to be paid under a penalty are heads', () => {
    expect(
      claimed(
        '<p>PAR CES MOTIFS</p><p>condamner la requise à payer, déduction faite de l’acompte :<br>la somme de 174.300 euros au titre des dommages,<br>au titre des mesures déjà payées, 14.200,00 €,<br>la somme de 5.000 euros à valoir sur le solde, sous astreinte de 200 euros par jour.</p>',
      ),
    ).toBe(193_500);
  });

  test('a prayer to be held harmless that names no sum is about what others ask of the claimant', () => {
    expect(
      claimed(
        '<p>Les époux Dréan réclament à la requérante 58 900,00 € pour la reprise et 5 400,00 € pour le relogement, et 3 000,00 € d’article 700. Ces travaux avaient été sous-traités.</p><p>PAR CES MOTIFS condamner la requise à relever et garantir la requérante de toutes condamnations, et à 2 500 € au titre de l’article 700.</p>',
      ),
    ).toBe(64_300);
  });
});

describe('a line that breaks within a prayer', () => {
  test.each(['à Mme Lopez', 'à M. Lopez', 'à la société Lopez'])('before "%s" leaves article 700 with its sum', (whom) => {
    const html = `<p>PAR CES MOTIFS condamner la défenderesse à payer 8 000 € à Mme Lopez ; la condamner à payer la somme de 3 000 €<br>${whom} sur le fondement de l’article 700 du code de procédure civile.</p>`;
    expect(claimed(html)).toBe(8000);
  });

  test('before "remise à Mme …" does not end it', () => {
    expect(
      claimed('<p>PAR CES MOTIFS, ordonner la<br>remise à Mme Lopez de ses meubles ; condamner la défenderesse à payer 8 000 €.</p>'),
    ).toBe(8000);
  });

  test.each([
    ['15 000 €, se décomposant comme suit : travaux 9 000 €, relogement 6 000 € ; 2) 2 500 € au titre du préjudice moral', 17_500],
    [
      '319 570,00 €, se décomposant comme suit :<br>Magasin 287 450,00<br>Matériels 64 120,00<br>Pertes 118 000,00<br>À déduire : avances 150 000,00<br>Solde 319 570,00',
      319_570,
    ],
    ['20 000 € se décomposant ainsi : 15 000 € et 5 000 €. Allouer au requérant 4 000 € au titre du préjudice moral', 24_000],
    ['95 555 €, se décomposant comme dit plus haut ; la condamner à leur payer 5 000 € pour résistance abusive', 100_555],
  ])('what a sum is made of adds nothing, what follows does: %s', (heads, sum) => {
    expect(claimed(`<p>PAR CES MOTIFS condamner la requise à payer ${heads}.</p>`)).toBe(sum);
  });

  test.each([
    ['deux mille euros pour la jouissance et 2 000 € pour le préjudice moral', 4000],
    ['à chacun des trois enfants, vingt mille euros (20 000 €), soit pour les trois 60 000 €', 60_000],
    ['6 000 € au titre du préjudice moral, soit 3 000 € à chacun', 6000],
  ])('sums for several, once: %s', (heads, sum) => {
    expect(claimed(`<p>PAR CES MOTIFS condamner la requise à payer ${heads}.</p>`)).toBe(sum);
  });

  test('costs named with the dépens are no head, what is asked after them is', () => {
    expect(
      claimed(
        '<p>PAR CES MOTIFS condamner la requise à payer 9 000 € ; la condamner aux dépens, en ce compris le coût du constat du 13 janvier 2026 (420 €).</p>',
      ),
    ).toBe(9000);
    expect(
      claimed(
        '<p>PAR CES MOTIFS condamner la requise aux dépens, comprenant les frais d’expertise judiciaire, ainsi qu’à la somme de 8 000 € au titre des travaux.</p>',
      ),
    ).toBe(8000);
  });

  test('a total in which the costs of the proceedings were put is taken without them', () => {
    const rows = [
      ['Préjudice (neuf mille euros)', '9 000,00 €'],
      ['Frais de remorquage', '600,00 €'],
      ['Article 700 du code de procédure civile', '1 800,00 €'],
      ['Total de tout ce qui est demandé', '11 400,00 €'],
    ];
    const table = rows.map(([what, sum], index) => `<tr><td>${index + 1}</td><td>${what}</td><td>${sum}</td></tr>`).join('');
    expect(claimed(`<p>PAR CES MOTIFS condamner la requise à payer :</p><table>${table}</table>`)).toBe(9600);
  });
});
