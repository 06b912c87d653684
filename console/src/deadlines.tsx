import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DeskDeadline } from '../../shared/contracts/console.ts';
import { levelOf, TimeLeft } from './due.tsx';
import { dayWord, deadlineName } from './french.ts';
import { frenchDay, frenchTime } from './french-days.ts';

/** What must be done, by when, and how that was computed. */
export const Deadlines = ({ deadlines }: { deadlines: readonly DeskDeadline[] }): ReactNode => (
  <ul className="deadlines">
    {deadlines.map((deadline) => (
      <li key={`${deadline.code} ${deadline.due}`} className={deadline.met === true ? 'calm' : levelOf(deadline)}>
        <details>
          <summary>
            <strong>{deadlineName(deadline.code)}</strong> {dayWord(deadline.code)}{' '}
            <strong className="number">{frenchDay(deadline.prudent)}</strong>
            {deadline.time === undefined ? '' : ` à\u00a0${frenchTime(deadline.time)}`}{' '}
            {deadline.met === true ? <span className="soft">Fait : la lettre est partie.</span> : <TimeLeft due={deadline} />}
          </summary>
          <Text size="sm">
            Date légale : {frenchDay(deadline.due)}, à compter du {frenchDay(deadline.from)}. Fondement : {deadline.basis}.
          </Text>
          <Text size="sm">{deadline.explanation}</Text>
        </details>
      </li>
    ))}
  </ul>
);
