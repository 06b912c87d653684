import { expect, test } from 'vitest';
import type { FieldValue } from '../../shared/contracts/document.ts';
import { letterText } from '../../templates/letter-text.ts';
import { composer, orderOf } from './examples.ts';

const senderReference: FieldValue = { value: '26/3371', confidence: 0.9, quote: '26/3371', page: 1, box: [0, 0, 1, 1] };

test.each([
  ['expert-report-receipt', 'Vos références'],
  ['recourse-receipt', 'Vos références'],
  ['mediation-summary', 'Vos références'],
  ['legal-handover', 'Références de l’expéditeur'],
  ['authority-handover', 'Références de l’expéditeur'],
  ['insured-summons-notice', undefined],
  ['counsel-instruction', undefined],
  ['liability-notice', undefined],
] as const)('%s calls the number of who sent the piece: %s', (template, label) => {
  const order = orderOf(template);
  const { html } = composer.composeLetter(template, {
    ...order,
    document: { ...order.document, fields: { ...order.document.fields, senderReference } },
  });
  const line = letterText(html)
    .replace(/[\u00a0\u202f]/g, ' ')
    .split('\n')
    .find((one) => one.endsWith(': 26/3371'));
  expect(line).toBe(label === undefined ? undefined : `${label} : 26/3371`);
});
