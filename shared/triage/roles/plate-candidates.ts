import { findPlates } from '../../text/plates.ts';
import type { Reading } from '../extract/reading.ts';
import { CandidateList, type RoleCandidate } from './role-candidate.ts';

const most = 30;

/** Registration plates, and what has the shape of one. */
export const plateCandidates = (reading: Reading): readonly RoleCandidate[] =>
  reading.once('plateCandidates', () => {
    const list = new CandidateList();
    for (const { value, start, end } of findPlates(reading.cue)) if (list.size < most) list.add(value, value, { start, end });
    return list.all;
  });
