import { z } from 'zod';
import { configuration } from '../../../shared/contracts/configuration.ts';
import { problem } from '../../../shared/contracts/document.ts';
import { historyEntry, mailRecord } from '../../../shared/contracts/record.ts';
import { day, share } from '../../../shared/contracts/scalars.ts';
import { kinds, priorities, queues } from '../../../shared/mail/kinds.ts';
import { channels, letterStates, letterTemplates, mailStates, releases } from '../../../shared/mail/state.ts';

/*
 * What the routes for mail, desks and letters answer, for the document that describes the API: the same as the types in
 * shared/contracts/console.ts, which the client reads. A test holds them against what the routes really answer.
 */

export const person = configuration.shape.people.element;
export const failure = z.object({ error: z.object({ code: z.string(), message: z.string().describe('French, for a person') }) });
export const session = z.object({ person, csrf: z.string(), company: z.string().optional(), today: day.optional() });

export const mailRow = z.object({
  id: z.string(),
  fileName: z.string(),
  state: z.enum(mailStates),
  received: day,
  pages: z.int().nonnegative(),
  problem: z.string().optional(),
  kind: z.enum(kinds).optional(),
  kindName: z.string().optional(),
  confidence: share.optional(),
  queue: z.enum(queues).optional(),
  queueName: z.string().optional(),
  priority: z.enum(priorities).optional(),
  reasons: z.array(z.string()),
  sender: z.string().optional(),
  insuredName: z.string().optional(),
  claimNumber: z.string().optional(),
  hearingDate: z.string().optional(),
  court: z.string().optional(),
  nextDeadline: z
    .object({ code: z.string(), due: day, prudent: day, workingDaysLeft: z.int().nonnegative(), overdue: z.boolean() })
    .optional(),
});

export const deskRow = z.object({
  ...mailRow.shape,
  deliveryId: z.string(),
  documentId: z.string(),
  queue: z.enum(queues),
  takenBy: z.string().optional(),
  likeliest: z.array(z.object({ kind: z.enum(kinds), name: z.string(), confidence: share })),
  why: z.array(z.string()),
});

export const letterRow = z.object({
  id: z.string(),
  mailId: z.string(),
  documentId: z.string(),
  template: z.enum(letterTemplates),
  state: z.enum(letterStates),
  release: z.enum(releases),
  channel: z.enum(channels),
  recipient: z.string(),
  problems: z.array(problem),
  lastEditor: z.string().optional(),
  releasedBy: z.string().optional(),
  proof: z.string().optional(),
  ordered: z.string().optional(),
});

export const mailRows = z.object({ items: z.array(mailRow) });
export const deskRows = z.object({ items: z.array(deskRow) });
export const letterRows = z.object({ items: z.array(letterRow) });
export const queueCounts = z.object({
  items: z.array(z.object({ queue: z.enum(queues), name: z.string(), waiting: z.int().nonnegative() })),
});
export const changedMail = z.object({ record: mailRecord });
export const mailDetail = z.object({
  record: mailRecord,
  row: mailRow,
  kindNames: z.record(z.enum(kinds), z.string()),
  fieldsOfKinds: z.record(z.enum(kinds), z.array(z.string())),
  letters: z.array(letterRow),
  related: z.array(mailRow),
});
export const uploads = z.object({ items: z.array(z.object({ name: z.string(), outcome: z.string(), message: z.string() })) });
export const pageWords = z.object({
  words: z.array(z.object({ text: z.string(), box: z.array(z.number()).length(4) })),
  size: z.array(z.number()).length(2),
  source: z.string(),
  rotation: z.number().optional(),
});

export const statements = z.array(z.object({ quote: z.string(), reason: z.string() }));
export const letterDetail = z.object({
  letter: letterRow,
  version: z.int().nonnegative(),
  body: z.string().optional(),
  text: z.string().optional(),
  statements,
  history: z.array(historyEntry),
});
export const changedLetter = z.object({ letter: letterRow, version: z.int().nonnegative().optional() });
