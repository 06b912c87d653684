import type { Reading } from '../extract/reading.ts';
import { CandidateList, type RoleCandidate } from './role-candidate.ts';

const most = 60;

const collect = (reading: Reading): RoleCandidate[] => {
  const list = new CandidateList();
  for (const { value, start, end } of reading.dates) {
    if (value === undefined || list.size >= most) continue;
    list.add(value, value, { start, end });
  }
  return list.all;
};

/** The days that stand in a letter with their year. */
export const dateCandidates = (reading: Reading): readonly RoleCandidate[] => reading.once('dateCandidates', () => collect(reading));
