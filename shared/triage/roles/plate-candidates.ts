import type { Reading } from '../extract/reading.ts';
import { isSentencePlate } from '../extract/vehicle-registration.ts';
import { bothEnds } from './both-ends.ts';
import { CandidateList, type RoleCandidate } from './role-candidate.ts';
import { isToRead } from './spans-to-read.ts';

const most = 20;

/** Registration plates that stand in a letter. */
export const plateCandidates = (reading: Reading): readonly RoleCandidate[] =>
  reading.once('plateCandidates', () => {
    const list = new CandidateList();
    for (const plate of reading.plates)
      if (isToRead(reading, plate.start) && !isSentencePlate(reading, plate))
        list.add(plate.value, plate.value, { start: plate.start, end: plate.end });
    return bothEnds(list.all, most);
  });
