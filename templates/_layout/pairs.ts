import { z } from 'zod';
import type { RecordedDocument } from '../../shared/contracts/record.ts';
import { fieldInWords } from './field-in-words.ts';
import { fieldNames } from './field-names.ts';
import { maybe, said } from './optional.ts';

/** A label and what it says. */
export const pair = z.strictObject({ label: said, value: said });
export type Pair = z.infer<typeof pair>;

/** The fields that were read, with their French names. */
export const pairsOf = (document: RecordedDocument, fields: readonly string[]): Pair[] =>
  fields.flatMap((field) =>
    maybe(fieldInWords(document, field), (words) => words).map((value) => ({ label: fieldNames[field] ?? field, value })),
  );
