import type { Deadline } from '../../shared/contracts/document.ts';
import type { RoutedMail } from '../../shared/contracts/messages.ts';
import { workingDaysBetween } from '../../shared/law/calendar.ts';
import { frenchDate, plainDate } from '../../shared/law/plain-date.ts';
import { kindNames } from '../../shared/mail/kinds.ts';
import type { Alert } from './alert.ts';

/** Working days before a prudent date at which a department is told. */
const marks = [0, 2, 5] as const;

/** Working days left until a day; 0 on that day and after it. */
export const workingDaysLeft = (today: string, until: string): number =>
  until <= today ? 0 : workingDaysBetween(plainDate(today), plainDate(until));

/** The nearest mark that has been reached, or undefined while there is time. */
export const markReached = (today: string, until: string): number | undefined => {
  const left = workingDaysLeft(today, until);
  return marks.find((mark) => left <= mark);
};

const when = (mark: number, deadline: Deadline, today: string): string => {
  if (deadline.prudent < today) return `la date prudente du ${frenchDate(deadline.prudent)} est passée`;
  return mark === 0 ? "la date prudente est aujourd'hui" : `il reste ${mark} jours ouvrés au plus`;
};

const alertOf = (message: RoutedMail, deadline: Deadline, mark: number, today: string): Alert => ({
  id: `due:${message.deliveryId}:${deadline.code}:${deadline.prudent}:${mark}`,
  queue: message.queue,
  subject: `${kindNames[message.kind]} : échéance ${deadline.code} le ${frenchDate(deadline.prudent)}`,
  text: [
    `${kindNames[message.kind]}, courrier ${message.mailId}, envoi ${message.deliveryId} : ${when(mark, deadline, today)}.`,
    `Date légale : ${frenchDate(deadline.due)}. Texte : ${deadline.basis}. Certitude : ${deadline.certainty}.`,
    `Le détail : pli show ${message.mailId}`,
  ].join('\n'),
});

/** Alerts on prudent dates in 5, 2 and 0 working days, taken or not. */
export const deadlineAlerts = (messages: readonly RoutedMail[], today: string): Alert[] =>
  messages.flatMap((message) =>
    message.deadlines.flatMap((deadline) => {
      const mark = markReached(today, deadline.prudent);
      return mark === undefined ? [] : [alertOf(message, deadline, mark, today)];
    }),
  );
