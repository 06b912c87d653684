import type { HistoryEntry } from '../../../shared/contracts/record.ts';
import { byPerson } from '../../../shared/mail/machine-steps.ts';
import type { AuditEntry } from '../../api/administration.ts';
import type { Place } from './table.ts';

/** A line of the log as an item: it stands with the mail or letter that it speaks of and is erased with it, and the indexes list it by time and by person. */
export const auditItem = (pk: string, entry: AuditEntry) => ({
  pk,
  sk: `audit#${entry.at}#${entry.place}`,
  listed: 'audit',
  listedState: `audit#${entry.by}`,
  sort: `${entry.at}#${entry.place}`,
  entry,
});

type Recorded = { readonly id: string; readonly history: readonly HistoryEntry[]; readonly mailId?: string };

/** The newest entry of a record's history as a line of the log, where a person made it. What steps do stands in the histories alone. */
export const auditOf = (sort: 'mail' | 'letter', { id, history, mailId = id }: Recorded, { pk }: Place) => {
  const entry = history.at(-1);
  if (entry === undefined || !byPerson(entry)) return undefined;
  const { at, by, what, why } = entry;
  const place = `${id}:${String(history.length - 1).padStart(6, '0')}`;
  return auditItem(pk, { at, by, what, sort, subject: id, mailId, place, ...(why === undefined ? {} : { why }) });
};
