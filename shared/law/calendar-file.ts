import { certaintyNames } from '../contracts/certainties.ts';
import type { Deadline } from '../contracts/document.ts';
import { frenchTime } from './french-time.ts';
import { addDays, frenchDate, plainDate } from './plain-date.ts';

/** One event of a calendar: `uid` stays the same whenever the same deadline is written again. */
export type CalendarEntry = { readonly uid: string; readonly summary: string; readonly deadline: Deadline };

/** Octets of a line before it is folded (RFC 5545, 3.1). */
const lineOctets = 75;
const encoder = new TextEncoder();

const escape = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');

/** Folds a content line: continuation lines begin with a space, no character is cut. */
const fold = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > lineOctets) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
};

const compact = (day: string): string => day.replaceAll('-', '');

const at = (deadline: Deadline): string => (deadline.time === undefined ? '' : ` à ${frenchTime(deadline.time)}`);

const description = ({ deadline }: CalendarEntry): string =>
  [
    `Date prudente : ${frenchDate(deadline.prudent)}`,
    `Date légale : ${frenchDate(deadline.due)}${at(deadline)}`,
    `Fondement : ${deadline.basis}`,
    deadline.explanation,
    `Certitude : ${certaintyNames[deadline.certainty]}`,
  ].join('\n');

const event = (entry: CalendarEntry): string[] => [
  'BEGIN:VEVENT',
  `UID:${escape(entry.uid)}@pli`,
  // No clock here: the stamp is the starting day, so that the same deadline gives the same event.
  `DTSTAMP:${compact(entry.deadline.from)}T000000Z`,
  `DTSTART;VALUE=DATE:${compact(entry.deadline.prudent)}`,
  `DTEND;VALUE=DATE:${compact(addDays(plainDate(entry.deadline.prudent), 1))}`,
  `SUMMARY:${escape(entry.summary)}`,
  `DESCRIPTION:${escape(description(entry))}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** An iCalendar file of deadlines: each event on its prudent date, the legal date and the computation in its description (RFC 5545). */
export const calendarFile = (entries: readonly CalendarEntry[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Pli//Echeances//FR', 'CALSCALE:GREGORIAN', ...entries.flatMap(event), 'END:VCALENDAR', '']
    .map(fold)
    .join('\r\n');
