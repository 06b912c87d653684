import type { Person } from '../../shared/contracts/configuration.ts';
import type { Uploaded } from '../../shared/contracts/console.ts';
import { AppError } from '../../shared/errors.ts';
import { frenchDate } from '../../shared/law/plain-date.ts';
import { mailIdOf, sha256Of } from '../../shared/mail/identify.ts';
import { originalKey } from '../../shared/mail/keys.ts';
import { parisDay } from '../../shared/mail/paris-day.ts';
import type { ApiPorts } from './api-ports.ts';
import { maySee } from './visible-mail.ts';

type Upload = { readonly file: File; readonly received?: string | undefined; readonly person: Person };

type KnownPorts = Pick<ApiPorts, 'register' | 'files'>;

/** What the person who hands a file in again is told; not what it is, where it is not for them. */
const again = async (id: string, name: string, person: Person, ports: KnownPorts): Promise<Uploaded | undefined> => {
  const first = await ports.register.mail(id);
  if (first === undefined)
    return (await ports.files.has(originalKey(id)))
      ? { name, id, outcome: 'duplicate', message: 'Ce fichier vient d’être déposé : il n’est pas traité une seconde fois.' }
      : undefined;
  const when = `Ce fichier est déjà arrivé le ${frenchDate(parisDay(first.appeared))} : il n’est pas traité une seconde fois.`;
  if (!maySee(person, first)) return { name, outcome: 'duplicate', message: when };
  return { name, id, outcome: 'duplicate', message: `${when} Ouvrez le premier envoi pour voir ce qu’il est devenu.` };
};

const accepted = (id: string, name: string): Uploaded => ({ name, id, outcome: 'accepted', message: 'Reçu : il est lu dans un instant.' });

/**
 * What the person is told of a file that lies in the inbox under `key`: its record's id, by which they can follow it, also when the mailroom was quicker and has it
 * in hand already.
 */
export const uploadedAs = async (
  { name, sha256, key }: { readonly name: string; readonly sha256: string; readonly key: string },
  person: Person,
  ports: KnownPorts,
): Promise<Uploaded> => {
  const id = mailIdOf(sha256);
  const first = await ports.register.mail(id);
  if (first === undefined || first.fileName === key) return accepted(id, name);
  return (await again(id, name, person, ports)) ?? accepted(id, name);
};

/** Takes one file in. What cannot be taken is told with what to do, and keeps no other file out. */
export const uploadFile = async ({ file, received, person }: Upload, ports: ApiPorts): Promise<Uploaded> => {
  const { name } = file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const id = mailIdOf(await sha256Of(bytes));
  try {
    const known = await again(id, name, person, ports);
    await ports.upload(name, bytes, received);
    return known ?? accepted(id, name);
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'input') throw error;
    return { name, outcome: 'rejected', message: error.message };
  }
};
