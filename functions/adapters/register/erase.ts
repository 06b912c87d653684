import type { Files } from '../../../shared/ports.ts';
import { bodyFolder } from './body.ts';
import { removeWords } from './look-up.ts';
import { deleteItem, itemsIn, placesOf } from './read-items.ts';
import { letterPlace, mailPlace, type Table } from './table.ts';

const removeBodies = async (files: Files, id: string): Promise<void> => {
  for (const key of await files.list(bodyFolder(id))) await files.remove(key);
};

const eraseLetter = async (table: Table, files: Files, letterId: string): Promise<void> => {
  await removeBodies(files, letterId);
  for (const place of placesOf(await itemsIn(table, letterPlace(letterId).pk))) await deleteItem(table, place);
};

/** Erases everything that stands in the partition of a piece of mail and whatever it points to; the record itself goes last, so that an erasure cut short can be run again. */
export const eraseMail = async (table: Table, files: Files, id: string): Promise<void> => {
  const places = placesOf(await itemsIn(table, mailPlace(id).pk));
  for (const { sk } of places) if (sk.startsWith('letter#')) await eraseLetter(table, files, sk.replace('letter#', ''));
  await removeWords(table, id);
  await removeBodies(files, id);
  for (const place of places) if (place.sk !== 'record') await deleteItem(table, place);
  await deleteItem(table, mailPlace(id));
};
