import { z } from 'zod';
import { configuration } from '../../../shared/contracts/configuration.ts';
import type {
  BulkAnswer,
  DeskView,
  LetterDetail,
  LetterVersion,
  LetterWay,
  MailDetail,
  MailPage,
  MailRows,
  QueueCounts,
  Session,
} from '../../../shared/contracts/console.ts';
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
export const session = z.object({ person, csrf: z.string() });
export const openSession = z.object({ person, csrf: z.string(), company: z.string(), today: day, directUploads: z.boolean() });

const nextDeadline = z.object({ code: z.string(), due: day, prudent: day, workingDaysLeft: z.int().nonnegative(), overdue: z.boolean() });
const deskDeadline = z.object({
  ...deadline.shape,
  workingDaysLeft: z.int().nonnegative(),
  overdue: z.boolean(),
  met: z.boolean().optional(),
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
  nextDeadline: nextDeadline.optional(),
});

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

export const mailPage = z.object({ items: z.array(mailRow), next: z.string().optional() });
export const mailRows = z.object({ items: z.array(mailRow), hidden: z.array(z.string()) });
const count = z.int().nonnegative();
export const deskView = z.object({
  items: z.array(deskRow),
  found: count,
  next: count.optional(),
  counts: z.object({ all: count, mine: count, free: count, overdue: count, kinds: z.partialRecord(z.enum(kinds), count) }),
  decidedToday: count,
});
export const bulkAnswer = z.object({
  done: z.array(z.string()),
  refused: z.array(z.object({ deliveryId: z.string(), why: z.string() })),
});
const about = mailRow.pick({ kindName: true, claimNumber: true, insuredName: true, nextDeadline: true });
export const letterRows = z.object({ items: z.array(letterRow.extend({ about: about.optional() })), next: z.string().optional() });
export const queueCounts = z.object({
  items: z.array(z.object({ queue: z.enum(queues), name: z.string(), waiting: count, overdue: count })),
});
export const changedMail = z.object({ record: mailRecord });
const fieldType = z.union([
  z.object({ type: z.literal('choice'), options: z.array(z.string()) }),
  z.object({ type: z.enum(['text', 'date', 'time', 'amount', 'number', 'percentage', 'boolean', 'list']) }),
]);

export const mailDetail = z.object({
  record: mailRecord,
  row: mailRow,
  kindNames: z.record(z.enum(kinds), z.string()),
  fieldsOfKinds: z.record(z.enum(kinds), z.record(z.string(), fieldType)),
  deadlines: z.record(z.string(), z.array(deskDeadline)),
  people: z.record(z.string(), z.string()),
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
  letters: z.array(letterRow),
  related: z.array(mailRow),
});
export const uploaded = z.object({
  name: z.string(),
  id: z.string().optional(),
  outcome: z.enum(['accepted', 'duplicate', 'rejected']),
  message: z.string(),
});
export const uploads = z.object({ items: z.array(uploaded) });
export const pageWords = z.object({
  words: z.array(z.object({ text: z.string(), box: z.array(z.number()).length(4) })),
  size: z.array(z.number()).length(2),
  source: z.string(),
  rotation: z.number().optional(),
});

const text = z.string();
export const statements = z.array(z.object({ id: text, quote: text, reason: text, released: z.object({ by: text, at: text }).optional() }));
const versionRow = z.object({ number: z.int().positive(), at: text, by: text, what: text });
export const letterDetail = z.object({
  letter: letterRow,
  version: count,
  body: text.optional(),
  text: text.optional(),
  address: z.array(text),
  statements,
  versions: z.array(versionRow),
  history: z.array(historyEntry),
});
export const letterVersion = z.object({
  ...versionRow.shape,
  text,
  body: text,
  differences: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text })),
});
export const letterWay = z.object({
  canApprove: z.boolean(),
  whyNot: text.optional(),
  mayRelease: z.boolean(),
  pages: count,
  proof: z.object({ reference: text, at: text, details: z.record(text, z.union([text, z.number()])) }).optional(),
  people: z.record(text, text),
});
export const changedLetter = z.object({ letter: letterRow, version: count.optional() });
export const releasedStatement = z.object({ letter: letterRow, version: count, statements });

// What is described is what the client is told to expect: a key that one has and the other lacks does not compile, or fails the test of the answers.
void ({
  session: openSession,
  mail: mailPage,
  rows: mailRows,
  detail: mailDetail,
  desk: deskView,
  queues: queueCounts,
  bulk: bulkAnswer,
  letter: letterDetail,
  version: letterVersion,
  way: letterWay,
} satisfies {
  session: z.ZodType<Session>;
  mail: z.ZodType<MailPage>;
  rows: z.ZodType<MailRows>;
  detail: z.ZodType<MailDetail>;
  desk: z.ZodType<DeskView>;
  queues: z.ZodType<QueueCounts>;
  bulk: z.ZodType<BulkAnswer>;
  letter: z.ZodType<LetterDetail>;
  version: z.ZodType<LetterVersion>;
  way: z.ZodType<LetterWay>;
});
