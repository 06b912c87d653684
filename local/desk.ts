import { z } from 'zod';
import type { AuditNote } from '../functions/api/administration.ts';
import { type RoutedMail, routedMail } from '../shared/contracts/messages.ts';
import type { MailRecord } from '../shared/contracts/record.ts';
import type { Queue } from '../shared/mail/kinds.ts';
import type { Ports } from '../shared/ports.ts';
import { eraseOutbox } from './erase-outbox.ts';
import type { Store } from './open-store.ts';
import { createAudit } from './store/audit.ts';

/** What reading a piece of mail cost. */
export type ReadingCost = { readonly pages: Readonly<Record<string, number>>; readonly paidPages: number; readonly dollars: number };

/** What a person's commands ask of a mailroom, wherever it stands: on this machine or deployed. */
export type Desk = Pick<Ports, 'files' | 'register' | 'queues' | 'claims' | 'clock' | 'configuration'> & {
  /** What was delivered to a department and nobody has taken. */
  waiting(queue: Queue): Promise<RoutedMail[]>;
  /** @returns false when somebody else took it before */
  take(delivery: RoutedMail, by: string): Promise<boolean>;
  /** @returns false when it was not taken */
  giveBack(queue: Queue, deliveryId: string): Promise<boolean>;
  /** Erases what these letters left for whoever prints and posts. */
  eraseOutbox(letterIds: readonly string[]): Promise<void>;
  /** Writes into the log what no record's history tells. */
  note(note: AuditNote): Promise<void>;
  /** What reading a piece of mail cost, where reading is paid for. */
  cost?(record: MailRecord): Promise<ReadingCost>;
};

/** The desk of the mailroom on this machine. */
export const localDesk = (store: Store): Desk => ({
  files: store.files,
  register: store.register,
  queues: store.queues,
  claims: store.claims,
  clock: store.clock,
  configuration: store.configuration,
  waiting: async (queue) =>
    store.queues
      .peek(queue)
      .filter((entry) => entry.holder === null)
      .map((entry) => z.parse(routedMail, entry.body)),
  take: async ({ queue, deliveryId }, by) => store.queues.takeDelivery(queue, deliveryId, by) !== undefined,
  giveBack: async (queue, deliveryId) => store.queues.giveBack(queue, deliveryId),
  note: createAudit(store.database).note,
  eraseOutbox: (letterIds) => eraseOutbox(store.folder.outbox, letterIds),
});
