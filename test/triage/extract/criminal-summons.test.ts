import { describe, expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

const tried = (body: string): unknown =>
  valuesOf('criminal-summons', `<p>TRIBUNAL JUDICIAIRE DE METZ<br>Chambre correctionnelle</p>${body}`)['defendants'];

describe('who is tried (CPP art. 388-2)', () => {
  test.each([
    [
      '<table><tr><td>Prévenu(e)(s)</td><td>ROUSSEL Antoine ; SARL BATI-EST</td></tr><tr><td>Partie civile</td><td>Mme Claire WEBER</td></tr></table>',
      ['Antoine Roussel', 'Bati-Est'],
    ],
    ['<p>PRÉVENUS : SAS TRANSPORTS VANHOVE ; M. Luc DEWAELE</p>', ['Transports Vanhove', 'Luc Dewaele']],
    [
      '<p>PRÉVENUS</p><ul><li>M. Karl WAGNER</li><li>la SAS WAGNER LEVAGE</li></ul><p>VICTIME : M. Yves THIRY</p>',
      ['Karl Wagner', 'Wagner Levage'],
    ],
    ['<p>Dossier : MP c/ SCHMITT Thierry et SAS TRANSLOR</p>', ['Thierry Schmitt', 'Translor']],
    ['<p>Nom de l’auteur des faits : GARNIER<br>Prénom : Lucas</p>', ['Lucas Garnier']],
    [
      '<p>où seront jugés : 1. HUMBERT Quentin, né le 30/10/1999, prévenu d’homicide involontaire ; 2. la société VOSGES LIVRAISONS, son employeur, également prévenue.</p>',
      ['Quentin Humbert', 'Vosges Livraisons'],
    ],
    [
      '<p>vous fait savoir que M. Baptiste CORDEROT, né le 30 août 1999, et la société SCIERIE CORDEROT, votre assurée selon police n° VA19877240, sont cités devant le tribunal.</p>',
      ['Baptiste Corderot', 'Scierie Corderot'],
    ],
    ['<p>Votre assuré, Monsieur Hugo FERRY, comparaîtra le 8 janvier 2027 à 9 heures pour conduite sans assurance.</p>', ['Hugo Ferry']],
    [
      '<p>Le tribunal aura à connaître des poursuites engagées à l’encontre de Mme Fatou DIOP du chef d’homicide involontaire.</p>',
      ['Fatou Diop'],
    ],
    [
      '<p>Ma cliente a été heurtée par Monsieur Teddy SALIGNON. Monsieur SALIGNON est poursuivi du chef de blessures involontaires.</p>',
      ['Teddy Salignon'],
    ],
    ['<p>Mme Anne PETIT, partie civile, et M. Daniel HOFFMANN est renvoyé devant le tribunal.</p>', ['Daniel Hoffmann']],
  ])('is found under a label, in a list or before its verb: %s', (body, names) => {
    expect(tried(body)).toEqual(names);
  });

  test.each([
    [
      '<p>avons cité : 1. M. Karl WAGNER, né le 3 mai 1990, prévenu ; 2. la société VAUCLAIR ASSURANCES, SA, 12 rue des Tanneurs, 44000 NANTES, mise en cause.</p>',
    ],
    ['<table><tr><td>Prévenu</td><td>M. Karl WAGNER</td></tr><tr><td>Assureur mis en cause</td><td>VAUCLAIR ASSURANCES</td></tr></table>'],
  ])('an act that cites us beside the accused calls us too: %s', (body) => {
    expect(tried(body)).toEqual(['Karl Wagner', 'Vauclair Assurances']);
  });

  test('a list of those who get a copy, or of victims, calls nobody', () => {
    const lists = [
      'Copie pour information à : 1. Mme Claire WEBER ; 2. VAUCLAIR ASSURANCES',
      'Victimes : 1. Mme Claire WEBER ; 2. VAUCLAIR ASSURANCES, subrogée',
    ];
    for (const list of lists) expect(tried(`<p>PRÉVENUS : M. Karl WAGNER</p><p>${list}</p>`)).toEqual(['Karl Wagner']);
  });

  test('an insurer whom the prosecutor only informs is none of them', () => {
    expect(
      tried(
        '<p>VAUCLAIR ASSURANCES<br>12 rue des Tanneurs<br>44000 NANTES</p><p>PRÉVENUS : M. Karl WAGNER</p><p>Vous êtes avisée en qualité d’assureur.</p>',
      ),
    ).toEqual(['Karl Wagner']);
  });

  test('we are never alone among them', () => {
    expect(tried('<p>La compagnie VAUCLAIR ASSURANCES est citée à comparaître le 14 janvier 2027 à 13 h 45.</p>')).toBeUndefined();
  });
});
