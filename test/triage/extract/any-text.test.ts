import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldValue } from '../../../shared/contracts/document.ts';
import { type FieldType, fieldsOf } from '../../../shared/mail/fields.ts';
import { kinds } from '../../../shared/mail/kinds.ts';
import { corpusMail } from '../../corpus-mail.ts';
import { textPages } from '../../html-pages.ts';
import { noisyPages } from '../../noisy-pages.ts';
import { fieldsOfPages } from './read-letter.ts';

const cues = [
  'À LA REQUÊTE DE :',
  'PAR CES MOTIFS',
  'CONDAMNER',
  "L'AN DEUX MILLE",
  'la somme de',
  '3 000 €',
  'sous',
  'quinze jours',
  'Total',
  'assureur de',
  'M. Paul MARTIN',
  '12/11/2026',
  'à 9 h',
  '\n\n',
  ',',
  ' ',
  'RG 26/0',
  'S26-',
  'VA2041',
];
const letterLike = fc
  .array(fc.oneof(fc.constantFrom(...cues), fc.string({ maxLength: 12 })), { maxLength: 60 })
  .map((parts) => parts.join(' '));

const fits = (type: FieldType, { value }: FieldValue): boolean => {
  if (type.type === 'list') return Array.isArray(value) && value.length > 0;
  if (type.type === 'boolean') return typeof value === 'boolean';
  if (type.type === 'date') return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (type.type === 'time') return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
  if (type.type === 'choice') return typeof value === 'string' && type.options.includes(value);
  return type.type === 'text' ? typeof value === 'string' && value !== '' : typeof value === 'number' && value >= 0;
};

const sound = (kind: (typeof kinds)[number], fields: Record<string, FieldValue>): void => {
  const types = fieldsOf(kind);
  for (const [name, field] of Object.entries(fields)) {
    const type = types[name];
    expect(type !== undefined && fits(type, field), `${kind}.${name} = ${JSON.stringify(field.value)}`).toBe(true);
    expect(field.confidence).toBeGreaterThan(0);
    expect(field.confidence).toBeLessThanOrEqual(1);
    for (const side of field.box) expect(side).toSatisfy((share: number) => share >= 0 && share <= 1);
  }
};

describe('whatever the text', () => {
  test('fields have their type, a confidence and a place, for every kind', () => {
    fc.assert(
      fc.property(letterLike, fc.constantFrom(...kinds), (text, kind) => sound(kind, fieldsOfPages(kind, textPages(text)))),
      { numRuns: 300 },
    );
  });

  test('the same pages give the same fields', () => {
    fc.assert(
      fc.property(letterLike, fc.constantFrom(...kinds), (text, kind) => {
        expect(fieldsOfPages(kind, textPages(text))).toEqual(fieldsOfPages(kind, textPages(text)));
      }),
      { numRuns: 60 },
    );
  });
});

test('a quote stands in its letter, word for word', () => {
  for (const { mail, truth } of corpusMail('test/corpus/samples')) {
    const [part] = mail.parts;
    const kind = kinds.find((one) => one === truth.documents[0]?.kind);
    if (part === undefined || kind === undefined) continue;
    const pages = noisyPages(part.transcript.pages, { seed: 5, rate: 0.02 });
    const words = pages
      .flatMap((page) => page.blocks)
      .flatMap((block) => block.lines)
      .flatMap((line) => line.words.map((word) => word.text.normalize('NFC')))
      .join(' ');
    for (const field of Object.values(fieldsOfPages(kind, pages))) expect(words.replace(/\s+/g, ' ')).toContain(field.quote);
  }
});
