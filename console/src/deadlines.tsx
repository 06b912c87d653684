import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DeskDeadline } from '../../shared/contracts/console.ts';
import { countdown, deadlineName, frenchDay } from './french.ts';

const level = ({ overdue, workingDaysLeft }: DeskDeadline): string => {
  if (overdue) return 'late';
  return workingDaysLeft <= 2 ? 'near' : 'calm';
};

/** What must be done, by when, and how that was computed. */
export const Deadlines = ({ deadlines }: { deadlines: readonly DeskDeadline[] }): ReactNode => (
  <ul className="deadlines">
    {deadlines.map((deadline) => (
      <li key={`${deadline.code} ${deadline.due}`} className={level(deadline)}>
        <details>
          <summary>
            <strong>{deadlineName(deadline.code)}</strong> : avant le {frenchDay(deadline.prudent)}
            {deadline.time === undefined ? '' : ` à ${deadline.time}`} ({countdown(deadline)})
          </summary>
          <Text size="sm">
            Date légale : {frenchDay(deadline.due)}, à compter du {frenchDay(deadline.from)}. Fondement : {deadline.basis}.
          </Text>
          <Text size="sm">{deadline.explanation}</Text>
          {deadline.certainty === 'sure' ? null : <Text size="sm">À confirmer par un juriste.</Text>}
        </details>
      </li>
    ))}
  </ul>
);
