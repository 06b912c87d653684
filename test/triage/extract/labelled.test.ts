import { describe, expect, test } from 'vitest';
import { defaultConfiguration } from '../../../shared/contracts/default-configuration.ts';
import { documentText } from '../../../shared/text/document-text.ts';
import { labelledValues } from '../../../shared/triage/extract/labelled.ts';
import { Reading } from '../../../shared/triage/extract/reading.ts';
import { htmlPages } from '../../html-pages.ts';
import { noisyPages } from '../../noisy-pages.ts';
import { fieldsOfPages, valuesOf } from './read-letter.ts';

const pairs = (html: string): string[][] =>
  labelledValues(new Reading(documentText(htmlPages(html)), { configuration: defaultConfiguration })).map(({ label, value }) => [
    label,
    value,
  ]);

describe('a labelled value', () => {
  test('stands in the next cell, twice side by side, or under its head', () => {
    expect(pairs('<table><tr><td>Débiteur</td><td>BÂTI SARL</td></tr></table>')).toContainEqual(['debiteur', 'BÂTI SARL']);
    expect(pairs('<table><tr><td>CAS</td><td>15</td><td>MT AVANCE</td><td>2 030,00</td></tr></table>')).toEqual([
      ['cas', '15'],
      ['mt avance', '2 030,00'],
    ]);
    expect(
      pairs(
        '<table><tr><th>Cas barème</th><th>Mt avance</th><th>Part resp.</th></tr><tr><td>10</td><td>2 030,00</td><td>100 %</td></tr></table>',
      ),
    ).toContainEqual(['part resp', '100 %']);
  });

  test('ends where a stroke brings the next label, not within a file number', () => {
    expect(
      pairs('<p>Votre assurée : copropriété LES ALIZÉS / notre assuré : M. Serge PANOSSIAN</p><p>Nos références : P-26-44 / RS / EJ</p>'),
    ).toEqual(
      expect.arrayContaining([
        ['votre assuree', 'copropriété LES ALIZÉS'],
        ['notre assure', 'M. Serge PANOSSIAN'],
        ['nos references', 'P-26-44 / RS / EJ'],
      ]),
    );
  });

  test('stands behind a colon, to the end of its piece of the line', () => {
    expect(pairs('<p>Responsable : M. Paul MARTIN – Assureur : La Garonnaise</p>')).toEqual([
      ['responsable', 'M. Paul MARTIN'],
      ['assureur', 'La Garonnaise'],
    ]);
    expect(pairs('<p>Une phrase sans rien de tel, à 10 h 30.</p>')).toEqual([]);
  });

  test('keeps its label in a scan whose wording was misread', () => {
    const labels = [1, 2, 3, 4, 5, 6].map((seed) => {
      const pages = noisyPages(htmlPages('<table><tr><td>Responsabilité</td><td>Mme Rose ANTOINE</td></tr></table>'), { seed, rate: 0.08 });
      return labelledValues(new Reading(documentText(pages), { configuration: defaultConfiguration }))[0]?.label;
    });
    expect(labels.filter((label) => label === 'responsabilite').length).toBeGreaterThanOrEqual(5);
  });
});

describe('fields of forms', () => {
  test('a conventional recourse under heads: case, share, sum', () => {
    const form = `<p>MUTUELLE DU PILAT – Plateforme recours matériels</p><table><tr><th>Montant dommages HT</th><th>Cas barème</th><th>Part resp. destinataire</th><th>Mt avance</th></tr><tr><td>3 118,72</td><td>10</td><td>100 %</td><td>2 030,00</td></tr></table>`;
    expect(valuesOf('recourse-claim', form)).toMatchObject({ scaleCase: '10', liabilityRate: 100, amountClaimed: 2030 });
  });

  test('the share that is asked of us, in a form’s quarters and in words', () => {
    const rateIn = (html: string): unknown => valuesOf('recourse-claim', html)['liabilityRate'];
    expect(rateIn('<table><tr><td>Part à votre charge</td><td>4/4 (100 %)</td></tr></table>')).toBe(100);
    expect(rateIn('<p>Nous limitons notre recours, en droit commun, aux trois quarts de la somme versée, soit 28 698,00 €.</p>')).toBe(75);
    expect(rateIn('<p>Notre recours de 900 € est fondé. Le tiers responsable est votre assuré.</p>')).toBeUndefined();
  });

  test('the debtor of a seizure, under his label or after « tenue envers »', () => {
    expect(
      valuesOf('seizure-notice', '<table><tr><td>Débiteur</td><td>BÂTISERVICES FLANDRE SARL, SIREN 821 554 093</td></tr></table>')[
        'debtorName'
      ],
    ).toBe('Bâtiservices Flandre');
    expect(
      valuesOf(
        'seizure-notice',
        '<p>les sommes dont vous êtes personnellement tenue envers : GARAGE DES REMPARTS, SARL, 84000 AVIGNON</p>',
      )['debtorName'],
    ).toBe('Garage des Remparts');
  });

  test('the mediator’s number begins with the year', () => {
    expect(valuesOf('mediator-referral', '<p>Dossier 2026-131845 (à rappeler) – Votre dossier : S25-140771</p>')['mediatorReference']).toBe(
      '2026-131845',
    );
  });

  test('an expert’s letter that only sets a meeting is its notice', () => {
    const letter =
      '<p class="place-date">Chartres, le 18 novembre 2026</p><p>J’ouvrirai mes opérations sur place, 9 impasse des Lilas, mercredi 16 décembre 2026, 14 heures.</p>';
    expect(valuesOf('court-expertise', letter)).toMatchObject({ stage: 'notice', meetingDate: '2026-12-16', meetingTime: '14:00' });
  });
});

test.each([
  ['Contrat auto A 20 338 846', 'VA20338846'],
  ['Assurance Vauclair, contrat maison /A14437201', 'VA14437201'],
  ['Réf. A20338846', undefined],
])('our policy number is known by its label on a scan that lost its first letter: %s', (line, number) => {
  const pages = htmlPages(`<p>Odile Brac</p><p>${line}</p><p>Bonjour, un arbre est tombé sur ma voiture hier.</p>`);
  const asScan = pages.map((page) => ({ ...page, source: 'ocr' as const }));
  expect(fieldsOfPages('claim-notice', asScan)['policyNumber']?.value).toBe(number);
  expect(fieldsOfPages('claim-notice', pages)['policyNumber']).toBeUndefined();
});
