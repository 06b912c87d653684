import { plusDays } from '../../text/calendar-day.ts';
import type { DateMatch } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import type { Candidate } from './field.ts';
import { isTyped } from './is-message.ts';
import { isOurName, ourNames } from './ours.ts';
import type { Reading } from './reading.ts';

/** That one was not content, in words that a reminder, a declaration or our own footer has not. */
const discontent =
  /mecontent|protest|desaccord|pas d'accord|inadmissible|inacceptable|injuste|me plain|nous plaign|insatisf|scandal|en colere|exasper|(?:je|nous) (?:vous )?(?:contest|deplor|reclam)|(?:comme|ma|notre|presente|cette) (?:une )?reclamation|(?:retard|delai|silence|attente)[^.]{0,20} anormal/;

/** A complaint that one goes on with was sent within so many days. */
const longestBefore = 730;

/** The day in the head of an earlier message; who wrote it, and to whom, stand in the lines around it. */
const sentLine = /^[> ]*(?:envoye(?: le)?|date|sent) ?:/;
const author = /(?:^|\n)[> ]*(?:de|from|expediteur) ?: ?([^\n]{3,120})/;
const recipient = /(?:^|\n)[> ]*(?:a|to|pour) ?: ?[^\n]{3,120}/;
const attribution = /^[> ]*(?:le|on) .{5,160}(?:a ecrit|wrote)/;
const hour = /\d{1,2}\s?[:h]\s?\d{2}/;
const nextMessage = /\n[> ]*(?:(?:de|from|expediteur) ?: ?\S|le .{5,160}a ecrit)|\f/;
/** Lines over the day in which the head of a message says whose it is, and their longest length. */
const headLines = 3;
const longestHead = 400;
const longestBody = 1200;

/** Lines and characters at the top of a page in which the day of a letter stands; "copie" may stand over its writer. */
const dayLines = 14;
const topOfPage = 900;
const copyMark = /^\W{0,3}(?:copie|double|duplicata)\W{0,3}$/;
/** What stands on its line before the day that a letter bears: nothing, "(double) le", a place; not "née le". */
const beforeDay = /^\W{0,3}(?:(?:copie|double)\W{1,3})?(?:[a-z][a-z' -]{1,30},?\s)?(?:le\s{1,2})?$/;
const otherDay = /(?<![a-z])(?:nee?|effet|depuis|avant|du|sinistre|accident)(?![a-z])/;

const shortestName = 4;
const notNames = new Set('assurance assurances service madame monsieur mademoiselle messagerie courriel'.split(' '));

/** The names in these lines, each up to its first figure: streets and towns stand behind figures. */
const nameWords = (reading: Reading, lines: readonly string[]): string[] =>
  lines
    .flatMap((line) => line.split(/\d/, 1)[0]?.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [])
    .flatMap((name) => fold(name).split(/[^a-z]+/))
    .filter((word) => word.length >= shortestName && !notNames.has(word) && !isOurName(reading, word));

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** The names of whoever writes: the sender of a message, the head of a letter. */
const writerOf = (reading: Reading): ReadonlySet<string> =>
  reading.once('writerNames', () => {
    const sender = isTyped(reading) ? reading.context.envelope?.from : undefined;
    const head = sender === undefined ? linesOf(reading.text.slice(0, topOfPage)).slice(0, 2 * headLines) : [sender];
    return new Set(nameWords(reading, head));
  });

const isByWriter = (reading: Reading, lines: readonly string[]): boolean =>
  nameWords(reading, lines).some((word) => writerOf(reading).has(word));

const bodyBehind = (reading: Reading, { end }: DateMatch): string => {
  const body = reading.cue.slice(end, end + longestBody);
  const last = body.search(nextMessage);
  return last < 0 ? body : body.slice(0, last);
};

/** Whether this day heads an earlier message that the writer sent, or somebody else sent to us. */
const headsMessage = (reading: Reading, { start, end }: DateMatch): boolean => {
  const from = reading.cue.lastIndexOf('\n', start) + 1;
  const [line = ''] = reading.cue.slice(from, from + longestHead).split('\n', 1);
  if (attribution.test(line)) return isByWriter(reading, [reading.text.slice(end, from + line.length).replace(hour, '')]);
  if (!sentLine.test(line)) return false;
  const above = reading.cue
    .slice(Math.max(0, from - longestHead), from)
    .split('\n')
    .slice(-headLines - 1)
    .join('\n');
  const found = author.exec(above);
  if (found === null) return false;
  const at = from - above.length + found.index;
  const named = reading.text.slice(at, at + found[0].length);
  if (isByWriter(reading, [named])) return true;
  const to = recipient.exec(reading.cue.slice(from - above.length, end + longestHead));
  return to !== null && isOurName(reading, to[0]) && !isOurName(reading, named);
};

/** The first day on each page behind the first, where it is that which a letter of the writer bears. */
const daysOfCopies = (reading: Reading): ReadonlySet<DateMatch> =>
  reading.once('daysOfCopies', () => {
    const found = new Set<DateMatch>();
    let next = 0;
    for (const page of reading.document.pages.slice(1)) {
      while ((reading.dates[next]?.start ?? page.start) < page.start) next++;
      const date = reading.dates[next];
      if (date !== undefined && bearsDay(reading, page, date)) found.add(date);
    }
    return found;
  });

/** Whether a page begins a letter of the writer's with this day. */
const bearsDay = (reading: Reading, page: { readonly start: number; readonly end: number }, date: DateMatch): boolean => {
  const top = reading.text
    .slice(page.start, Math.min(page.end, page.start + topOfPage))
    .split('\n')
    .slice(0, dayLines)
    .join('\n');
  if (date.end > page.start + top.length) return false;
  const from = Math.max(reading.cue.lastIndexOf('\n', date.start) + 1, page.start);
  const lead = reading.cue.slice(from, date.start);
  const alone = beforeDay.test(lead) && !otherDay.test(lead) && /^[ .]{0,3}(?:[\n\f]|$)/.test(reading.cue.slice(date.end, date.end + 5));
  const [first] = linesOf(top).filter((line) => !copyMark.test(fold(line)));
  const ours = ourNames(reading).find(({ start }) => start >= page.start);
  const isOurs = ours !== undefined && ours.start < page.start + (first?.length ?? 0);
  return alone && first !== undefined && !isOurs && isByWriter(reading, [first]);
};

/** Plain, where it is well read: the copy shows the day. */
const strength = 0.94;

/** A complaint that stands below this one, as a copy by the same writer or as a message of his or to us: its day. `sent` is the day of this one. */
export const enclosedComplaints = (reading: Reading, sent: string): Candidate<string>[] =>
  reading.dates.flatMap((date) => {
    if (date.value === undefined || date.value >= sent || date.value < plusDays(sent, -longestBefore)) return [];
    return (daysOfCopies(reading).has(date) || headsMessage(reading, date)) && discontent.test(bodyBehind(reading, date))
      ? [{ value: date.value, start: date.start, end: date.end, strength: strength - Date.parse(date.value) / 1e15 }]
      : [];
  });
