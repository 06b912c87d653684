import { findEmails, findPhones } from '../../text/contacts.ts';
import { isOurAddress } from '../extract/contact-fields.ts';
import type { Reading } from '../extract/reading.ts';
import { CandidateList, type RoleCandidate } from './role-candidate.ts';

const most = 30;

/** E-mail addresses that stand in a letter; none of ours. */
export const emailCandidates = (reading: Reading): readonly RoleCandidate[] =>
  reading.once('emailCandidates', () => {
    const list = new CandidateList();
    for (const { value, start, end } of findEmails(reading.cue))
      if (list.size < most && !isOurAddress(reading, value)) list.add(value, value, { start, end });
    return list.all;
  });

/** Telephone numbers that stand in a letter; neither ours nor a fax. */
export const phoneCandidates = (reading: Reading): readonly RoleCandidate[] =>
  reading.once('phoneCandidates', () => {
    const ours = findPhones(reading.context.configuration.company.phone)[0]?.value;
    const list = new CandidateList();
    for (const { value, start, end, fax } of findPhones(reading.cue))
      if (list.size < most && !fax && value !== ours) list.add(value, value, { start, end });
    return list.all;
  });
