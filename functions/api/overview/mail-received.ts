import type { MailRecord } from '../../../shared/contracts/record.ts';
import type { Register } from '../../../shared/ports.ts';
import { plusDays } from '../../../shared/text/calendar-day.ts';

const startOf = (day: string): string => `${day}T00:00:00.000Z`;

/** Lets other requests have their turn. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * The mail received in a time, newest first. It may have appeared later than it was received, up to today, and never earlier, but the day in Paris begins
 * before that in UTC. Read day by day, so that a year of mail does not keep others waiting.
 */
export const mailReceived = async (
  { from, to, today }: { readonly from: string; readonly to: string; readonly today: string },
  register: Pick<Register, 'listMail'>,
): Promise<MailRecord[]> => {
  const found: MailRecord[] = [];
  const take = (records: readonly MailRecord[]): void => {
    found.push(...records.filter(({ received }) => from <= received && received <= to));
  };
  take(await register.listMail({ since: startOf(today) }));
  for (let day = today; day >= from; day = plusDays(day, -1)) {
    take(await register.listMail({ since: startOf(plusDays(day, -1)), before: startOf(day) }));
    await turn();
  }
  return found;
};
