import type { Overview } from '../../../shared/contracts/overview.ts';
import { kindNames } from '../../../shared/mail/kinds.ts';
import { plusDays } from '../../../shared/text/calendar-day.ts';
import { documentKey } from '../../../shared/triage/document-key.ts';
import { countBy, quantile } from './count-by.ts';
import type { CountedMail } from './counted.ts';

/** Whether a piece of mail came as a message. */
export const cameByEmail = (record: CountedMail): boolean => record.parts.some((part) => part.role === 'message');

const documentsOf = (records: readonly CountedMail[]): CountedMail['documents'][number][] => records.flatMap((record) => record.documents);

/** How much mail there was. */
export const countMail = (records: readonly CountedMail[]): Overview['mail'] => {
  const emails = records.filter(cameByEmail).length;
  return {
    received: records.length,
    emails,
    paper: records.length - emails,
    documents: documentsOf(records).length,
    pages: records.reduce((sum, record) => sum + record.pageCount, 0),
    rejected: records.filter(({ state }) => state === 'rejected').length,
    held: records.filter(({ state }) => state === 'held').length,
  };
};

/** Each day of the time, also one without mail, with its documents by kind. */
export const countDays = (records: readonly CountedMail[], from: string, to: string): Overview['perDay'] => {
  const days: Overview['perDay'] = [];
  const ofDay = Map.groupBy(records, (record) => record.received);
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    const found = ofDay.get(day) ?? [];
    days.push({ day, mail: found.length, kinds: Object.fromEntries(countBy(documentsOf(found), ({ kind }) => kind)) });
  }
  return days;
};

/** Documents by kind, the most frequent first. */
export const countKinds = (records: readonly CountedMail[]): Overview['kinds'] =>
  countBy(documentsOf(records), ({ kind }) => kind).map(([kind, documents]) => ({ kind, name: kindNames[kind], documents }));

const touched = (record: CountedMail, { part, pages, route }: CountedMail['documents'][number]): boolean => {
  const key = documentKey(part, ...pages);
  return route.queue === 'review' || record.settled?.[key] !== undefined || record.corrected?.[key] !== undefined;
};

/** Documents that went to a desk as the program decided, and that nobody has decided on or corrected since. */
export const countWithoutPerson = (records: readonly CountedMail[]): Overview['withoutPerson'] => {
  const triaged = records.filter(({ state }) => state === 'triaged');
  const of = documentsOf(triaged).length;
  const count = triaged.flatMap((record) => record.documents.filter((document) => !touched(record, document))).length;
  return { count, of, share: of === 0 ? null : count / of };
};

const minutesToDesk = (record: CountedMail): number[] => {
  const arrived = record.history.find(({ what }) => what === 'triaged');
  return arrived === undefined ? [] : [(Date.parse(arrived.at) - Date.parse(record.appeared)) / 60_000];
};

const tenths = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

/** From the file's appearing to its lying at a desk. */
export const timeToDesk = (records: readonly CountedMail[]): Overview['timeToDesk'] => {
  const minutes = records.flatMap(minutesToDesk);
  return { of: minutes.length, median: tenths(quantile(minutes, 0.5)), ninetieth: tenths(quantile(minutes, 0.9)) };
};
