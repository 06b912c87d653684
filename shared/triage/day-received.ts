import type { TriageResult } from '../contracts/document.ts';
import type { MailTranscript, Page } from '../mail/transcript.ts';
import { lineText } from '../mail/transcript.ts';
import { plusDays } from '../text/calendar-day.ts';
import { findDates } from '../text/dates.ts';
import { fold } from '../text/fold.ts';

export type DayReceived = Pick<TriageResult, 'received' | 'receivedFrom'>;

const stamp =
  /^\W{0,3}(?:courrier )?(?:recu|arrive|arrivee|entree?|reception|date de reception|date d'arrivee)(?: (?:courrier|au courrier|service courrier|vauclair\w*))?\s?(?:le)?\b/;
const stampLead = /^\W{0,3}(?:courrier (?:recu|arrive)|recu|arrive)(?: le)?\W{0,3}$/;

const dateOn = (line: string): string | undefined => {
  const match = findDates(line).find((date) => date.value !== undefined);
  return match?.value;
};

/** A mailroom's stamp is a short line of its own: "COURRIER ARRIVÉ LE 23 NOV. 2026", or the words and the day on two lines. */
const stampOn = (page: Page): string | undefined => {
  const lines = page.blocks.flatMap((block) => block.lines.map((line) => fold(lineText(line).normalize('NFC')).trim()));
  for (const [index, line] of lines.entries()) {
    if (line.length > 60) continue;
    if (stampLead.test(line)) {
      const next = dateOn(lines[index + 1] ?? '');
      if (next !== undefined && (lines[index + 1] ?? '').length <= 30) return next;
    }
    if (stamp.test(line)) {
      const day = dateOn(line);
      if (day !== undefined) return day;
    }
  }
  return undefined;
};

const stamped = (mail: MailTranscript): string | undefined => {
  for (const part of mail.parts) {
    if (part.role === 'message') continue;
    for (const page of part.transcript.pages) {
      const day = stampOn(page);
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
