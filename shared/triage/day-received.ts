import type { TriageResult } from '../contracts/document.ts';
import type { MailTranscript } from '../mail/transcript.ts';
import { plusDays } from '../text/calendar-day.ts';
import { stampOnPage } from './postal-marks.ts';

export type DayReceived = Pick<TriageResult, 'received' | 'receivedFrom'>;

const stamped = (mail: MailTranscript): string | undefined => {
  for (const part of mail.parts) {
    if (part.role === 'message') continue;
    for (const page of part.transcript.pages) {
      const day = stampOnPage(page)?.day;
      if (day !== undefined) return day;
    }
  }
  return undefined;
};

/** A day longer ago than this many days is no mailroom's stamp of this mail. */
const longestDelay = 60;

/** The day that mail arrived: as the clerk entered it, else the mailroom's stamp, else the `Received` header, else the day the file appeared. */
export const dayReceived = (mail: MailTranscript, known: DayReceived): DayReceived => {
  if (known.receivedFrom === 'clerk') return known;
  const day = stamped(mail);
  if (day !== undefined && day <= known.received && day >= plusDays(known.received, -longestDelay))
    return { received: day, receivedFrom: 'stamp' };
  const header = mail.envelope?.received;
  return header === undefined ? known : { received: header, receivedFrom: 'header' };
};
