import { z } from 'zod';
import { configuration } from '../../../shared/contracts/configuration.ts';
import { deadline, problem } from '../../../shared/contracts/document.ts';
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
export const session = z.object({
  person,
  csrf: z.string(),
  company: z.string().optional(),
  today: day.optional(),
  directUploads: z.boolean().optional(),
});

export const mailRow = z.object({
  id: z.string(),
  version: z.int().nonnegative(),
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
  hearingTime: z.string().optional(),
  court: z.string().optional(),
  caseNumber: z.string().optional(),
  claimants: z.array(z.string()),
  defendants: z.array(z.string()),
  totalClaimed: z.number().optional(),
  nextDeadline: z
    .object({ code: z.string(), due: day, prudent: day, workingDaysLeft: z.int().nonnegative(), overdue: z.boolean() })
    .optional(),
});

export const deskDeadline = z.object({ ...deadline.shape, workingDaysLeft: z.int().nonnegative(), overdue: z.boolean() });

export const deskRow = z.object({
  ...mailRow.shape,
  deliveryId: z.string(),
  documentId: z.string(),
  queue: z.enum(queues),
  takenBy: z.string().optional(),
  mine: z.boolean(),
  deadlines: z.array(deskDeadline),
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

export const mailRows = z.object({ items: z.array(mailRow), next: z.string().optional() });
export const deskView = z.object({
  items: z.array(deskRow),
  found: z.int().nonnegative(),
  next: z.int().nonnegative().optional(),
  counts: z.object({
    all: z.int().nonnegative(),
    mine: z.int().nonnegative(),
    free: z.int().nonnegative(),
    overdue: z.int().nonnegative(),
    kinds: z.partialRecord(z.enum(kinds), z.int().nonnegative()),
  }),
  decidedToday: z.int().nonnegative(),
});
export const bulkAnswer = z.object({ done: z.array(z.string()), refused: z.array(z.object({ deliveryId: z.string(), why: z.string() })) });
export const letterRows = z.object({ items: z.array(letterRow), next: z.string().optional() });
export const queueCounts = z.object({
  items: z.array(z.object({ queue: z.enum(queues), name: z.string(), waiting: z.int().nonnegative(), overdue: z.int().nonnegative() })),
});
export const changedMail = z.object({ record: mailRecord });
export const mailDetail = z.object({
  record: mailRecord,
  row: mailRow,
  kindNames: z.record(z.enum(kinds), z.string()),
  fieldsOfKinds: z.record(z.string(), z.record(z.string(), z.object({ type: z.string(), options: z.array(z.string()).optional() }))),
  deadlines: z.record(z.string(), z.array(deskDeadline)).describe('Of each document, as they stand today'),
  people: z.record(z.string(), z.string()),
  letters: z.array(letterRow),
  related: z.array(mailRow),
  waiting: z.array(
    z.object({
      queue: z.enum(queues),
      queueName: z.string(),
      deliveryId: z.string(),
      documentId: z.string(),
      takenBy: z.string().optional(),
      mine: z.boolean(),
    }),
  ),
  handovers: z.array(z.string()),
});
export const uploads = z.object({
  items: z.array(
    z.object({ name: z.string(), id: z.string().optional(), outcome: z.enum(['accepted', 'duplicate', 'rejected']), message: z.string() }),
  ),
});
export const pageWords = z.object({
  words: z.array(z.object({ text: z.string(), box: z.array(z.number()).length(4) })),
  size: z.array(z.number()).length(2),
  source: z.string(),
  rotation: z.number().optional(),
});

const differences = z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }));
const letterVersionRow = z.object({ number: z.int().positive(), at: z.string(), by: z.string(), what: z.string() });
export const letterVersion = z.object({ ...letterVersionRow.shape, text: z.string(), body: z.string(), differences });
export const letterWay = z.object({
  canApprove: z.boolean(),
  whyNot: z.string().optional(),
  mayRelease: z.boolean(),
  pages: z.int().nonnegative(),
  proof: z.object({ reference: z.string(), at: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) }).optional(),
  people: z.record(z.string(), z.string()),
});
export const statements = z.array(
  z.object({
    id: z.string(),
    quote: z.string(),
    reason: z.string(),
    released: z.object({ by: z.string(), at: z.string() }).optional(),
  }),
);
export const letterDetail = z.object({
  letter: letterRow,
  version: z.int().nonnegative(),
  body: z.string().optional(),
  text: z.string().optional(),
  statements,
  versions: z.array(letterVersionRow),
  history: z.array(historyEntry),
});
export const changedLetter = z.object({ letter: letterRow, version: z.int().nonnegative().optional() });
