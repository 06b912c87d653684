import { describe, expect, test } from 'vitest';
import { courtTerritory } from '../../shared/law/court-territory.ts';
import { distanceBonus } from '../../shared/law/distance.ts';
import { territories, territoryNames, territoryOfCode } from '../../shared/law/territory.ts';
import { dates, running } from './deadline-of.ts';

describe('where a court sits', () => {
  test.each([
    ['TJ Nantes', 'metropole'],
    ['Tribunal judiciaire de Paris', 'metropole'],
    ['Tribunal judiciaire de Saint-Denis', 'la-reunion'],
    ['TJ St Denis', 'la-reunion'],
    ['Cour d’appel de Saint-Denis', 'la-reunion'],
    ['Tribunal de proximité de Saint-Denis', 'metropole'],
    ['TPROX Saint-Denis', 'metropole'],
    ['Tribunal judiciaire de Saint-Denis de La Réunion', 'la-reunion'],
    ['TJ SAINT-PIERRE', 'la-reunion'],
    ['Tribunal supérieur de Saint-Pierre-et-Miquelon', 'saint-pierre-et-miquelon'],
    ['TRIBUNAL JUDICIAIRE DE POINTE-À-PITRE', 'guadeloupe'],
    ['Cour d’appel de Basse-Terre', 'guadeloupe'],
    ['TJ Fort-de-France', 'martinique'],
    ['TJ Cayenne', 'guyane'],
    ['TJ Mamoudzou', 'mayotte'],
    ['Tribunal de Saint-Barthélemy', 'saint-barthelemy'],
    ['Tribunal de proximité de Saint-Martin', 'saint-martin'],
    ['Tribunal de première instance de Papeete', 'polynesie-francaise'],
    ['Tribunal de Mata-Utu', 'wallis-et-futuna'],
    ['TPI Nouméa', 'nouvelle-caledonie'],
    ['Tribunal judiciaire de Strasbourg', 'alsace-moselle'],
    ['TJ Metz', 'alsace-moselle'],
    ['Tribunal de proximité de Haguenau', 'alsace-moselle'],
    ['Tribunal de proximité de Saint-Martin-d’Hères', 'metropole'],
    ['Tribunal judiciaire de Saint-Denis-en-Val', 'metropole'],
    ['Président du tribunal judiciaire de Saint-Denis statuant en référé', 'la-reunion'],
    ['Tribunal judiciaire de Saint-Denis (93)', 'metropole'],
    ['Tribunal mixte de commerce de Saint-Pierre', 'la-reunion'],
    ['CA Saint-Denis', 'la-reunion'],
    ['TMC Saint-Denis', 'la-reunion'],
    ['Tribunal judiciaire de Saint-Pierre-d’Oléron', 'metropole'],
    ['Saint-Denis', 'metropole'],
  ])('%s: %s', (court, territory) => {
    expect(courtTerritory(court)).toBe(territory);
  });
});

describe('where a party lives', () => {
  test.each([
    ['FR', 'metropole'],
    ['FR-44', 'metropole'],
    ['fr-75', 'metropole'],
    ['FR-57', 'alsace-moselle'],
    ['FR-67', 'alsace-moselle'],
    ['FR-68', 'alsace-moselle'],
    ['FR-2A', 'metropole'],
    ['FR-971', 'guadeloupe'],
    ['GP', 'guadeloupe'],
    ['FR-972', 'martinique'],
    ['FR-MQ', 'martinique'],
    ['FR-973', 'guyane'],
    ['GF', 'guyane'],
    ['FR-974', 'la-reunion'],
    ['RE', 'la-reunion'],
    ['FR-975', 'saint-pierre-et-miquelon'],
    ['PM', 'saint-pierre-et-miquelon'],
    ['FR-976', 'mayotte'],
    ['YT', 'mayotte'],
    ['FR-977', 'saint-barthelemy'],
    ['BL', 'saint-barthelemy'],
    ['FR-978', 'saint-martin'],
    ['MF', 'saint-martin'],
    ['FR-984', 'taaf'],
    ['TF', 'taaf'],
    ['FR-986', 'wallis-et-futuna'],
    ['WF', 'wallis-et-futuna'],
    ['FR-987', 'polynesie-francaise'],
    ['PF', 'polynesie-francaise'],
    ['FR-988', 'nouvelle-caledonie'],
    ['NC', 'nouvelle-caledonie'],
    ['IE', 'etranger'],
    [' mc ', 'etranger'],
    ['Nantes', undefined],
    ['FR-', undefined],
    ['FR-4444', undefined],
    ['', undefined],
  ])('%s: %s', (code, territory) => {
    expect(territoryOfCode(code)).toBe(territory);
  });

  test('every territory has its French name', () => {
    for (const territory of territories) expect(territoryNames[territory].length).toBeGreaterThan(3);
  });
});

const overseas = ['FR-971', 'FR-972', 'FR-973', 'FR-974', 'FR-976', 'FR-977', 'FR-978', 'FR-975', 'FR-987', 'FR-986', 'FR-988', 'FR-984'];

describe('months for distance', () => {
  test.each(overseas)('court in metropolitan France, party in %s: one (CPC 643)', (domicile) => {
    expect(distanceBonus('court', { court: 'TJ Nantes', domicile })).toMatchObject({
      months: 1,
      article: 'CPC art. 643',
      certainty: 'old-text',
    });
    expect(distanceBonus('paris', { domicile })).toMatchObject({ months: 1, article: 'CPC art. 643' });
  });

  test.each([
    ['TJ Pointe-à-Pitre', 'FR-971'],
    ['TJ Fort-de-France', 'FR-972'],
    ['TJ Cayenne', 'FR-973'],
    ['TJ Saint-Denis', 'FR-974'],
    ['TJ Mamoudzou', 'FR-976'],
    ['Tribunal de Saint-Barthélemy', 'FR-977'],
    ['Tribunal de Saint-Martin', 'FR-978'],
    ['Tribunal de Saint-Pierre-et-Miquelon', 'FR-975'],
    ['Tribunal de Mata-Utu', 'FR-986'],
  ])('%s: none for its own people, one for others, two from abroad (CPC 644)', (court, own) => {
    expect(distanceBonus('court', { court, domicile: own })).toBeUndefined();
    expect(distanceBonus('court', { court, domicile: 'FR-44' })).toMatchObject({ months: 1, article: 'CPC art. 644' });
    expect(distanceBonus('court', { court, domicile: own === 'FR-974' ? 'FR-971' : 'FR-974' })).toMatchObject({ months: 1 });
    expect(distanceBonus('court', { court, domicile: 'IE' })).toMatchObject({ months: 2, article: 'CPC art. 644' });
  });

  test.each(['Tribunal de première instance de Papeete', 'TPI Nouméa'])('%s has a code of its own: none here', (court) => {
    expect(distanceBonus('court', { court, domicile: 'FR-44' })).toBeUndefined();
  });

  test('none inside metropolitan France, none when the court or the domicile is not known', () => {
    expect(distanceBonus('court', { court: 'TJ Strasbourg', domicile: 'FR-44' })).toBeUndefined();
    expect(distanceBonus('court', { court: 'TJ Nantes', domicile: 'FR-67' })).toBeUndefined();
    expect(distanceBonus('court', { domicile: 'IE' })).toBeUndefined();
    expect(distanceBonus('court', { court: 'TJ Nantes' })).toBeUndefined();
    expect(distanceBonus('paris', {})).toBeUndefined();
  });

  test('two abroad before a metropolitan court, and the reason is named', () => {
    expect(distanceBonus('court', { court: 'TJ Nantes', domicile: 'IE' })).toEqual({
      months: 2,
      article: 'CPC art. 643',
      reason: 'partie demeurant : étranger ; juridiction : France métropolitaine',
      certainty: 'old-text',
    });
  });

  test('handed to the person in a place that gives none: none (CPC 647)', () => {
    expect(distanceBonus('court', { court: 'TJ Nantes', domicile: 'IE', handedIn: 'FR-75' })).toBeUndefined();
    expect(distanceBonus('court', { court: 'TJ Nantes', domicile: 'IE', handedIn: 'FR-974' })).toMatchObject({ months: 2 });
  });

  test('pleadings on appeal follow their own article, which is not verified (CPC 915-4)', () => {
    expect(distanceBonus('appeal-pleadings', { court: 'Cour d’appel de Rennes', domicile: 'IE' })).toMatchObject({
      months: 2,
      article: 'CPC art. 915-4',
      certainty: 'unverified',
    });
    const facts = { proceeding: 'appeal', served: '2026-09-30', court: 'Cour d’appel de Rennes', domicile: 'IE' };
    expect(running('respondent-pleadings', facts)).toMatchObject({ due: '2027-03-01', prudent: '2026-12-30', certainty: 'unverified' });
  });

  test('a victim overseas or abroad gives the insurer one month more (R211-35)', () => {
    expect(distanceBonus('victim', { victimDomicile: 'FR-974' })).toMatchObject({ months: 1, article: 'C. assur. art. R211-35' });
    expect(distanceBonus('victim', { victimDomicile: 'IE' })).toMatchObject({
      months: 1,
      reason: 'victime demeurant : étranger',
      certainty: 'old-text',
    });
    expect(distanceBonus('victim', { victimDomicile: 'FR-67' })).toBeUndefined();
    expect(distanceBonus('victim', { domicile: 'IE' })).toBeUndefined();
  });

  test('an appeal before a cour d’appel abroad from the party adds two months and leaves the prudent date', () => {
    expect(dates('appeal', { served: '2026-11-23', court: 'TJ Paris', domicile: 'IE' })).toBe('2027-02-23 (2026-12-23)');
    expect(dates('cassation', { served: '2026-10-01', court: 'CA Fort-de-France', domicile: 'FR-44' })).toBe('2026-12-01');
  });
});

describe('a local holiday (C. trav. L3134-13, L3422-2)', () => {
  test('moves the legal date at the court’s place, not the prudent one, and is unverified', () => {
    // 26 December 2028 is a Tuesday.
    const facts = { nature: 'summary', served: '2028-12-11', court: 'TJ Strasbourg' };
    expect(running('appeal', facts)).toMatchObject({ due: '2028-12-27', prudent: '2028-12-26', certainty: 'unverified' });
    expect(running('appeal', facts).explanation).toContain('lieu à retenir non tranché');
    expect(running('appeal', { ...facts, court: 'TJ Nantes' })).toMatchObject({ due: '2028-12-26', certainty: 'old-text' });
  });

  test('that falls inside a national closure changes nothing', () => {
    expect(running('appeal', { nature: 'summary', served: '2026-12-10', court: 'TJ Metz' })).toMatchObject({
      due: '2026-12-28',
      certainty: 'old-text',
    });
  });
});
