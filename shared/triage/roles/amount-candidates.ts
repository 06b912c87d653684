import type { Reading } from '../extract/reading.ts';
import { bothEnds } from './both-ends.ts';
import { CandidateList, type RoleCandidate } from './role-candidate.ts';
import { isToRead } from './spans-to-read.ts';

const most = 60;

/** Sums of money that stand in a letter. */
export const amountCandidates = (reading: Reading): readonly RoleCandidate[] =>
  reading.once('amountCandidates', () => {
    const list = new CandidateList();
    for (const { value, start, end } of reading.amounts)
      if (value > 0 && isToRead(reading, start)) list.add(String(value), value, { start, end });
    return bothEnds(list.all, most);
  });
