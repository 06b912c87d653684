import { findEmails } from '../../text/contacts.ts';
import { fold } from '../../text/fold.ts';
import { emailsIn } from '../extract/emails-in.ts';
import { addressesToMeet, isOurAddress } from '../extract/our-address.ts';
import type { Reading } from '../extract/reading.ts';
import { bothEnds } from './both-ends.ts';
import { CandidateList, type RoleCandidate } from './role-candidate.ts';
import { isToRead } from './spans-to-read.ts';

const most = 30;

/** E-mail addresses that stand in a letter and may be its writer's. */
export const emailCandidates = (reading: Reading): readonly RoleCandidate[] =>
  reading.once('emailCandidates', () => {
    const list = new CandidateList();
    for (const { value, start, end } of addressesToMeet(reading, emailsIn(reading)))
      if (isToRead(reading, start)) list.add(value, value, { start, end });
    return bothEnds(list.all, most);
  });

/** The address that a message came from, unless it is ours. */
export const senderAddress = (reading: Reading): string | undefined => {
  const value = findEmails(fold(reading.context.envelope?.from ?? ''))[0]?.value;
  return value === undefined || isOurAddress(reading, value) ? undefined : value;
};
