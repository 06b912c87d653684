import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { CountedIn, CountedLetter, CountedMail, Waiting } from '../../functions/api/overview/counted.ts';
import { queues } from '../../shared/mail/kinds.ts';

const mailSql = 'SELECT counted FROM counted_mail WHERE received BETWEEN ? AND ?';
const letterSql = `
SELECT counted_letter.counted FROM counted_mail JOIN counted_letter ON counted_letter.mail = counted_mail.mail
WHERE counted_mail.received BETWEEN ? AND ?`;
const waitingSql = `
SELECT message.queue, document_row.prudents
FROM message JOIN document_row ON document_row.id = json_extract(message.body, '$.documentId')
WHERE message.queue IN (SELECT value FROM json_each(?)) AND message.state IN ('waiting', 'taken') AND json_extract(message.body, '$.documentId') IS NOT NULL`;

const countedRow = z.object({ counted: z.string() });
const waitingRow = z.object({ queue: z.enum(queues), prudents: z.string() });

/** What this program itself wrote is not checked again: there are thousands of them. */
const mailIn = (row: unknown): CountedMail => JSON.parse(z.parse(countedRow, row).counted);
const letterIn = (row: unknown): CountedLetter => JSON.parse(z.parse(countedRow, row).counted);

const waitingIn = (row: unknown): Waiting => {
  const { queue, prudents } = z.parse(waitingRow, row);
  const dates: string[] = JSON.parse(prudents);
  return { queue, deadlines: dates.map((prudent) => ({ prudent })) };
};

/** What the overview counts, from the facts that stand beside the records: no record is read. */
export const countedInStore = (database: DatabaseSync): CountedIn => {
  const mail = database.prepare(mailSql);
  const letters = database.prepare(letterSql);
  const waiting = database.prepare(waitingSql);
  return async ({ from, to }) => ({
    mail: mail.all(from, to).map(mailIn),
    letters: letters.all(from, to).map(letterIn),
    waiting: waiting.all(JSON.stringify(queues)).map(waitingIn),
  });
};
