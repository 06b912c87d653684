import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { LetterRecord, MailRecord } from '../../../shared/contracts/record.ts';
import { moved } from '../../../shared/mail/moved.ts';
import type { Files, Register } from '../../../shared/ports.ts';
import { isNamed } from '../named-error.ts';
import { changeRecord, readRecord, waitForTurn } from './change-record.ts';
import { eraseMail } from './erase.ts';
import { createListLetters, createListMail } from './list-records.ts';
import { createFind, createIndexText } from './look-up.ts';
import { createPartRead } from './part-read.ts';
import { letterItem, mailItem } from './record-item.ts';
import { letterSort, mailSort } from './record-sorts.ts';
import { dayPlace, letterOfMailPlace, letterPlace, mailPlace, type Table } from './table.ts';

const pagesOfDay = z.object({ pages: z.number() });
const withoutUndefined = (value: object): unknown => JSON.parse(JSON.stringify(value));

const isThere = async (table: Table, key: { pk: string; sk: string }): Promise<boolean> =>
  (await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true, ProjectionExpression: 'pk' }))).Item !==
  undefined;

/** The register on DynamoDB: every change is a write on condition that the version is still the one that was read. */
export const createDynamoRegister = (table: Table, files: Files): Register => {
  const ifNew = { TableName: table.name, ConditionExpression: 'attribute_not_exists(pk)' };
  const createMail = async (record: MailRecord): Promise<boolean> => {
    if (await isThere(table, mailPlace(record.id))) return false;
    try {
      await table.client.send(new PutCommand({ ...ifNew, Item: await mailItem(mailSort.parse(record), files) }));
      return true;
    } catch (error) {
      if (isNamed(error, 'ConditionalCheckFailedException')) return false;
      throw error;
    }
  };
  /** The letter, and its mark in the partition of its mail, as one write. */
  const createLetter = async (letter: LetterRecord): Promise<boolean> => {
    const Item = await letterItem(letterSort.parse(letter), files);
    const link = { TableName: table.name, Item: letterOfMailPlace(letter.mailId, letter.id) };
    const line = letterSort.audit(letter);
    const beside = line === undefined ? [{ Put: link }] : [{ Put: link }, { Put: { TableName: table.name, Item: line } }];
    for (let attempt = 0; !(await isThere(table, letterPlace(letter.id))); attempt++) {
      try {
        await table.client.send(new TransactWriteCommand({ TransactItems: [{ Put: { ...ifNew, Item } }, ...beside] }));
        return true;
      } catch (error) {
        if (!isNamed(error, 'TransactionCanceledException', 'TransactionConflictException') || attempt === 20) throw error;
        await waitForTurn(attempt);
      }
    }
    return false;
  };
  return {
    createMail,
    mail: async (id) => (await readRecord(id, mailSort, table, files))?.record,
    moveMail: (id, from, to, change, entry, version) =>
      changeRecord(
        id,
        (record) =>
          from.includes(record.state) && (version === undefined || record.version === version)
            ? mailSort.parse(withoutUndefined(moved(record, to, change, entry)))
            : undefined,
        mailSort,
        table,
        files,
      ),
    partRead: createPartRead(table, files),
    listMail: createListMail(table, files),
    find: createFind(table, files),
    indexText: createIndexText(table),
    pagesOn: async (day) => {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: dayPlace(day, 'pages'), ConsistentRead: true }),
      );
      return Item === undefined ? 0 : z.parse(pagesOfDay, Item).pages;
    },
    createLetter,
    letter: async (id) => (await readRecord(id, letterSort, table, files))?.record,
    moveLetter: (id, from, to, change, entry, version) =>
      changeRecord(
        id,
        (record) =>
          from.includes(record.state) && (version === undefined || record.version === version)
            ? letterSort.parse(withoutUndefined(moved(record, to, change, entry)))
            : undefined,
        letterSort,
        table,
        files,
      ),
    listLetters: createListLetters(table, files),
    eraseMail: (id) => eraseMail(table, files, id),
  };
};
