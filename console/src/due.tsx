import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { countdown, deadlineName, frenchDay } from './french.ts';

type Shown = { readonly code: string; readonly prudent: string; readonly workingDaysLeft: number; readonly overdue: boolean };

type Level = 'late' | 'near' | 'calm';

const levelOf = ({ overdue, workingDaysLeft }: Shown): Level => {
  if (overdue) return 'late';
  return workingDaysLeft <= 2 ? 'near' : 'calm';
};

/** A full square, a triangle, a ring: told apart without colour, and whatever fonts there are. */
const shapes: Readonly<Record<Level, ReactNode>> = {
  late: <rect x="1" y="1" width="10" height="10" fill="currentcolor" />,
  near: <path d="M6 1 L11.5 11 L0.5 11 Z" fill="currentcolor" />,
  calm: <circle cx="6" cy="6" r="4" fill="none" stroke="currentcolor" strokeWidth="2" />,
};

/** The next deadline of a line: a form and words say what the colour says. */
export const Due = ({ next }: { next: Shown | undefined }): ReactNode => {
  if (next === undefined)
    return (
      <Text size="sm" c="dimmed">
        Aucune
      </Text>
    );
  const name = levelOf(next);
  return (
    <div className={`due ${name}`}>
      <div className="when">
        <svg className="sign" viewBox="0 0 12 12" aria-hidden="true">
          {shapes[name]}
        </svg>{' '}
        {countdown(next)} <span className="day">{frenchDay(next.prudent)}</span>
      </div>
      <div className="what">{deadlineName(next.code)}</div>
    </div>
  );
};
