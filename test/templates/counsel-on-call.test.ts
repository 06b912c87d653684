import { describe, expect, test } from 'vitest';
import type { FieldValue } from '../../shared/contracts/document.ts';
import type { LetterOrder } from '../../templates/letter-order.ts';
import { letterText } from '../../templates/letter-text.ts';
import { composer, orderOf } from './examples.ts';

const usual = orderOf('counsel-instruction');
const servedOn: FieldValue = { value: 'insured', confidence: 0.9, quote: 'LA SARL', page: 1, box: [0, 0, 1, 1] };
const plain = (html: string): string => letterText(html).replace(/[\u00a0\u202f]/g, ' ');
const textOf = (order: LetterOrder): string => plain(composer.composeLetter('counsel-instruction', order).html);
const served: LetterOrder = {
  ...usual,
  document: { ...usual.document, fields: { ...usual.document.fields, servedOn } },
  extra: {},
};

describe('counsel, where the act was served on the insured alone', () => {
  test('is asked to be ready, not to appear: we are no party, and his case is not ours', () => {
    const text = textOf(served);
    expect(text).toContain('vous tenir prêt à intervenir, si nous vous le confirmons par écrit, pour le compte de notre assuré');
    expect(text).toContain('qui oppose notre assuré à');
    expect(text).toContain('Pour notre assuré : constituer avocat avant le');
    expect(text).toContain('ne pas vous constituer ni comparaître pour lui avant notre accord écrit (article L. 113-17');
    expect(text).not.toMatch(/nous oppose|pour le compte de notre compagnie|vous constituer dans le délai|confirmer votre constitution/);
  });

  test('appears for whom a person says', () => {
    const text = textOf({ ...served, extra: { client: 'insured' } });
    expect(text).toContain('bien vouloir intervenir pour le compte de notre assuré');
    expect(text).toContain('vous constituer dans le délai');
  });
});

test('a note names every field in French, wherever it stands', () => {
  const contactPhone: FieldValue = { value: '+33565407712', confidence: 0.9, quote: '05 65 40 77 12', page: 1, box: [0, 0, 1, 1] };
  const order = orderOf('legal-handover');
  const letter = composer.composeLetter('legal-handover', {
    ...order,
    document: { ...order.document, fields: { ...order.document.fields, contactPhone } },
  });
  const text = plain(letter.html);
  expect(text).toMatch(/Téléphone\s[^\n]*05 65 40 77 12|Téléphone\n[^\n]*05 65 40 77 12/);
  expect(text).not.toContain('contactPhone');
});
