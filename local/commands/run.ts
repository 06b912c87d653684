import type { MailRecord } from '../../shared/contracts/record.ts';
import { kindNames, queueNames } from '../../shared/mail/kinds.ts';
import { counted } from '../../shared/text/counted.ts';
import type { Mailbox, MailboxOptions } from '../mailbox/create-mailbox.ts';
import { createSeenMail } from '../mailbox/seen-mail.ts';
import { createInbox, type Inbox } from '../mailroom/inbox.ts';
import { createProgress } from '../mailroom/progress.ts';
import { runMailroom } from '../mailroom/run.ts';
import { keepSweeping, sweepOnce, sweepPorts } from '../mailroom/sweeping.ts';
import type { Done } from '../mailroom/work.ts';
import type { Mailroom } from '../open-mailroom.ts';

/** What became of a run: whether any file was refused. */
export type RunResult = { readonly refused: number; readonly triaged: number; readonly duplicates: number };

const label = (record: MailRecord): string => {
  if (record.problem !== undefined)
    return `${record.fileName} : ${record.state === 'held' ? 'en attente' : 'rejeté'} (${record.problem.code})`;
  const found = record.documents.map((document) => `${kindNames[document.kind]} → ${queueNames[document.route.queue]}`);
  return `${record.fileName} : ${found.join(' ; ')}`;
};

/** Stops on the first interrupt once what is under way is done; a second one stops at once. */
const untilInterrupted = (): AbortSignal => {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
};

const mailboxOf = async ({ store, ports }: Mailroom, options: Omit<MailboxOptions, 'settings'>): Promise<Mailbox | undefined> => {
  const settings = store.configuration.mailbox;
  if (settings === undefined) return undefined;
  const { createMailbox } = await import('../mailbox/create-mailbox.ts');
  const { files, register, configuration } = ports;
  return createMailbox(
    { files, register, configuration, queues: store.queues, seen: createSeenMail(store.database) },
    { ...options, settings },
  );
};

/** `pli run`: watches the inbox, and the mailbox where there is one; with `once` it stops when everything in it has reached its end. */
export const runCommand = async (mailroom: Mailroom, options: { once: boolean }): Promise<RunResult> => {
  const { store, ports } = mailroom;
  const progress = createProgress();
  const refusedNames = new Set<string>();
  let triaged = 0;
  let duplicates = 0;
  const refuse = (error: Error, name: string): void => {
    refusedNames.add(name);
    progress.done(`${name} : ${error.message}`);
  };
  const inbox = createInbox(store.folder.inbox, ports, refuse);
  const tell = async ({ message, mailId, duplicate }: Done): Promise<void> => {
    if (mailId === undefined || (message.type !== 'intake' && message.type !== 'triage')) return;
    const record = await store.register.mail(mailId);
    if (record === undefined) return;
    if (message.type === 'intake' && duplicate === true) {
      duplicates += 1;
      progress.done(`${message.name} : déjà reçu, voir ${mailId} (${record.fileName})`);
    } else if (message.type === 'triage' || record.problem !== undefined) {
      if (record.problem !== undefined) refusedNames.add(record.fileName);
      else triaged += 1;
      progress.done(label(record));
    }
  };
  const signal = untilInterrupted();
  const mailbox = await mailboxOf(mailroom, {
    once: options.once,
    signal,
    refuse,
    tell: (text) => progress.done(text),
  });
  const inboxes = mailbox === undefined ? [inbox] : [inbox, mailbox];
  const countedBy = (watched: Inbox): Inbox => ({
    scan: async () => {
      const found = await watched.scan();
      if (found.taken > 0) progress.total(store.queues.open(['intake', 'read', 'triage']));
      return found;
    },
  });
  const told: Promise<void>[] = [];
  const sweeps = sweepPorts(store, mailroom.mailer);
  const round = (): Promise<number> => sweepOnce(sweeps, mailroom.gateway, store);
  const tellAlerts = (count: number): void => {
    if (count > 0) progress.done(`${counted(count, 'alerte envoyée', 'alertes envoyées')} aux services`);
  };
  const sweeping = options.once
    ? undefined
    : keepSweeping(round, signal, tellAlerts, (code) => progress.done(`alertes : ${code}, nouvel essai`));
  try {
    await runMailroom({
      ports,
      queues: store.queues,
      inboxes: inboxes.map(countedBy),
      once: options.once,
      signal,
      onDone: (done) => told.push(tell(done)),
      onFailure: (step, code, retry) => progress.done(`${step} : ${code}${retry ? ', nouvel essai' : ', mis de côté'}`),
    });
  } finally {
    await mailbox?.close();
  }
  await Promise.all([...told, sweeping]);
  if (options.once) tellAlerts(await round());
  progress.stop();
  const failure = options.once ? mailbox?.failure() : undefined;
  if (failure !== undefined) throw failure;
  return { refused: refusedNames.size, triaged, duplicates };
};
