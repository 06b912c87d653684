import { z } from 'zod';
import type { Transcript } from '../mail/transcript.ts';
import { box, share } from './scalars.ts';

const word = z.strictObject({ text: z.string(), box, confidence: share });
const line = z.strictObject({ words: z.array(word), box });
const rows = z.array(z.array(z.string()));
const role = z.enum(['text', 'table', 'margin', 'header', 'footer']);
const block = z
  .strictObject({ role, lines: z.array(line), box, rows: rows.optional() })
  .transform(({ rows: cells, ...rest }) => (cells === undefined ? rest : { ...rest, rows: cells }));
const handwriting = z.strictObject({ share, boxes: z.array(box) });
const readPage = z.strictObject({
  number: z.int().positive(),
  source: z.enum(['text-layer', 'ocr', 'text']),
  engine: z.string(),
  confidence: share,
  size: z.tuple([z.number().positive(), z.number().positive()]),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  blank: z.boolean(),
  separator: z.boolean(),
  handwriting: handwriting.optional(),
  blocks: z.array(block),
  barcodes: z.array(z.strictObject({ format: z.string(), text: z.string(), box })),
});
const page = readPage.transform(({ handwriting: byHand, ...rest }) => (byHand === undefined ? rest : { ...rest, handwriting: byHand }));

/** The stored transcript of one part. */
export const transcript: z.ZodType<Transcript> = z.strictObject({ pages: z.array(page) });
