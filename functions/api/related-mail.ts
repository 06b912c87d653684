import type { MailRecord } from '../../shared/contracts/record.ts';
import { filedUnder } from '../../shared/mail/filed-under.ts';
import type { Ports } from '../../shared/ports.ts';

const most = 20;

const answeredBy = (record: MailRecord): string[] => record.documents.flatMap(({ answers = [] }) => answers.map(({ mailId }) => mailId));

const present = (record: MailRecord | undefined): MailRecord[] => (record === undefined ? [] : [record]);

/** Mail of the same claim, mail whose letter this one answers, and mail that answers a letter of this one. */
export const relatedMail = async (record: MailRecord, { register }: Pick<Ports, 'register'>): Promise<MailRecord[]> => {
  const { claimNumber } = filedUnder(record);
  const sameClaim = claimNumber === undefined ? [] : await register.listMail({ claimNumber, limit: most });
  const answered: MailRecord[] = [];
  for (const id of answeredBy(record)) answered.push(...present(await register.mail(id)));
  const answers = (await register.find(record.id, most)).filter((other) => answeredBy(other).includes(record.id));
  const all = new Map([...answered, ...answers, ...sameClaim].map((other) => [other.id, other]));
  all.delete(record.id);
  return [...all.values()];
};
