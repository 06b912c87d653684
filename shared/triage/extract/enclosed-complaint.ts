import type { DateMatch } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import type { Candidate } from './field.ts';
import { isTyped } from './is-message.ts';
import { isOurName, ourNames } from './ours.ts';
import type { Reading } from './reading.ts';

/** That one was not content, in words that a mere reminder has not. */
const discontent =
  /mecontent|protest|reclamation|desaccord|pas d'accord|contest|inadmissible|inacceptable|injust|me plain|nous plaign|insatisf|scandal|anormal|colere|exasper|deplor/;

/** The day in the head of an earlier message, and who wrote it there. */
const sentLine = /^[> ]*(?:envoye(?: le)?|date|sent) ?:/;
const author = /(?:^|\n)[> ]*(?:de|from|expediteur) ?: ?([^\n]{3,120})/;
const attribution = /^[> ]*(?:le|on) .{5,160}(?:a ecrit|wrote)/;
/** Lines over the day in which the head of a message says whose it is. */
const headLines = 3;
const longestHead = 200;
const nextMessage = /\n[> ]*(?:(?:de|from|expediteur) ?: ?\S|le .{5,160}a ecrit)|\f/;
const longestMessage = 2000;

/** Lines at the head of a letter in which its writer stands, and in which its day does. */
const [nameLines, dayLines] = [3, 14];
const shortestName = 4;
const notNames = new Set(
  'assurance assurances service madame monsieur mademoiselle boulevard avenue impasse chemin place route messagerie courriel'.split(' '),
);

const linesFrom = (text: string, from: number, count: number): string => text.slice(from).split('\n').slice(0, count).join('\n');

const nameWords = (reading: Reading, text: string): string[] =>
  (text.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [])
    .flatMap((name) => fold(name).split(/[^a-z]+/))
    .filter((word) => word.length >= shortestName && !notNames.has(word) && !isOurName(reading, word));

/** The names of whoever writes: the sender of a message, the head of a letter. */
const writerOf = (reading: Reading): ReadonlySet<string> =>
  reading.once('writerNames', () => {
    const sender = isTyped(reading) ? reading.context.envelope?.from : undefined;
    return new Set(nameWords(reading, sender ?? linesFrom(reading.text, 0, headLines + nameLines)));
  });

const isByWriter = (reading: Reading, text: string): boolean => nameWords(reading, text).some((word) => writerOf(reading).has(word));

/** The head of the earlier message that this day is that of, as it was printed. */
const headOfMessage = (reading: Reading, date: DateMatch): string | undefined => {
  const from = reading.cue.lastIndexOf('\n', date.start) + 1;
  const [line = ''] = reading.cue.slice(from).split('\n', 1);
  if (attribution.test(line)) return reading.text.slice(date.end, from + line.length);
  if (!sentLine.test(line)) return undefined;
  const above = reading.cue
    .slice(0, from)
    .split('\n')
    .slice(-headLines - 1)
    .join('\n');
  const found = author.exec(above);
  const start = found === null ? 0 : from - above.length + found.index;
  return found === null ? undefined : reading.text.slice(start, start + found[0].length);
};

/** The head of the page behind the first on which this day stands as that of a letter, where not we stand there. */
const headOfCopy = (reading: Reading, date: DateMatch): string | undefined => {
  const page = reading.document.pages.find(({ start, end }, index) => index > 0 && date.start >= start && date.start < end);
  if (page === undefined || date.end > page.start + linesFrom(reading.text, page.start, dayLines).length) return undefined;
  const head = linesFrom(reading.text, page.start, nameLines);
  // The first day on it is its own: those behind are of what it tells.
  if (reading.dates.find(({ start, value }) => start >= page.start && value !== undefined) !== date) return undefined;
  const isOurs = ourNames(reading).some(({ start }) => start >= page.start && start < page.start + head.length);
  return isOurs ? undefined : head;
};

/** The line of the head of a message that says to whom it went. */
const recipient = /(?:^|\n)[> ]*(?:a|to|pour) ?: ?[^\n]{3,120}/;

/** Whether the message whose head holds this day went to us. */
const wentToUs = (reading: Reading, { start, end }: DateMatch): boolean => {
  const from = reading.cue
    .slice(0, start)
    .split('\n')
    .slice(0, -headLines - 1)
    .join('\n').length;
  const found = recipient.exec(reading.cue.slice(from, end + longestHead));
  return (
    found !== null &&
    ourNames(reading).some((name) => name.start >= from + found.index && name.start < from + found.index + found[0].length)
  );
};

const bodyBehind = (reading: Reading, date: DateMatch): string => {
  const body = reading.cue.slice(date.end, date.end + longestMessage);
  const end = body.search(nextMessage);
  return end < 0 ? body : body.slice(0, end);
};

const strength = 0.94;

/** A complaint that stands below this one, as a copy by the same writer or as a message of his or to us: its day. `sent` is the day of this one. */
export const enclosedComplaints = (reading: Reading, sent: string): Candidate<string>[] =>
  reading.dates.flatMap((date) => {
    if (date.value === undefined || date.value >= sent) return [];
    const message = headOfMessage(reading, date);
    const head = message ?? headOfCopy(reading, date);
    if (head === undefined) return [];
    const his = isByWriter(reading, head) || (message !== undefined && wentToUs(reading, date) && !isOurName(reading, head));
    return his && discontent.test(bodyBehind(reading, date))
      ? [{ value: date.value, start: date.start, end: date.end, strength: strength - Date.parse(date.value) / 1e15 }]
      : [];
  });
