import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../shared/mail/fields.ts';
import { kinds } from '../../shared/mail/kinds.ts';
import type { LetterOrder } from '../../templates/letter-order.ts';
import { letterText } from '../../templates/letter-text.ts';
import { composer, orderOf, templates } from './examples.ts';

const bare = (order: LetterOrder): LetterOrder => ({
  letterId: order.letterId,
  today: order.today,
  mail: order.mail,
  configuration: order.configuration,
  document: { ...order.document, fields: {}, deadlines: [], route: { ...order.document.route, reasons: [] } },
});

const traces = /undefined|null|NaN|\[object|\{\{|«\s*»|\(\s*\)| ,|\s\.(?!\w)|Invalid/;

describe.each(templates)('%s', (template) => {
  test.each(kinds)('is composed for a %s of which nothing was read, and shows no gap', (kind) => {
    const order = bare(orderOf(template));
    const letter = composer.composeLetter(template, { ...order, document: { ...order.document, kind } });
    expect(letterText(letter.html)).not.toMatch(traces);
  });

  test('is composed whatever single field is missing, and shows no gap', () => {
    const order = orderOf(template);
    for (const field of Object.keys(fieldsOf(order.document.kind))) {
      const fields = Object.fromEntries(Object.entries(order.document.fields).filter(([name]) => name !== field));
      const letter = composer.composeLetter(template, { ...order, document: { ...order.document, fields } });
      expect(letterText(letter.html)).not.toMatch(traces);
    }
  });
});
