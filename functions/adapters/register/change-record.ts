import { setTimeout as pause } from 'node:timers/promises';
import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { outsideError } from '../../../shared/errors.ts';
import type { Files } from '../../../shared/ports.ts';
import { isNamed } from '../named-error.ts';
import { bodyKeyOf, unpackBody } from './body.ts';
import type { Place, Table } from './table.ts';

type Versioned = { readonly id: string; readonly version: number };

/** One sort of record in the table: how it is read and written. */
export type RecordSort<R extends Versioned> = {
  readonly place: (id: string) => Place;
  /** The line of the log that a change of it by a person makes. */
  readonly audit: (record: R) => Record<string, unknown> | undefined;
  readonly parse: (body: unknown) => R;
  readonly item: (record: R, files: Files) => Promise<Record<string, unknown>>;
};

const attempts = 40;

/** The record as it stands, with the key of its body where that stands outside the table. */
export const readRecord = async <R extends Versioned>(
  id: string,
  sort: RecordSort<R>,
  table: Table,
  files: Files,
): Promise<{ record: R; bodyKey: string | undefined } | undefined> => {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: sort.place(id), ConsistentRead: true }));
  return Item === undefined ? undefined : { record: sort.parse(await unpackBody(Item, files)), bodyKey: bodyKeyOf(Item) };
};

/** Writes a record over its last version, and with it the line of the log where a person changed it: both or neither. @returns false when another writer was first */
const replace = async <R extends Versioned>(next: R, sort: RecordSort<R>, table: Table, files: Files): Promise<boolean> => {
  const put = {
    TableName: table.name,
    Item: await sort.item(next, files),
    ConditionExpression: 'version = :before',
    ExpressionAttributeValues: { ':before': next.version - 1 },
  };
  const line = sort.audit(next);
  try {
    if (line === undefined) await table.client.send(new PutCommand(put));
    else
      await table.client.send(new TransactWriteCommand({ TransactItems: [{ Put: put }, { Put: { TableName: table.name, Item: line } }] }));
    return true;
  } catch (error) {
    if (isNamed(error, 'ConditionalCheckFailedException', 'TransactionConflictException', 'TransactionCanceledException')) return false;
    throw error;
  }
};

/** Waits before a record is tried again, longer each time, never in step with the other writers. */
export const waitForTurn = (attempt: number): Promise<void> => pause(Math.random() * Math.min(400, 10 * 2 ** attempt));

/**
 * Changes a record as far as `change` allows, whoever else changes it at the same time: the change is computed again on what the other writer left.
 * @returns the record as it stands now, or undefined when it is not there or `change` refused it
 */
export const changeRecord = async <R extends Versioned>(
  id: string,
  change: (record: R) => R | undefined,
  sort: RecordSort<R>,
  table: Table,
  files: Files,
): Promise<R | undefined> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const found = await readRecord(id, sort, table, files);
    const next = found === undefined ? undefined : change(found.record);
    if (found === undefined || next === undefined) return undefined;
    if (await replace(next, sort, table, files)) {
      if (found.bodyKey !== undefined) await files.remove(found.bodyKey);
      return next;
    }
    await waitForTurn(attempt);
  }
  throw outsideError('record-contended', 'Too many writers change one record at once.', { id });
};
