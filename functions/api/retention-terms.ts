import type { Retention } from '../../shared/contracts/administration.ts';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import type { MailRecord } from '../../shared/contracts/record.ts';
import type { Register } from '../../shared/ports.ts';
import { plusDays } from '../../shared/text/calendar-day.ts';

type Terms = Configuration['retention'];

const termOf = ({ state }: MailRecord, { mailDays, rejectedDays }: Terms): number | undefined =>
  state === 'rejected' ? rejectedDays : state === 'triaged' ? mailDays : undefined;

/** Whether a piece of mail is past its term. What is under way, held or failed is never erased by itself. */
export const isPastTerm = (record: MailRecord, terms: Terms, today: string): boolean => {
  const days = termOf(record, terms);
  return days !== undefined && record.received < plusDays(today, -days);
};

/** Mail past its term. What appeared within the term is not even looked at, however long ago it is said to have been received. */
export const pastTerm = async (register: Pick<Register, 'listMail'>, terms: Terms, today: string): Promise<MailRecord[]> => {
  const before = (days: number): string => `${plusDays(today, -days)}T23:59:59.999Z`;
  const triaged = await register.listMail({ state: 'triaged', before: before(terms.mailDays) });
  const rejected = await register.listMail({ state: 'rejected', before: before(terms.rejectedDays) });
  return [...triaged, ...rejected].filter((record) => isPastTerm(record, terms, today));
};

/** The terms, and how much is due by each today. */
export const retentionTerms = (due: readonly MailRecord[], terms: Terms, today: string): Retention => {
  const term = (what: 'mail' | 'rejected', name: string, days: number, state: MailRecord['state']): Retention['terms'][number] => ({
    what,
    name,
    days,
    before: plusDays(today, -days),
    due: due.filter((record) => record.state === state).length,
  });
  return {
    terms: [
      term('mail', 'Courrier trié, ses lettres et ses fichiers', terms.mailDays, 'triaged'),
      term('rejected', 'Fichiers rejetés', terms.rejectedDays, 'rejected'),
    ],
  };
};
