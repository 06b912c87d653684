import { z } from 'zod';
import type { LetterRecord, MailRecord } from '../../../shared/contracts/record.ts';
import { filedUnder } from '../../../shared/mail/filed-under.ts';
import type { Files, MailPlace, Register } from '../../../shared/ports.ts';
import { unpackBody } from './body.ts';
import { type Question, queryIndex } from './query-index.ts';
import { itemsAt, itemsIn, placesOf } from './read-items.ts';
import { letterSort, mailSort } from './record-sorts.ts';
import { indexes, letterPlace, mailPlace, type Table } from './table.ts';

type MailFilter = NonNullable<Parameters<Register['listMail']>[0]>;

/** The index that leaves the fewest records to look at. */
const indexFor = (filter: MailFilter): { index: Question['index']; value: string } => {
  if (filter.touched !== undefined) return { index: indexes.touched, value: 'mail' };
  if (filter.claimNumber !== undefined) return { index: indexes.claim, value: filter.claimNumber };
  if (filter.queue !== undefined) return { index: indexes.queue, value: `mail#${filter.queue}` };
  if (filter.state !== undefined) return { index: indexes.state, value: `mail#${filter.state}` };
  return { index: indexes.all, value: 'mail' };
};

const sortOf = ({ appeared, id }: MailPlace): string => `${appeared}#${id}`;

const isAfter = (record: MailRecord, { after, oldestFirst }: MailFilter): boolean =>
  after === undefined || (oldestFirst === true ? sortOf(record) > sortOf(after) : sortOf(record) < sortOf(after));

/** Bounds of the sort key. Where the list goes on is one of them: nothing before it is read again. */
const boundsOf = ({ since, before, after, oldestFirst }: MailFilter): { from?: string | undefined; before?: string | undefined } => {
  if (after === undefined) return { from: since, before };
  return oldestFirst === true ? { from: sortOf(after), before } : { from: since, before: sortOf(after) };
};

const matches = (record: MailRecord, filter: MailFilter): boolean => {
  const { queue, claimNumber } = filedUnder(record);
  return (
    (filter.state === undefined || record.state === filter.state) &&
    (filter.queue === undefined || queue === filter.queue) &&
    (filter.claimNumber === undefined || claimNumber === filter.claimNumber) &&
    (filter.before === undefined || record.appeared < filter.before) &&
    (filter.since === undefined || record.appeared >= filter.since) &&
    isAfter(record, filter) &&
    (filter.touched === undefined || record.settled !== undefined || record.corrected !== undefined)
  );
};

/** Records of mail at these ids, in their order. */
export const mailAt = async (ids: readonly string[], table: Table, files: Files): Promise<MailRecord[]> => {
  const items = await itemsAt(table, ids.map(mailPlace));
  return Promise.all(items.map(async (item) => mailSort.parse(await unpackBody(item, files))));
};

const sorted = z.object({ pk: z.string() });
const idOf = (item: unknown): string => z.parse(sorted, item).pk.replace(/^[a-z]+#/, '');

/** Lists mail, newest or oldest first. An index may lag a moment behind the table; what it lists is read from the table and checked there. */
export const createListMail =
  (table: Table, files: Files): Register['listMail'] =>
  async (filter = {}) => {
    const { index, value } = indexFor(filter);
    const { limit = Number.POSITIVE_INFINITY } = filter;
    // What is sorted by another instant than that of its appearing is bounded by none.
    const bounds = index === indexes.touched ? {} : boundsOf(filter);
    const newestFirst = filter.oldestFirst !== true;
    const found: MailRecord[] = [];
    for await (const items of queryIndex(table, { index, value, ...bounds, newestFirst, atOnce: Math.min(200, limit) })) {
      const records = await mailAt(items.map(idOf), table, files);
      found.push(...records.filter((record) => matches(record, filter)));
      if (found.length >= limit) break;
    }
    return found.slice(0, limit === Number.POSITIVE_INFINITY ? undefined : limit);
  };

/** Records of letters at these ids, in their order. */
export const lettersAt = async (ids: readonly string[], table: Table, files: Files): Promise<LetterRecord[]> => {
  const items = await itemsAt(table, ids.map(letterPlace));
  return Promise.all(items.map(async (item) => letterSort.parse(await unpackBody(item, files))));
};

/** Lists letters, first ordered first; those of one piece of mail from its partition, so that none is missed. */
export const createListLetters =
  (table: Table, files: Files): Register['listLetters'] =>
  async (filter = {}) => {
    const inState = (letter: LetterRecord): boolean => filter.state === undefined || letter.state === filter.state;
    if (filter.mailId !== undefined) {
      const links = placesOf(await itemsIn(table, mailPlace(filter.mailId).pk, 'letter#'));
      const letters = await lettersAt(
        links.map((link) => link.sk.replace('letter#', '')),
        table,
        files,
      );
      return letters.filter(inState);
    }
    const question =
      filter.state === undefined ? { index: indexes.all, value: 'letter' } : { index: indexes.state, value: `letter#${filter.state}` };
    const found: LetterRecord[] = [];
    for await (const items of queryIndex(table, question)) found.push(...(await lettersAt(items.map(idOf), table, files)).filter(inState));
    return found;
  };
