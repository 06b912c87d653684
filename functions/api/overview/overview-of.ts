import type { Configuration } from '../../../shared/contracts/configuration.ts';
import type { Overview } from '../../../shared/contracts/overview.ts';
import { countComplaints } from './count-complaints.ts';
import { countDeadlines } from './count-deadlines.ts';
import { costOf, countLetters } from './count-letters.ts';
import { countDays, countKinds, countMail, countWithoutPerson, timeToDesk } from './count-mail.ts';
import type { CountedLetter, CountedMail, Waiting } from './counted.ts';

/** What is counted, and from when to when (both days included). */
export type Counted = {
  readonly mail: readonly CountedMail[];
  readonly letters: readonly CountedLetter[];
  /** What lies at the desks now. */
  readonly waiting: readonly Waiting[];
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly configuration: Pick<Configuration, 'tariffs'>;
};

/** The figures of a time: of the mail received in it, with what became of it since. */
export const overviewOf = ({ mail, letters, waiting, from, to, today, configuration }: Counted): Overview => {
  const records = mail.filter(({ received }) => from <= received && received <= to);
  const ids = new Set(records.map(({ id }) => id));
  const written = letters.filter(({ mailId }) => ids.has(mailId));
  const volumes = { mail: countMail(records), letters: countLetters(written) };
  return {
    from,
    to,
    today,
    ...volumes,
    perDay: countDays(records, from, to),
    kinds: countKinds(records),
    withoutPerson: countWithoutPerson(records),
    timeToDesk: timeToDesk(records),
    deadlines: countDeadlines(waiting, today),
    complaints: countComplaints(records, written, today),
    cost: costOf(volumes, configuration.tariffs),
  };
};
