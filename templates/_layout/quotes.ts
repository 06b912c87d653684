import { z } from 'zod';
import type { RecordedDocument } from '../../shared/contracts/record.ts';
import { fieldNames } from './field-names.ts';
import { said } from './optional.ts';
import { printable } from './read-field.ts';

export const quote = z.strictObject({ label: said, quote: said, page: said });
export type Quote = z.infer<typeof quote>;

const longest = 110;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text);

/** Where each value stands in the act, page by page. */
export const quotesOf = (document: RecordedDocument): Quote[] =>
  Object.entries(document.fields)
    .map(([field, value]) => ({ label: fieldNames[field] ?? field, quote: shortened(printable(value.quote)), page: value.page }))
    .filter((entry) => entry.quote !== '')
    .sort((one, other) => one.page - other.page)
    .map((entry) => ({ ...entry, page: String(entry.page) }));
