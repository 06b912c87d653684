import { plusDays, weekdayOf } from '../../text/calendar-day.ts';
import { weekdays } from '../../text/dates.ts';
import { matchesIn, type Span } from './near-label.ts';
import type { Reading } from './reading.ts';

const weekday = `(${weekdays.join('|')})`;

/** Days told by the day of writing, with how many days before it they are. */
const ago: readonly (readonly [RegExp, number])[] = [
  [/(?<![a-z])(?:la nuit derniere|cette nuit),?\s(?:vers|a|entre|autour de)\s{0,2}(?:minuit|[0-7]\s?h)/g, 0],
  [/(?<![a-z])avant-hier(?![a-z])/g, 2],
  [
    /(?<![a-z-])hier(?![a-z])|(?<![a-z])(?:la nuit derniere|cette nuit)(?![a-z])(?!,?\s(?:vers|a|entre|autour de)\s{0,2}(?:minuit|[0-7]\s?h))/g,
    1,
  ],
  [/(?<![a-z])(?:ce (?:matin|midi|soir)|cet apres-midi|aujourd'hui)(?![a-z])/g, 0],
];
const lastWeekday = new RegExp(`(?<![a-z])${weekday}\\s{1,2}(?:dernier|passe)(?![a-z])`, 'g');
/** "Hier dimanche", where the day of the week agrees or says that the letter was written on another day. */
const named = new RegExp(`^,?\\s${weekday}(?![a-z])`);
/** "Samedi dernier 14 novembre" is a date. */
const dated = /^\s{0,2}\(?(?:le\s)?(?:\d|1er)/;

export type RelativeDay = Span & { readonly value: string };

const agrees = (rest: string, value: string): boolean => {
  const said = named.exec(rest)?.[1];
  return said === undefined || weekdays.indexOf(said) === weekdayOf(value);
};

/** The last such day of the week before a day. */
const lastBefore = (letter: string, day: string): string => {
  const back = (weekdayOf(letter) - weekdays.indexOf(day) + 7) % 7;
  return plusDays(letter, -(back === 0 ? 7 : back));
};

/** "Hier", "avant-hier", "ce matin", "samedi dernier": days that a letter tells by the day on which it was written. */
export const relativeDays = (reading: Reading, letter: string, span: Span): RelativeDay[] => {
  const days = ago.flatMap(([pattern, back]) =>
    matchesIn(reading.cue, pattern, span).map((match) => ({ from: match.at, to: match.until, value: plusDays(letter, -back) })),
  );
  const lasts = matchesIn(reading.cue, lastWeekday, span).map((match) => ({
    from: match.at,
    to: match.until,
    value: lastBefore(letter, match[1] ?? ''),
  }));
  return [...days, ...lasts].filter(({ to, value }) => {
    const rest = reading.cue.slice(to, to + 24);
    return agrees(rest, value) && !dated.test(rest.replace(named, ''));
  });
};
