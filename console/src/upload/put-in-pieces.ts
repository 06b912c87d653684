import type { Uploaded } from '../../../shared/contracts/console.ts';
import { change, Refused } from '../api.ts';

type Plan = { readonly id: string; readonly key: string; readonly pieceBytes: number; readonly pieces: readonly string[] };

const lost = { code: 'upload-lost', message: 'Le fichier n’est pas arrivé : vérifiez la connexion, puis déposez-le de nouveau.' };

/** Puts one piece to its own address. @returns its tag */
const putPiece = async (address: string, piece: Blob): Promise<string> => {
  const answer = await fetch(address, { method: 'PUT', body: piece, credentials: 'omit' });
  const tag = answer.headers.get('ETag');
  if (!answer.ok || tag === null) throw new Refused(answer.status, lost);
  return tag;
};

/** Puts a file past the API, piece after piece, then has it made one. @returns what the mailroom says of it, with the id by which it is followed */
export const putInPieces = async (file: File, received: string, tell: (share: number) => void): Promise<Uploaded> => {
  const { id, key, pieceBytes, pieces } = await change<Plan>('POST', '/uploads', {
    name: file.name,
    bytes: file.size,
    ...(received === '' ? {} : { received }),
  });
  const tags: string[] = [];
  for (const [index, address] of pieces.entries()) {
    tags.push(await putPiece(address, file.slice(index * pieceBytes, (index + 1) * pieceBytes)));
    tell((index + 1) / pieces.length);
  }
  return { ...(await change<Uploaded>('POST', '/uploads/finish', { id, key, tags })), name: file.name };
};
