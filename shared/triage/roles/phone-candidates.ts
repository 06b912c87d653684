import { findPhones } from '../../text/contacts.ts';
import type { Reading } from '../extract/reading.ts';
import { bothEnds } from './both-ends.ts';
import { CandidateList, type RoleCandidate } from './role-candidate.ts';
import { isToRead } from './spans-to-read.ts';

const most = 30;

/** Telephone numbers that stand in a letter; neither ours nor a fax. */
export const phoneCandidates = (reading: Reading): readonly RoleCandidate[] =>
  reading.once('phoneCandidates', () => {
    const ours = findPhones(reading.context.configuration.company.phone)[0]?.value;
    const list = new CandidateList();
    for (const { value, start, end, fax } of findPhones(reading.cue))
      if (!fax && value !== ours && isToRead(reading, start)) list.add(value, value, { start, end });
    return bothEnds(list.all, most);
  });
