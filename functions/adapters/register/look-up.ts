import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteCommand, type BatchWriteCommandInput, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { outsideError } from '../../../shared/errors.ts';
import type { Files, Register } from '../../../shared/ports.ts';
import { mailAt } from './list-records.ts';
import { itemsAt, itemsIn } from './read-items.ts';
import { mailPlace, type Place, type Table, wordsPlace } from './table.ts';
import { indexedWords, wordPartition, wordsOf } from './words.ts';

const atOnce = 25;
const tries = 8;
const indexed = z.object({ words: z.array(z.string()) });
const appearedIn = z.object({ sort: z.string() });
const hit = z.object({ sk: z.string(), at: z.string().optional() });

type Writes = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

const wordPlace = (word: string, mailId: string): Place => ({ pk: wordPartition(word), sk: `${word}#${mailId}` });

const writeAll = async (table: Table, writes: Writes): Promise<void> => {
  for (let start = 0; start < writes.length; start += atOnce) {
    let left = writes.slice(start, start + atOnce);
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt === tries)
        throw outsideError('table-throttled', 'The table took only a part of what was written.', { left: left.length });
      if (attempt > 0) await pause(25 * 2 ** attempt);
      const answer = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: left } }));
      left = answer.UnprocessedItems?.[table.name] ?? [];
    }
  }
};

/** Under which words a record is found now, and when it appeared. */
const wordsNow = async (table: Table, mailId: string): Promise<{ words: string[]; appeared: string | undefined }> => {
  const items = await itemsAt(table, [wordsPlace(mailId), mailPlace(mailId)], ['words', 'sort']);
  const words = items.flatMap((item) => indexed.safeParse(item).data?.words ?? []);
  const [sort] = items.flatMap((item) => appearedIn.safeParse(item).data?.sort ?? []);
  return { words, appeared: sort?.split('#')[0] };
};

/** Files a record under its words. The list of all its words, old and new, is written first: whatever happens, an erasure finds them. */
export const createIndexText =
  (table: Table): Register['indexText'] =>
  async (mailId, text) => {
    const { words: before, appeared: at } = await wordsNow(table, mailId);
    const after = indexedWords(text);
    const list = (words: readonly string[]) =>
      table.client.send(new PutCommand({ TableName: table.name, Item: { ...wordsPlace(mailId), words } }));
    await list([...new Set([...before, ...after])]);
    const gone = before.filter((word) => !after.includes(word));
    await writeAll(table, [
      ...gone.map((word) => ({ DeleteRequest: { Key: wordPlace(word, mailId) } })),
      ...after.filter((word) => !before.includes(word)).map((word) => ({ PutRequest: { Item: { ...wordPlace(word, mailId), at } } })),
    ]);
    if (gone.length > 0) await list(after);
  };

/** Takes a record's words out of the look-up. */
export const removeWords = async (table: Table, mailId: string): Promise<void> => {
  const { words } = await wordsNow(table, mailId);
  await writeAll(
    table,
    words.map((word) => ({ DeleteRequest: { Key: wordPlace(word, mailId) } })),
  );
};

/** Mail in which a word or its beginning stands, with the instant of its appearing. */
const mailWith = async (table: Table, word: string): Promise<Map<string, string>> => {
  const hits = (await itemsIn(table, wordPartition(word), word)).map((item) => z.parse(hit, item));
  return new Map(hits.map(({ sk, at = '' }) => [sk.slice(sk.lastIndexOf('#') + 1), at]));
};

/** Ids of the mail in which every word stands, newest first; a word may be cut short to its first three characters. Words are looked up, no record is read. */
export const findIds = async (table: Table, text: string): Promise<string[]> => {
  const [first, ...others] = await Promise.all(wordsOf(text).map((word) => mailWith(table, word)));
  if (first === undefined) return [];
  return [...first]
    .filter(([id]) => others.every((found) => found.has(id)))
    .sort(([, one], [, other]) => other.localeCompare(one))
    .map(([id]) => id);
};

/** Finds records in which every word stands, newest first; a word may be cut short to its first three characters. */
export const createFind =
  (table: Table, files: Files): Register['find'] =>
  async (text, limit = 50) =>
    mailAt((await findIds(table, text)).slice(0, limit), table, files);
