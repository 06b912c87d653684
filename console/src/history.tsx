import type { ReactNode } from 'react';
import type { HistoryEntry } from '../../shared/contracts/record.ts';
import { eventName, makerName } from './french.ts';
import { frenchMoment } from './french-days.ts';

/** A reason that is a key of the store says nothing to a person. */
const reason = ({ why }: HistoryEntry): string => (why === undefined || /^[a-z]+\/[\w./-]+$/.test(why) ? '' : ` (${why})`);

/** What happened, by whom and when. */
export const History = ({ entries, people }: { entries: readonly HistoryEntry[]; people: Readonly<Record<string, string>> }): ReactNode => (
  <details>
    <summary>Historique ({entries.length})</summary>
    <ol className="history">
      {entries.map((entry, index) => (
        <li key={`${index} ${entry.at}`}>
          {frenchMoment(entry.at)}, {makerName(entry.by, people)} : {eventName(entry.what)}
          {reason(entry)}
        </li>
      ))}
    </ol>
  </details>
);
