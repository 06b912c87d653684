import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { ImapFlow, type ImapFlowOptions } from 'imapflow';
import type { MailboxSettings } from '../../shared/contracts/configuration.ts';
import { configurationError, outsideError } from '../../shared/errors.ts';
import { folderMissing, mailboxError } from './mailbox-error.ts';
import { readSecret } from './read-secret.ts';

/** What is known of a message before it is fetched. */
export type Waiting = { readonly uid: number; readonly size: number; readonly arrived: string };

/** An open folder of the mailbox. Every call throws an AppError that says what to do. */
export type MailboxConnection = {
  /** Names the folder as the server keeps it: when the server numbers its messages anew, the name changes. */
  readonly place: string;
  /** UIDs of the messages that were not marked yet, in order. */
  unmarked(): Promise<number[]>;
  /** Undefined for a message that is gone. */
  look(uid: number): Promise<Waiting | undefined>;
  /** The message byte for byte, without marking it as seen; undefined when it is gone. */
  source(uid: number): Promise<Uint8Array | undefined>;
  mark(uid: number): Promise<void>;
  readonly alive: () => boolean;
  /** Leaves politely; `at once` does not wait for the server. */
  close(how: 'politely' | 'at once'): Promise<void>;
};

const authorities = (path: string | undefined): { ca?: string[] } => {
  if (path === undefined) return {};
  try {
    return { ca: [...rootCertificates, readFileSync(path, 'utf8')] };
  } catch (error) {
    throw configurationError('mailbox-certificate', `Le fichier « ${path} » (mailbox.caFile) ne peut être lu.`, {}, error);
  }
};

const optionsOf = (settings: MailboxSettings): ImapFlowOptions => ({
  host: settings.host,
  port: settings.port,
  secure: settings.secure,
  ...(settings.secure ? {} : { doSTARTTLS: true }),
  auth: readSecret(settings),
  tls: { minVersion: 'TLSv1.2', ...authorities(settings.caFile) },
  logger: false,
  clientInfo: { name: 'Pli' },
  connectionTimeout: 20_000,
  greetingTimeout: 20_000,
  socketTimeout: 120_000,
  maxIdleTime: 60_000,
  autoIdleDelay: 1_000,
});

/** A flag that the server does not keep would bring the same messages again for ever. */
const checkKept = (client: ImapFlow, { done, folder }: MailboxSettings): void => {
  const mailbox = client.mailbox;
  if (mailbox === false || mailbox.readOnly === true)
    throw configurationError(
      'mailbox-read-only',
      `Le dossier « ${folder} » est en lecture seule pour ce compte : il faut pouvoir marquer les courriels.`,
    );
  if (!('flag' in done) || mailbox.permanentFlags === undefined) return;
  const kept = [...mailbox.permanentFlags].map((flag) => flag.toLowerCase());
  const any = kept.includes('\\*') && !done.flag.startsWith('\\');
  if (!any && !kept.includes(done.flag.toLowerCase()))
    throw configurationError(
      'mailbox-flag',
      `Le serveur ne garde pas le drapeau « ${done.flag} » (mailbox.done.flag). Prenez « \\Seen », ou un dossier (mailbox.done.folder).`,
    );
};

const checkDone = async (client: ImapFlow, { done }: MailboxSettings): Promise<void> => {
  if (!('folder' in done)) return;
  const folders = await client.list();
  if (!folders.some((found) => found.path === done.folder)) throw folderMissing(done.folder, 'mailbox.done.folder');
};

const systemFlags: Readonly<Record<string, object>> = {
  '\\seen': { seen: false },
  '\\flagged': { flagged: false },
  '\\answered': { answered: false },
};

const queryOf = ({ done }: MailboxSettings): object => {
  if ('folder' in done) return { deleted: false };
  return { deleted: false, ...(systemFlags[done.flag.toLowerCase()] ?? { unKeyword: done.flag }) };
};

const refused = (what: string): Error =>
  outsideError('mailbox-refused', `Le serveur de la boîte refuse de ${what}. Les courriels y restent, un nouvel essai suit.`);

const open = async (client: ImapFlow, settings: MailboxSettings): Promise<void> => {
  await client.connect();
  await client.mailboxOpen(settings.folder);
  checkKept(client, settings);
  await checkDone(client, settings);
};

/** Connects to the mailbox and opens its folder. `onNews` hears when messages arrive. @throws AppError kind `configuration` or `outside` */
export const connectMailbox = async (settings: MailboxSettings, onNews: () => void, signal: AbortSignal): Promise<MailboxConnection> => {
  const client = new ImapFlow(optionsOf(settings));
  const give = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw mailboxError(error, settings);
    }
  };
  // Whoever waits for an answer hears of a broken connection; nobody else needs to.
  client.on('error', () => undefined);
  client.on('exists', onNews);
  const hangUp = (): void => client.close();
  signal.addEventListener('abort', hangUp, { once: true });
  const close = async (how: 'politely' | 'at once'): Promise<void> => {
    signal.removeEventListener('abort', hangUp);
    if (how === 'politely' && client.usable) await client.logout().catch(hangUp);
    else hangUp();
  };
  try {
    await give(() => open(client, settings));
  } catch (error) {
    await close('at once');
    throw error;
  }
  const { user, host, port, folder, done } = settings;
  const validity = client.mailbox === false ? '' : String(client.mailbox.uidValidity);
  return {
    place: `${user}@${host}:${port}/${folder}:${validity}`,
    unmarked: () =>
      give(async () => {
        const found = await client.search(queryOf(settings), { uid: true });
        if (!Array.isArray(found)) throw refused('chercher les courriels');
        return found.sort((a, b) => a - b);
      }),
    look: (uid) =>
      give(async () => {
        const found = await client.fetchOne(String(uid), { uid: true, size: true, internalDate: true }, { uid: true });
        if (found === false || found.size === undefined || found.internalDate === undefined) return undefined;
        return { uid, size: found.size, arrived: new Date(found.internalDate).toISOString() };
      }),
    source: (uid) =>
      give(async () => {
        const found = await client.fetchOne(String(uid), { uid: true, source: true }, { uid: true });
        return found === false || found.source === undefined ? undefined : new Uint8Array(found.source);
      }),
    mark: (uid) =>
      give(async () => {
        const range = String(uid);
        const marked =
          'folder' in done
            ? (await client.messageMove(range, done.folder, { uid: true })) !== false
            : await client.messageFlagsAdd(range, [done.flag], { uid: true });
        if (!marked) throw refused('marquer un courriel');
      }),
    alive: () => client.usable,
    close,
  };
};
