import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** What was taken out of mailboxes: by place and UID, and by what the message is. */
export type SeenMail = {
  /** The piece of mail that this message became. */
  at(place: string, uid: number): string | undefined;
  /** The piece of mail that the same message became when it was delivered before. */
  like(twin: string): string | undefined;
  note(place: string, uid: number, twin: string | undefined, mailId: string): void;
};

const row = z.object({ mail: z.string() });

export const createSeenMail = (database: DatabaseSync): SeenMail => {
  const byPlace = database.prepare('SELECT mail FROM mailbox WHERE place = ? AND uid = ?');
  const byTwin = database.prepare('SELECT mail FROM mailbox WHERE twin = ? LIMIT 1');
  const insert = database.prepare('INSERT INTO mailbox (place, uid, twin, mail) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  return {
    at: (place, uid) => row.optional().parse(byPlace.get(place, uid))?.mail,
    like: (twin) => row.optional().parse(byTwin.get(twin))?.mail,
    note: (place, uid, twin, mailId) => void insert.run(place, uid, twin ?? null, mailId),
  };
};

const separators = ['\r\n\r\n', '\n\n'] as const;

/** Where the header lines end and where the body begins. */
const headOf = (raw: Buffer): { readonly head: string; readonly body: Buffer } => {
  const ends = separators.map((separator) => ({ at: raw.indexOf(separator), length: separator.length })).filter(({ at }) => at >= 0);
  const first = ends.sort((a, b) => a.at - b.at)[0];
  if (first === undefined) return { head: raw.toString('latin1'), body: Buffer.alloc(0) };
  return { head: raw.subarray(0, first.at).toString('latin1'), body: raw.subarray(first.at + first.length) };
};

const header = (head: string, name: string): string | undefined =>
  new RegExp(`^${name}:((?:[^\\r\\n]|\\r?\\n[ \\t])*)`, 'im').exec(head)?.[1]?.replace(/\s+/g, ' ').trim();

/**
 * The digest of what makes a message the same one when it is delivered twice, by two addresses or two hosts: its Message-ID, date and sender, and its body.
 * Undefined without a Message-ID. The Message-ID alone is not enough: some machines give all their messages the same.
 */
export const twinOf = (bytes: Uint8Array): string | undefined => {
  const { head, body } = headOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const id = header(head, 'message-id');
  if (id === undefined || id === '') return undefined;
  const named = [id, header(head, 'date'), header(head, 'from')].map((value) => value ?? '').join('\u0000');
  return createHash('sha256').update(named).update('\u0000').update(body).digest('hex');
};
