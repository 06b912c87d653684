import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { LetterRecord, MailRecord } from '../../../shared/contracts/record.ts';
import { filedUnder } from '../../../shared/mail/filed-under.ts';
import type { Files, Register } from '../../../shared/ports.ts';
import { unpackBody } from './body.ts';
import { itemsAt, itemsIn, placesOf } from './read-items.ts';
import { letterSort, mailSort } from './record-sorts.ts';
import { indexes, letterPlace, mailPlace, type Table } from './table.ts';

type MailFilter = NonNullable<Parameters<Register['listMail']>[0]>;

/** The index that leaves the fewest records to look at. */
const indexFor = (filter: MailFilter): { name: string; key: string; value: string } => {
  if (filter.claimNumber !== undefined) return { ...indexes.claim, value: filter.claimNumber };
  if (filter.queue !== undefined) return { ...indexes.queue, value: `mail#${filter.queue}` };
  if (filter.state !== undefined) return { ...indexes.state, value: `mail#${filter.state}` };
  return { ...indexes.all, value: 'mail' };
};

const matches = (record: MailRecord, filter: MailFilter): boolean => {
  const { queue, claimNumber } = filedUnder(record);
  return (
    (filter.state === undefined || record.state === filter.state) &&
    (filter.queue === undefined || queue === filter.queue) &&
    (filter.claimNumber === undefined || claimNumber === filter.claimNumber) &&
    (filter.before === undefined || record.appeared < filter.before) &&
    (filter.since === undefined || record.appeared >= filter.since) &&
    (filter.touched === undefined || record.settled !== undefined || record.corrected !== undefined)
  );
};

/** Whether a list that is newest first has passed the instant that it goes back to. */
const isOlder = (last: MailRecord | undefined, since: string | undefined): boolean =>
  last !== undefined && since !== undefined && last.appeared < since;

/** Records of mail at these ids, in their order. */
export const mailAt = async (ids: readonly string[], table: Table, files: Files): Promise<MailRecord[]> => {
  const items = await itemsAt(table, ids.map(mailPlace));
  return Promise.all(items.map(async (item) => mailSort.parse(await unpackBody(item, files))));
};

const sorted = z.object({ pk: z.string() });
const idOf = (item: unknown): string => z.parse(sorted, item).pk.replace(/^[a-z]+#/, '');

/** Lists mail, newest first. An index may lag a moment behind the table; what it lists is read from the table and checked there. */
export const createListMail =
  (table: Table, files: Files): Register['listMail'] =>
  async (filter = {}) => {
    const { name, key, value } = indexFor(filter);
    const limit = filter.limit ?? Number.POSITIVE_INFINITY;
    const query = {
      TableName: table.name,
      IndexName: name,
      ScanIndexForward: false,
      KeyConditionExpression: filter.before === undefined ? '#key = :value' : '#key = :value AND #sort < :before',
      ExpressionAttributeNames: { '#key': key, ...(filter.before === undefined ? {} : { '#sort': 'sort' }) },
      ExpressionAttributeValues: { ':value': value, ...(filter.before === undefined ? {} : { ':before': filter.before }) },
    };
    const found: MailRecord[] = [];
    for await (const page of paginateQuery({ client: table.client, pageSize: 200 }, query)) {
      const records = await mailAt((page.Items ?? []).map(idOf), table, files);
      found.push(...records.filter((record) => matches(record, filter)));
      if (found.length >= limit || isOlder(records.at(-1), filter.since)) break;
    }
    return found.slice(0, limit === Number.POSITIVE_INFINITY ? undefined : limit);
  };

const lettersAt = async (ids: readonly string[], table: Table, files: Files): Promise<LetterRecord[]> => {
  const items = await itemsAt(table, ids.map(letterPlace));
  return Promise.all(items.map(async (item) => letterSort.parse(await unpackBody(item, files))));
};

/** Lists letters by id; those of one piece of mail from its partition, so that none is missed. */
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
    const index = filter.state === undefined ? { ...indexes.all, value: 'letter' } : { ...indexes.state, value: `letter#${filter.state}` };
    const query = {
      TableName: table.name,
      IndexName: index.name,
      KeyConditionExpression: '#key = :value',
      ExpressionAttributeNames: { '#key': index.key },
      ExpressionAttributeValues: { ':value': index.value },
    };
    const found: LetterRecord[] = [];
    for await (const page of paginateQuery({ client: table.client }, query))
      found.push(...(await lettersAt((page.Items ?? []).map(idOf), table, files)).filter(inState));
    return found;
  };
