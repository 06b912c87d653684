import { plusDays } from '../../text/calendar-day.ts';
import { type DateMatch, inYear } from '../../text/dates.ts';
import type { Reading } from '../extract/reading.ts';
import { bothEnds } from './both-ends.ts';
import { CandidateList, type RoleCandidate } from './role-candidate.ts';
import { isToRead } from './spans-to-read.ts';

const most = 60;

/** A day without its year is told of months near enough. */
const farthest = 300;

/** The day itself; of one without its year the last before the letter came in and the next from then on. */
const daysOf = (reading: Reading, date: DateMatch): readonly string[] => {
  if (date.value !== undefined) return [date.value];
  const received = reading.context.received ?? reading.context.envelope?.sent;
  if (received === undefined) return [];
  return [inYear(date, received, 'before'), inYear(date, received, 'after')].filter(
    (day): day is string => day !== undefined && day >= plusDays(received, -farthest) && day <= plusDays(received, farthest),
  );
};

const collect = (reading: Reading): readonly RoleCandidate[] => {
  const list = new CandidateList();
  for (const date of reading.dates)
    if (isToRead(reading, date.start)) for (const day of daysOf(reading, date)) list.add(day, day, { start: date.start, end: date.end });
  return bothEnds(list.all, most);
};

/** The days that stand in a letter. */
export const dateCandidates = (reading: Reading): readonly RoleCandidate[] => reading.once('dateCandidates', () => collect(reading));
