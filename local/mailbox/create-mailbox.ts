import { posix } from 'node:path';
import type { MailboxSettings } from '../../shared/contracts/configuration.ts';
import { type AppError, inputError } from '../../shared/errors.ts';
import { mailIdOf, sha256Of } from '../../shared/mail/identify.ts';
import { originalKey } from '../../shared/mail/keys.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Inbox } from '../mailroom/inbox.ts';
import type { LocalQueues } from '../store/queues.ts';
import { connectMailbox, type MailboxConnection, type Waiting } from './connect-mailbox.ts';
import { mailboxError } from './mailbox-error.ts';
import { type SeenMail, twinOf } from './seen-mail.ts';

export type MailboxPorts = Pick<Ports, 'files' | 'register' | 'configuration'> & { readonly queues: LocalQueues; readonly seen: SeenMail };

export type MailboxOptions = {
  readonly settings: MailboxSettings;
  /** Gives the mailbox up after some tries, and ends when it is empty. */
  readonly once: boolean;
  readonly signal: AbortSignal;
  /** Hears of messages too large to take in; they stay where they are. */
  readonly refuse: (error: AppError, name: string) => void;
  /** Hears that the mailbox is away, and that it is back. */
  readonly tell: (text: string) => void;
  readonly pollSeconds?: number;
};

/** A mailbox is an inbox too. `failure` is why it was given up, or is away now. */
export type Mailbox = Inbox & { failure(): AppError | undefined; close(): Promise<void> };

const triesOnce = 3;
const longestWait = 300;
/** A password that was refused is not tried again every few seconds: some hosts lock the account. */
const waitForMending = 600;
/** Messages that are taken in before those that are safe are marked. */
const batch = 20;

const nameOf = (uid: number): string => `courriel-${uid}.eml`;

/** Takes a message in: first the original into the store, then who it is, then the message for intake. Done again after a crash, it changes nothing. */
const takeIn = async (connection: MailboxConnection, { uid, arrived }: Waiting, ports: MailboxPorts): Promise<string | undefined> => {
  const send = async (mailId: string): Promise<string> => {
    const message = { type: 'intake', key: originalKey(mailId), name: nameOf(uid), appeared: arrived } as const;
    await ports.queues.sendStep(message, `intake:mailbox:${connection.place}:${uid}`);
    return mailId;
  };
  const known = ports.seen.at(connection.place, uid);
  if (known !== undefined) return send(known);
  const bytes = await connection.source(uid);
  if (bytes === undefined) return undefined;
  const twin = twinOf(bytes);
  const first = twin === undefined ? undefined : ports.seen.like(twin);
  const isKept = first !== undefined && (await ports.files.has(originalKey(first)));
  const mailId = isKept ? first : mailIdOf(await sha256Of(bytes));
  if (!isKept) await ports.files.put(originalKey(mailId), bytes, 'application/octet-stream');
  ports.seen.note(connection.place, uid, twin, mailId);
  return send(mailId);
};

/** Watches a folder of a mailbox by IMAP. A message is marked once its record stands in the register, never before. */
export const createMailbox = (ports: MailboxPorts, options: MailboxOptions): Mailbox => {
  const { settings, once, signal } = options;
  const poll = (options.pollSeconds ?? 30) * 1_000;
  const pending = new Map<number, string>();
  const refused = new Set<number>();
  let connection: MailboxConnection | undefined;
  let place = '';
  let lookAt = 0;
  let retryAt = 0;
  let tries = 0;
  let failure: AppError | undefined;

  const connected = async (): Promise<MailboxConnection> => {
    if (connection?.alive() === true) return connection;
    const news = (): void => {
      lookAt = 0;
    };
    connection = await connectMailbox(settings, news, signal);
    if (connection.place !== place) {
      pending.clear();
      refused.clear();
    }
    place = connection.place;
    lookAt = 0;
    return connection;
  };

  const refuse = (uid: number): void => {
    refused.add(uid);
    const limit = ports.configuration.budget.megabytesPerFile;
    const text = `Ce courriel dépasse ${limit} Mo et reste dans la boîte : enregistrez ses pièces et déposez-les, ou relevez la limite.`;
    options.refuse(inputError('file-too-large', text), posix.join(settings.folder, nameOf(uid)));
  };

  /** Marks what has a record. @returns how many are still on their way to one */
  const markSafe = async (open: MailboxConnection): Promise<number> => {
    const underWay = ports.queues.open(['intake']) > 0;
    let waiting = 0;
    for (const [uid, mailId] of pending) {
      if ((await ports.register.mail(mailId)) !== undefined) {
        await open.mark(uid);
        pending.delete(uid);
      } else if (underWay) waiting += 1;
    }
    return waiting;
  };

  /** @returns how many were taken in, and whether there are more */
  const takeNew = async (open: MailboxConnection): Promise<{ taken: number; more: boolean }> => {
    const unmarked = await open.unmarked();
    for (const uid of pending.keys()) if (!unmarked.includes(uid)) pending.delete(uid);
    const fresh = unmarked.filter((uid) => !pending.has(uid) && !refused.has(uid));
    let taken = 0;
    for (const uid of fresh.slice(0, batch)) {
      const found = await open.look(uid);
      if (found === undefined) continue;
      if (found.size > ports.configuration.budget.megabytesPerFile * 1_048_576) {
        refuse(uid);
        continue;
      }
      const mailId = await takeIn(open, found, ports);
      if (mailId === undefined) continue;
      pending.set(uid, mailId);
      taken += 1;
    }
    return { taken, more: fresh.length > batch };
  };

  const work = async (): Promise<{ taken: number; waiting: number }> => {
    const open = await connected();
    const waiting = await markSafe(open);
    if (Date.now() < lookAt) return { taken: 0, waiting };
    lookAt = Date.now() + poll;
    const { taken, more } = await takeNew(open);
    if (more) lookAt = 0;
    return { taken, waiting: waiting + (more ? 1 : 0) };
  };

  const fail = async (error: unknown): Promise<void> => {
    if (signal.aborted) return;
    const found = mailboxError(error, settings);
    if (failure?.code !== found.code) options.tell(found.message);
    failure = found;
    tries += 1;
    retryAt = Date.now() + 1_000 * (found.kind === 'configuration' ? waitForMending : Math.min(longestWait, 2 ** (tries - 1)));
    await connection?.close('at once');
    connection = undefined;
  };

  const succeed = (): void => {
    if (failure !== undefined) options.tell(`La boîte « ${settings.user} » répond à nouveau.`);
    failure = undefined;
    tries = 0;
  };

  const givenUp = (): boolean => once && failure !== undefined && (failure.kind === 'configuration' || tries >= triesOnce);

  return {
    scan: async () => {
      if (givenUp() || signal.aborted) return { taken: 0, waiting: 0 };
      if (Date.now() < retryAt) return { taken: 0, waiting: 1 };
      try {
        const found = await work();
        succeed();
        return found;
      } catch (error) {
        await fail(error);
        return { taken: 0, waiting: givenUp() ? 0 : 1 };
      }
    },
    failure: () => failure,
    close: async () => {
      await connection?.close(signal.aborted ? 'at once' : 'politely');
      connection = undefined;
    },
  };
};
