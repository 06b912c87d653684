import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { MailRecord } from '../../../shared/contracts/record.ts';
import { outsideError } from '../../../shared/errors.ts';
import type { Files, Register } from '../../../shared/ports.ts';
import { isNamed } from '../named-error.ts';
import { readRecord, waitForTurn } from './change-record.ts';
import { mailItem } from './record-item.ts';
import { mailSort } from './record-sorts.ts';
import { dayPlace, pagesPlace, type Table } from './table.ts';

type Part = {
  readonly mailId: string;
  readonly partId: string;
  readonly transcript: string;
  readonly pageCount: number;
  readonly day: string;
};
type Write = NonNullable<NonNullable<ConstructorParameters<typeof TransactWriteCommand>[0]>['TransactItems']>[number];

const attempts = 40;

const withPart = (record: MailRecord, { partId, transcript, pageCount }: Part): MailRecord => {
  const parts = record.parts.map((part) => (part.id === partId ? { ...part, transcript, pageCount } : part));
  return { ...record, parts, version: record.version + 1, pageCount: parts.reduce((sum, part) => sum + part.pageCount, 0) };
};

/** Counts the pages of a part on a day: a mark that it was counted, and the day's sum. */
const counting = (part: Part, table: Table): Write[] => [
  {
    Put: {
      TableName: table.name,
      Item: { ...pagesPlace(part.mailId, part.partId), day: part.day, pages: part.pageCount },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  {
    Update: {
      TableName: table.name,
      Key: dayPlace(part.day, 'pages'),
      UpdateExpression: 'ADD pages :pages',
      ExpressionAttributeValues: { ':pages': part.pageCount },
    },
  },
];

const write = async (next: MailRecord, part: Part, table: Table, files: Files): Promise<boolean> => {
  const counted = await table.client.send(
    new GetCommand({ TableName: table.name, Key: pagesPlace(part.mailId, part.partId), ConsistentRead: true }),
  );
  const record: Write = {
    Put: {
      TableName: table.name,
      Item: await mailItem(next, files),
      ConditionExpression: 'version = :before',
      ExpressionAttributeValues: { ':before': next.version - 1 },
    },
  };
  try {
    const items = counted.Item === undefined ? [record, ...counting(part, table)] : [record];
    await table.client.send(new TransactWriteCommand({ TransactItems: items }));
    return true;
  } catch (error) {
    if (isNamed(error, 'TransactionCanceledException', 'TransactionConflictException')) return false;
    throw error;
  }
};

/** Stores the transcript of a part and counts its pages, as one write: both or neither, and the pages once. */
export const createPartRead =
  (table: Table, files: Files): Register['partRead'] =>
  async (mailId, partId, transcript, pageCount, day) => {
    const part = { mailId, partId, transcript, pageCount, day };
    for (let attempt = 0; attempt < attempts; attempt++) {
      const found = await readRecord(mailId, mailSort, table, files);
      if (found === undefined)
        throw outsideError('record-missing', 'The record of a part that was read is not in the register.', { mailId });
      const next = withPart(found.record, part);
      if (await write(next, part, table, files)) return next;
      await waitForTurn(attempt);
    }
    throw outsideError('record-contended', 'Too many writers change one record at once.', { mailId });
  };
