import type { Configuration } from '../../../shared/contracts/configuration.ts';
import type { MailRecord } from '../../../shared/contracts/record.ts';
import type { MailPlace, Ports } from '../../../shared/ports.ts';
import { plusDays } from '../../../shared/text/calendar-day.ts';
import { eraseMail } from '../../api/erase-mail.ts';
import { mailInPages } from '../../api/mail-in-pages.ts';
import { isPastTerm } from '../../api/retention-terms.ts';

/** So many are erased of a window at each sweep at most. */
const atOnce = 100;
/** So many pieces of mail of a window are looked through at each sweep at most; the next sweep goes on behind them. */
const mostLooked = 2_000;
/** Mail of a shorter term is looked for among what appeared in the week before its term; what is missed then goes by the longest. */
const week = 7;

/** Where the last sweep stopped in a window. */
export type PurgePlaces = {
  read(window: string): Promise<MailPlace | undefined>;
  /** Undefined: the next sweep begins anew. */
  keep(window: string, place: MailPlace | undefined): Promise<void>;
};

/** From the oldest on, whatever was looked at before: for whoever asks that it be done now. */
export const fromTheOldest: PurgePlaces = { read: async () => undefined, keep: async () => undefined };

type PurgePorts = Pick<Ports, 'register' | 'files' | 'clock'> & {
  readonly configuration: Pick<Configuration, 'retention'>;
  readonly places: PurgePlaces;
};
type Window = { readonly state: 'triaged' | 'rejected'; readonly days: number; readonly since?: number };

const nameOf = ({ state, days }: Window): string => `${state}-${days}`;

const windowsOf = ({ mailDays, rejectedDays, kinds }: Configuration['retention']): Window[] => {
  const [longest = mailDays, ...shorter] = [...new Set([mailDays, ...kinds.map(({ days }) => days)])].sort((a, b) => b - a);
  return [
    { state: 'rejected', days: rejectedDays },
    { state: 'triaged', days: longest },
    ...shorter.map((days): Window => ({ state: 'triaged', days, since: days + week })),
  ];
};

/** What is due in a window, the oldest first, from where the last sweep stopped: what must stay (a minor's, a running deadline's) hides nothing behind it. */
const dueIn = async (window: Window, most: number, { register, clock, configuration, places }: PurgePorts): Promise<MailRecord[]> => {
  const { state, days, since } = window;
  const today = clock.today();
  const from = since === undefined ? {} : { since: `${plusDays(today, -since)}T00:00:00.000Z` };
  const stopped = await places.read(nameOf(window));
  const after = stopped === undefined ? {} : { after: stopped };
  const before = `${plusDays(today, -days)}T23:59:59.999Z`;
  const due: MailRecord[] = [];
  let looked = 0;
  for await (const page of mailInPages(register, { state, before, oldestFirst: true, ...from, ...after }))
    for (const record of page) {
      looked += 1;
      if (isPastTerm(record, configuration.retention, today)) due.push(record);
      if (due.length < atOnce && looked < most) continue;
      await places.keep(nameOf(window), { appeared: record.appeared, id: record.id });
      return due;
    }
  if (stopped !== undefined) await places.keep(nameOf(window), undefined);
  return due;
};

/** Erases what is past its configured retention, some at each sweep. @returns how many were erased */
export const purge = async (ports: PurgePorts, most = mostLooked): Promise<number> => {
  let erased = 0;
  for (const window of windowsOf(ports.configuration.retention))
    for (const { id } of await dueIn(window, most, ports)) {
      await eraseMail(id, ports);
      erased += 1;
    }
  return erased;
};
