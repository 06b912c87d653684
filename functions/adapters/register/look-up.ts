import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteCommand, type BatchWriteCommandInput, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { outsideError } from '../../../shared/errors.ts';
import type { Files, Register } from '../../../shared/ports.ts';
import { mailAt } from './list-records.ts';
import { itemsIn, placesOf } from './read-items.ts';
import { type Place, type Table, wordsPlace } from './table.ts';
import { indexedWords, wordPartition, wordsOf } from './words.ts';

const atOnce = 25;
const tries = 8;
const indexed = z.object({ words: z.array(z.string()) });

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

const wordsNow = async (table: Table, mailId: string): Promise<string[]> => {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: wordsPlace(mailId), ConsistentRead: true }));
  return Item === undefined ? [] : z.parse(indexed, Item).words;
};

/** Files a record under its words. The list of all its words, old and new, is written first: whatever happens, an erasure finds them. */
export const createIndexText =
  (table: Table): Register['indexText'] =>
  async (mailId, text) => {
    const [before, after] = [await wordsNow(table, mailId), indexedWords(text)];
    const list = (words: readonly string[]) =>
      table.client.send(new PutCommand({ TableName: table.name, Item: { ...wordsPlace(mailId), words } }));
    await list([...new Set([...before, ...after])]);
    const gone = before.filter((word) => !after.includes(word));
    await writeAll(table, [
      ...gone.map((word) => ({ DeleteRequest: { Key: wordPlace(word, mailId) } })),
      ...after.filter((word) => !before.includes(word)).map((word) => ({ PutRequest: { Item: wordPlace(word, mailId) } })),
    ]);
    if (gone.length > 0) await list(after);
  };

/** Takes a record's words out of the look-up. */
export const removeWords = async (table: Table, mailId: string): Promise<void> => {
  const words = await wordsNow(table, mailId);
  await writeAll(
    table,
    words.map((word) => ({ DeleteRequest: { Key: wordPlace(word, mailId) } })),
  );
};

const mailWith = async (table: Table, word: string): Promise<Set<string>> => {
  const places = placesOf(await itemsIn(table, wordPartition(word), word));
  return new Set(places.map(({ sk }) => sk.slice(sk.lastIndexOf('#') + 1)));
};

/** Finds records in which every word stands, newest first; a word may be cut short to its first three characters. */
export const createFind =
  (table: Table, files: Files): Register['find'] =>
  async (text, limit = 50) => {
    const [first, ...others] = await Promise.all(wordsOf(text).map((word) => mailWith(table, word)));
    if (first === undefined) return [];
    const ids = [...first].filter((id) => others.every((set) => set.has(id)));
    const records = await mailAt(ids, table, files);
    return records.sort((a, b) => b.appeared.localeCompare(a.appeared)).slice(0, limit);
  };
