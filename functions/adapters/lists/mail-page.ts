import type { MailSummary } from '../../../shared/contracts/console.ts';
import { desksOf, sees } from '../../../shared/mail/sight.ts';
import type { Files } from '../../../shared/ports.ts';
import type { Lists, SummaryFilter } from '../../api/api-ports.ts';
import { findIds } from '../register/look-up.ts';
import { queryIndex } from '../register/query-index.ts';
import { indexes, type Table } from '../register/table.ts';
import { rowsAt, rowsIn } from './mail-rows.ts';

/** So many rows are looked through for one page at most; what they leave of it comes with the next page. */
export const lookedThrough = 1_500;
/** So many hits of a search are looked through at most, the newest. */
export const hitsLookedThrough = 1_000;
const hitsAtOnce = 100;

const isOfClaim = ({ documents }: MailSummary, claimNumber: string): boolean =>
  documents.find((document) => document.claimNumber !== undefined)?.claimNumber === claimNumber;

const isChosen = (summary: MailSummary, filter: SummaryFilter): boolean =>
  sees(filter.see, summary) &&
  (filter.state === undefined || summary.state === filter.state) &&
  (filter.queue === undefined || desksOf(summary).includes(filter.queue)) &&
  (filter.kind === undefined || summary.documents.some(({ kind }) => kind === filter.kind)) &&
  (filter.claimNumber === undefined || isOfClaim(summary, filter.claimNumber)) &&
  (filter.from === undefined || summary.received >= filter.from) &&
  (filter.to === undefined || summary.received <= filter.to);

/** What a filter leaves of a page is a guess; one that picks out little is asked for many at once. */
const rowsARequest = ({ queue, kind, claimNumber, from, to, limit }: SummaryFilter): number =>
  [queue, kind, claimNumber, from, to].some((one) => one !== undefined) ? 500 : limit + 20;

const cursorOf = ({ appeared, id }: MailSummary): string => `${appeared}~${id}`;

/** Mail, newest first, from the index of its state or of all: what a page costs does not grow with the register. */
export const createMailPage =
  (table: Table, files: Files): Lists['mailPage'] =>
  async (filter) => {
    const before = filter.after?.replace('~', '#');
    const of = filter.state === undefined ? { index: indexes.all, value: 'mail' } : { index: indexes.state, value: `mail#${filter.state}` };
    const found: MailSummary[] = [];
    let last: MailSummary | undefined;
    let looked = 0;
    const question = { ...of, before, newestFirst: true, atOnce: rowsARequest(filter) };
    for await (const items of queryIndex(table, question)) {
      const summaries = (await rowsIn(items, table, files)).map(({ summary }) => summary);
      found.push(...summaries.filter((summary) => isChosen(summary, filter)));
      looked += items.length;
      last = summaries.at(-1) ?? last;
      if (found.length > filter.limit) break;
      if (looked >= lookedThrough) return { items: found, ...(last === undefined ? {} : { next: cursorOf(last) }) };
    }
    const end = found[filter.limit - 1];
    return { items: found.slice(0, filter.limit), ...(found.length > filter.limit && end !== undefined ? { next: cursorOf(end) } : {}) };
  };

/** Mail in which every word stands, newest first: rows are read a hundred at a time until the page is full. */
export const createSearch =
  (table: Table, files: Files): Lists['search'] =>
  async (text, filter) => {
    const ids = (await findIds(table, text)).slice(0, hitsLookedThrough);
    const found: MailSummary[] = [];
    for (let start = 0; start < ids.length && found.length < filter.limit; start += hitsAtOnce) {
      const rows = await rowsAt(ids.slice(start, start + hitsAtOnce), table, files);
      found.push(...rows.map(({ summary }) => summary).filter((summary) => isChosen(summary, filter)));
    }
    return found.slice(0, filter.limit);
  };
