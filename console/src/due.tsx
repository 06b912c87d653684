import type { ReactNode } from 'react';
import { countdown, deadlineName } from './french.ts';
import { frenchDay } from './french-days.ts';

type Shown = { readonly code: string; readonly prudent: string; readonly workingDaysLeft: number; readonly overdue: boolean };

type Level = 'late' | 'near' | 'calm';

export const levelOf = ({ overdue, workingDaysLeft }: Pick<Shown, 'overdue' | 'workingDaysLeft'>): Level => {
  if (overdue) return 'late';
  return workingDaysLeft <= 2 ? 'near' : 'calm';
};

/** A full square, a triangle, a ring: told apart without colour, and whatever fonts there are. */
const shapes: Readonly<Record<Level, ReactNode>> = {
  late: <rect x="1" y="1" width="10" height="10" fill="currentcolor" />,
  near: <path d="M6 1 L11.5 11 L0.5 11 Z" fill="currentcolor" />,
  calm: <circle cx="6" cy="6" r="4" fill="none" stroke="currentcolor" strokeWidth="2" />,
};

/** How much time is left: a form and words say what the colour says. */
export const TimeLeft = ({ due }: { due: Shown }): ReactNode => {
  const level = levelOf(due);
  return (
    <span className={`left ${level}`}>
      <svg className="sign" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[level]}
      </svg>{' '}
      {countdown(due)}
    </span>
  );
};

/** The next deadline of a line. */
export const Due = ({ next }: { next: Shown | undefined }): ReactNode => {
  if (next === undefined) return <span className="soft">sans échéance</span>;
  return (
    <div className="due">
      <div className="when">
        <TimeLeft due={next} /> <span className="day">{frenchDay(next.prudent)}</span>
      </div>
      <div className="what">{deadlineName(next.code)}</div>
    </div>
  );
};
