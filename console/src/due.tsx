import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { countdown, deadlineName, frenchDay } from './french.ts';

type Shown = { readonly code: string; readonly prudent: string; readonly workingDaysLeft: number; readonly overdue: boolean };

const levelOf = ({ overdue, workingDaysLeft }: Shown): { mark: string; name: 'late' | 'near' | 'calm' } => {
  if (overdue) return { mark: '■', name: 'late' };
  return workingDaysLeft <= 2 ? { mark: '▲', name: 'near' } : { mark: '○', name: 'calm' };
};

/** The next deadline of a line: a form and words say what the colour says. */
export const Due = ({ next }: { next: Shown | undefined }): ReactNode => {
  if (next === undefined)
    return (
      <Text size="sm" c="dimmed">
        Aucune
      </Text>
    );
  const { mark, name } = levelOf(next);
  return (
    <div className={`due ${name}`}>
      <div className="when">
        <span aria-hidden="true">{mark}</span> {countdown(next)} <span className="day">{frenchDay(next.prudent)}</span>
      </div>
      <div className="what">{deadlineName(next.code)}</div>
    </div>
  );
};
