import type { Uploaded } from '../../../shared/contracts/console.ts';
import { upload } from '../api.ts';
import { putInPieces } from './put-in-pieces.ts';

type Send = (file: File, received: string, tell: (share: number) => void) => Promise<Uploaded>;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'Le fichier n’a pas pu partir.');

/** A large file goes past the API, piece after piece. */
export const sendPieces: Send = async (file, received, tell) => {
  try {
    return await putInPieces(file, received, tell);
  } catch (error) {
    return { name: file.name, outcome: 'rejected', message: reasonOf(error) };
  }
};

/** A file goes to the API. */
export const sendOne: Send = async (file, received, tell) => {
  const form = new FormData();
  form.append('files', file);
  if (received !== '') form.append('received', received);
  try {
    const { items } = await upload<{ items: readonly Uploaded[] }>('/mail', form, tell);
    return items[0] ?? { name: file.name, outcome: 'rejected', message: 'Le fichier n’est pas arrivé. Recommencez.' };
  } catch (error) {
    return { name: file.name, outcome: 'rejected', message: reasonOf(error) };
  }
};
