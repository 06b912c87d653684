import type { Deadline } from '../../shared/contracts/document.ts';
import type { RecordedDocument } from '../../shared/contracts/record.ts';
import { certaintyNotes, deadlineNames } from './choice-names.ts';
import { longDate, timeOfDay } from './format.ts';

export const deadlineOf = (document: RecordedDocument, code: string): Deadline | undefined =>
  document.deadlines.find((deadline) => deadline.code === code);

/** Those still to come on that day, soonest first. */
export const openDeadlines = (document: RecordedDocument, today: string): Deadline[] =>
  document.deadlines.filter(({ due }) => due >= today).sort((one, other) => one.prudent.localeCompare(other.prudent));

export const deadlineName = (deadline: Deadline): string => deadlineNames[deadline.code] ?? deadline.code;

/** "4 décembre 2026 à 12 h". */
export const dueInWords = ({ due, time }: Deadline): string => longDate(due) + (time === undefined ? '' : ` à ${timeOfDay(time)}`);

export type DeadlineRow = { readonly what: string; readonly due: string; readonly prudent: string; readonly how: string };

const explanationOf = ({ basis, explanation, certainty }: Deadline): string => {
  const note = certaintyNotes[certainty];
  const text = /[.!?]$/.test(explanation) ? explanation : `${explanation}.`;
  return [basis === '' ? '' : `${basis}. `, text, note === undefined ? '' : ` (${note})`].join('');
};

/** Every deadline of a document with its computation, soonest first. */
export const deadlineRows = (document: RecordedDocument): DeadlineRow[] =>
  [...document.deadlines]
    .sort((one, other) => one.prudent.localeCompare(other.prudent))
    .map((deadline) => ({
      what: deadlineName(deadline),
      due: dueInWords(deadline),
      prudent: deadline.prudent === deadline.due ? 'même date' : longDate(deadline.prudent),
      how: explanationOf(deadline),
    }));
