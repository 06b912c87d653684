import { expect, test } from 'vitest';
import { defaultConfiguration } from '../../../shared/contracts/default-configuration.ts';
import { documentText } from '../../../shared/text/document-text.ts';
import { answerDueField } from '../../../shared/triage/extract/answer-due.ts';
import { Reading } from '../../../shared/triage/extract/reading.ts';
import { htmlPages } from '../../html-pages.ts';

const quoteOf = (sentence: string): string | undefined => {
  const html = `<p class="place-date">Bastia, le 12 novembre 2026</p><p>Monsieur,</p><p>${sentence}</p>`;
  return answerDueField(new Reading(documentText(htmlPages(html)), { configuration: defaultConfiguration, received: '2026-11-16' }))?.quote;
};

test.each([
  ['Je vous mets en demeure de payer 900 €, au plus tard le vendredi 4 décembre 2026 à 18 heures.', '18 heures'],
  ['Vous voudrez bien répondre avant le 4 décembre 2026, 12 h.', '12 h'],
  ['Vous voudrez bien répondre avant le 4 décembre 2026, 10 pages jointes.', '2026'],
  ['Vous voudrez bien répondre avant le 4 décembre 2026 à Mme Hervé.', '2026'],
])('the hour behind a day belongs to its quote: %s', (sentence, end) => {
  expect(quoteOf(sentence)).toMatch(new RegExp(`${end}$`));
});
