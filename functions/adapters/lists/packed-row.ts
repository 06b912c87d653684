import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';
import { z } from 'zod';
import type { LetterRow, MailSummary } from '../../../shared/contracts/console.ts';
import type { LetterRecord, MailRecord } from '../../../shared/contracts/record.ts';
import { mailSummary, summaryForm } from '../../../shared/mail/mail-summary.ts';
import { letterRow } from '../../api/mail-row.ts';
import { type CountedLetter, type CountedMail, countedLetter, countedMail } from '../../api/overview/counted.ts';

const compress = promisify(brotliCompress);
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** What lists and the overview need of a piece of mail, and of a letter. */
export type StoredMailRow = { readonly summary: MailSummary; readonly counted: CountedMail };
export type StoredLetterRow = { readonly letter: LetterRow; readonly counted: CountedLetter };

/** An item and its body together have 400 KB: the row of a file of hundreds of letters is left out, and its record is read instead. */
const largestRow = 40_000;

const pack = async (row: StoredMailRow | StoredLetterRow): Promise<Uint8Array | undefined> => {
  const packed = await compress(JSON.stringify({ form: summaryForm, ...row }), quality);
  return packed.length > largestRow ? undefined : new Uint8Array(packed);
};

export const mailRowOf = (record: MailRecord): StoredMailRow => ({ summary: mailSummary(record), counted: countedMail(record) });
export const letterRowOf = (letter: LetterRecord): StoredLetterRow => ({ letter: letterRow(letter), counted: countedLetter(letter) });

/** A row as an attribute of its record's item: compressed, so that an index entry stays within one kilobyte, which is what a write of it is charged by. */
export const packMailRow = (record: MailRecord): Promise<Uint8Array | undefined> => pack(mailRowOf(record));
export const packLetterRow = (letter: LetterRecord): Promise<Uint8Array | undefined> => pack(letterRowOf(letter));

const item = z.object({ row: z.instanceof(Uint8Array) });
const form = z.object({ form: z.literal(summaryForm) });

/** What this program itself wrote is not checked again: lists are long. Undefined: an item of an older form, whose record has to be read. */
const unpack = (found: unknown): object | undefined => {
  const given = item.safeParse(found);
  if (!given.success) return undefined;
  const row: object = JSON.parse(brotliDecompressSync(given.data.row).toString('utf8'));
  return form.safeParse(row).success ? row : undefined;
};

const isMail = (row: object): row is StoredMailRow => 'summary' in row;
const isLetter = (row: object): row is StoredLetterRow => 'letter' in row;

export const unpackMailRow = (found: unknown): StoredMailRow | undefined => {
  const row = unpack(found);
  return row !== undefined && isMail(row) ? row : undefined;
};
export const unpackLetterRow = (found: unknown): StoredLetterRow | undefined => {
  const row = unpack(found);
  return row !== undefined && isLetter(row) ? row : undefined;
};
