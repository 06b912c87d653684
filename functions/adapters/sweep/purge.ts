import type { Configuration } from '../../../shared/contracts/configuration.ts';
import type { MailRecord } from '../../../shared/contracts/record.ts';
import type { Ports } from '../../../shared/ports.ts';
import { plusDays } from '../../../shared/text/calendar-day.ts';
import { eraseMail } from '../../api/erase-mail.ts';
import { isPastTerm } from '../../api/retention-terms.ts';

/** So many are erased at each sweep at most. */
const atOnce = 100;
/** So many pages of mail past its date are looked through at each sweep: what must stay (a minor's, a running deadline's) hides nothing behind it. */
const mostPages = 20;
/** Mail of a shorter term is looked for once a day among what appeared in the week before its term; what is missed then goes by the longest. */
const week = 7;
const quarterHour = 15;

type PurgePorts = Pick<Ports, 'register' | 'files' | 'clock'> & { readonly configuration: Pick<Configuration, 'retention'> };
type Window = { readonly state: 'triaged' | 'rejected'; readonly days: number; readonly since?: number };

const isFirstOfDay = (now: string): boolean => now.slice(11, 13) === '00' && Number(now.slice(14, 16)) < quarterHour;

const windowsOf = ({ mailDays, rejectedDays, kinds }: Configuration['retention'], now: string): Window[] => {
  const [longest = mailDays, ...shorter] = [...new Set([mailDays, ...kinds.map(({ days }) => days)])].sort((a, b) => b - a);
  return [
    { state: 'rejected', days: rejectedDays },
    { state: 'triaged', days: longest },
    ...(isFirstOfDay(now) ? shorter.map((days): Window => ({ state: 'triaged', days, since: days + week })) : []),
  ];
};

/** What is due in a window, page after page from the newest, until there is enough to erase at once. */
const dueIn = async ({ state, days, since }: Window, ports: PurgePorts): Promise<MailRecord[]> => {
  const today = ports.clock.today();
  const from = since === undefined ? {} : { since: `${plusDays(today, -since)}T00:00:00.000Z` };
  const due: MailRecord[] = [];
  let before = `${plusDays(today, -days)}T23:59:59.999Z`;
  for (let page = 0; page < mostPages && due.length < atOnce; page += 1) {
    const found = await ports.register.listMail({ state, before, limit: atOnce, ...from });
    due.push(...found.filter((record) => isPastTerm(record, ports.configuration.retention, today)));
    const last = found.at(-1)?.appeared;
    if (found.length < atOnce || last === undefined || last === before) break;
    before = last;
  }
  return due;
};

/** Erases what is past its configured retention, some at each sweep. @returns how many were erased */
export const purge = async (ports: PurgePorts): Promise<number> => {
  let erased = 0;
  for (const window of windowsOf(ports.configuration.retention, ports.clock.now()))
    for (const { id } of (await dueIn(window, ports)).slice(0, atOnce)) {
      await eraseMail(id, ports);
      erased += 1;
    }
  return erased;
};
