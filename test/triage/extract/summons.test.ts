import { describe, expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

const head = (date: string): string => `
<h1 class="center">ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE D'ANGERS</h1>
<p>${date}</p>
<p>À LA REQUÊTE DE :</p>
<p>1°/ Monsieur Didier RAMBAUD, né le 4 février 1958 à Laval (53), retraité,<br>2°/ La SARL MENUISERIES DU LOIR, au capital de 9 000 €, RCS Angers 512 884 097,</p>
<p>Ayant pour avocat constitué Maître Odile PASQUIER, avocat au barreau d'Angers, 3 rue Chaperonnière, lequel se constitue,</p>
<p>J'ai, Bénédicte AUBIN, commissaire de justice à Angers, donné assignation à :</p>
<p>1°/ La société COUVERTURES DE L'ANJOU, SARL, 8 rue du Mail, 49000 ANGERS, par acte séparé<br>
2°/ La société VAUCLAIR ASSURANCES, SA au capital de 48 500 000 €, 12 rue des Tanneurs, 44000 NANTES, ès qualités d'assureur de la société COUVERTURES DE L'ANJOU, police VA 2041 7733</p>
<p>D'AVOIR À COMPARAÎTRE le MARDI DOUZE JANVIER DEUX MILLE VINGT-SEPT À NEUF HEURES TRENTE (mardi 12 janvier 2027 à 9 h 30) devant le Tribunal judiciaire d'Angers.</p>
<p>TRÈS IMPORTANT : vous êtes tenu de constituer avocat dans un délai de quinze jours à compter du présent acte.</p>
<p>La réparation a été payée 9 800 € le 3 mars 2025 ; un jugement du 14 mai 2025 a déjà condamné le premier couvreur à 2 000 €.</p>`;

const prayer = `
<p>PAR CES MOTIFS</p>
<p>CONDAMNER in solidum les défenderesses à payer la somme de 48 000 € au titre des travaux ;</p>
<p>À TITRE SUBSIDIAIRE, les condamner à payer la somme de 12 000 € ;</p>
<p>EN TOUT ÉTAT DE CAUSE, les condamner à payer la somme de 3 000 € au titre de l'article 700 du code de procédure civile et aux dépens.</p>
<p>SOUS TOUTES RÉSERVES</p>`;

const sheet = (date: string): string => `
<div class="page-break"></div><h2>MODALITÉS DE REMISE DE L'ACTE</h2>
<p>Signifiée à : VAUCLAIR ASSURANCES, 12 rue des Tanneurs, 44000 NANTES</p>
<p>Cet acte a été remis par un clerc assermenté le ${date} :</p>
<p>[X] REMISE À PERSONNE MORALE – à personne habilitée : Mme Coralie Duval, ainsi déclarée</p><p>[ ] Dépôt à l'étude</p>`;

describe('a summons', () => {
  const values = valuesOf('summons', head("L'AN DEUX MIL VINGT SIX ET LE DIX-NEUF NOVEMBRE") + prayer + sheet('19 novembre 2026'));

  test('its parties are those of the request and those who are called, firms without their form', () => {
    expect(values['claimants']).toEqual(['Didier Rambaud', 'Menuiseries du Loir']);
    expect(values['defendants']).toEqual(["Couvertures de l'Anjou", 'Vauclair Assurances']);
    expect(values['claimantCounsel']).toBe('Odile Pasquier');
    expect(values['bailiff']).toBe('Bénédicte Aubin');
    expect(values['insuredName']).toBe("Couvertures de l'Anjou");
    expect(values['servedOn']).toBe('us');
  });

  test('the total leaves out the subsidiary head and article 700', () => {
    expect(values['totalClaimed']).toBe(48_000);
    expect(values['article700']).toBe(3000);
  });

  test('the hearing is that of the summons, not a day of the past', () => {
    expect(values['hearingDate']).toBe('2027-01-12');
    expect(values['hearingTime']).toBe('09:30');
  });

  test('fifteen days to appoint counsel make the procedure written (CPC art. 763)', () => {
    expect(values['representationMandatory']).toBe(true);
    expect(values['writtenProcedure']).toBe(true);
  });

  test('its document date is the day of service, its sender the bailiff', () => {
    expect(values['documentDate']).toBe('2026-11-19');
    expect(values['senderName']).toBe('Bénédicte Aubin');
    expect(values['serviceMode']).toBe('à personne habilitée');
  });
});

test('where the head is left blank the sheet of remise gives the day', () => {
  const values = valuesOf('summons', head("L'AN DEUX MILLE VINGT-SIX, ET LE") + prayer + sheet('19 novembre 2026'));
  expect(values['serviceDate']).toBe('2026-11-19');
});

test('a day that was never filled in is absent', () => {
  const html = head("L'AN DEUX MILLE VINGT-SIX, ET LE").replace(/le MARDI DOUZE.*9 h 30\)/, 'le @@ à @@ heures') + prayer;
  const values = valuesOf('summons', html);
  expect(values).not.toHaveProperty('serviceDate');
  expect(values).not.toHaveProperty('hearingDate');
});

const third = `
<h1>ASSIGNATION EN INTERVENTION FORCÉE ET EN GARANTIE</h1>
<p>Tribunal judiciaire de Marseille – RG n° 26/03417</p>
<p>L'AN DEUX MILLE VINGT SIX et le DIX-HUIT NOVEMBRE</p>
<p>À LA REQUÊTE DE : la SARL PROVENCE ÉTANCHÉITÉ, ayant pour avocat Maître Bruno CASTELLI,</p>
<p>J'ai, Céline ARNOUX, commissaire de justice, DONNÉ ASSIGNATION À : VAUCLAIR ASSURANCES, 12 rue des Tanneurs, 44000 NANTES</p>
<p>D'AVOIR À COMPARAÎTRE le JEUDI 21 JANVIER 2027 à 8 H 45 devant le Tribunal judiciaire de Marseille. Vous avez quinze jours pour constituer avocat.</p>
<p>PAR CES MOTIFS, CONDAMNER VAUCLAIR ASSURANCES à garantir la requérante, soit la somme de 31 500 € en principal.</p><p>SOUS TOUTES RÉSERVES</p>
<div class="page-break"></div><p>PIÈCE ANNEXÉE n° 1</p><h2>ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE DE MARSEILLE</h2>
<p>L'AN DEUX MILLE VINGT SIX et le TROIS MARS</p>
<p>À LA REQUÊTE DU syndicat des copropriétaires LES TERRASSES, Maître Gérard PONS, commissaire de justice, a donné assignation à la SARL PROVENCE ÉTANCHÉITÉ d'avoir à comparaître le mardi 12 mai 2026 à 9 heures.</p>
<p>PAR CES MOTIFS, CONDAMNER PROVENCE ÉTANCHÉITÉ à payer 28 300 €.</p>`;

test('an earlier act that is annexed gives no day, party or sum', () => {
  const values = valuesOf('summons', third);
  expect(values).toMatchObject({
    proceeding: 'third-party',
    caseNumber: '26/03417',
    serviceDate: '2026-11-18',
    hearingDate: '2027-01-21',
    claimants: ['Provence Étanchéité'],
    defendants: ['Vauclair Assurances'],
    bailiff: 'Céline Arnoux',
    totalClaimed: 31_500,
  });
});

const refere = (asked: string): string => `
<h1>ASSIGNATION EN RÉFÉRÉ</h1><p>L'an deux mil vingt six et le vingt novembre,</p>
<p>À LA DEMANDE DE : Mme Amandine LOPEZ, ayant pour avocat Maître Rachid AMRANI,</p>
<p>Nous, Maître Olivier SABATIER, commissaire de justice, avons donné assignation à : VAUCLAIR ASSURANCES, 12 rue des Tanneurs, 44000 NANTES</p>
<p>À COMPARAÎTRE le jeudi 17 décembre 2026 à 14 heures devant le Président du Tribunal judiciaire de Rennes statuant en référé. Vous êtes tenu de constituer avocat avant l'audience. La procédure est orale.</p>
<p>PAR CES MOTIFS</p>${asked}<p>SOUS TOUTES RÉSERVES</p>`;

test('in référé counsel may be compulsory with no fifteen days', () => {
  const values = valuesOf('summons', refere('<p>ORDONNER une expertise ; DÉSIGNER un expert ; RÉSERVER les dépens.</p>'));
  expect(values).toMatchObject({
    representationMandatory: true,
    writtenProcedure: false,
    proceeding: 'summary-expertise',
    hearingTime: '14:00',
  });
  expect(values).not.toHaveProperty('totalClaimed');
});

test('a provision ad litem is no damages', () => {
  const values = valuesOf(
    'summons',
    refere('<p>DÉSIGNER un expert ; CONDAMNER VAUCLAIR ASSURANCES à verser 5 000 € à titre de provision ad litem.</p>'),
  );
  expect(values['proceeding']).toBe('summary-expertise');
  expect(values).not.toHaveProperty('totalClaimed');
});

test('a sum asked for as a provision makes a référé-provision', () => {
  const values = valuesOf(
    'summons',
    refere(
      '<p>CONDAMNER VAUCLAIR ASSURANCES à payer à titre provisionnel la somme de 20 000 € ;</p><p>et 1 800 € au titre de l’article 700.</p>',
    ),
  );
  expect(values).toMatchObject({ proceeding: 'summary-provision', totalClaimed: 20_000, article700: 1800 });
});

describe('a hearing of which a stamp hides the rest of the year', () => {
  const act = (call: string): string =>
    `<h1>ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE DE BREST</h1><p>L’AN DEUX MILLE VINGT-SIX, LE DEUX NOVEMBRE</p><p>À LA REQUÊTE DE Mme Lénaïg GUIVARC’H</p><p>J’ai donné assignation à la société VAUCLAIR ASSURANCES, 12 rue des Tanneurs, 44000 NANTES,</p><p>${call}</p>`;
  const hearing = (call: string): unknown => valuesOf('summons', act(call))['hearingDate'];

  test('is the next such day, where its weekday agrees', () => {
    expect(hearing('à comparaître le LUNDI SEPT DÉCEMBRE DEUX MILLE SENGF-SINHHEIZE HEURES devant le tribunal')).toBe('2026-12-07');
  });

  test.each([
    'à comparaître le MARDI SEPT DÉCEMBRE DEUX MILLE SENGF-SINHHEIZE HEURES devant le tribunal',
    'L’affaire sera appelée à l’audience. Les époux Pennec, mariés le douze mars 2000, sont propriétaires.',
    'L’audience est fixée par le greffe. M. Pennec est propriétaire depuis le dimanche douze mars deux mille.',
  ])('is none where it is another day: %s', (call) => expect(hearing(call)).toBeUndefined());
});
