import { type EmailMatch, findEmails } from '../../text/contacts.ts';
import { shapeOf } from '../repair-words.ts';
import type { Reading } from './reading.ts';

const shortest = 5;
/** Words of a name that an address writes as one; shorter ones are none of its parts. */
const mostJoined = 3;
const fewest = 3;
/** Characters of a letter whose words are compared: who writes stands near its beginning. */
const compared = 6000;

/** What may stand in an address: the words of the letter and up to three of them in a row, by their length. */
const wordsByLength = (text: string): ReadonlyMap<number, ReadonlySet<string>> => {
  const found = new Map<number, Set<string>>();
  for (const line of text.split('\n')) {
    const words = line.split(/[^a-z0-9]+/).filter((word) => word.length >= fewest);
    words.forEach((_, first) => {
      for (let count = 1; count <= Math.min(mostJoined, words.length - first); count++) {
        const joined = words.slice(first, first + count).join('');
        if (joined.length >= shortest) found.set(joined.length, (found.get(joined.length) ?? new Set()).add(joined));
      }
    });
  }
  return found;
};

const differences = (a: string, b: string): number => Array.from(a).filter((char, at) => char !== b.charAt(at)).length;

/** So long a name is known by all its letters but one, whichever that is. */
const longName = 9;

/** The last letter tells forms of a word apart ("assurances"), and is not taken for misread. */
const isMisreadFor = (part: string, word: string): boolean => {
  if (part.at(-1) !== word.at(-1)) return false;
  const apart = differences(part, word);
  return apart === 1
    ? part.length >= longName || shapeOf(part) === shapeOf(word)
    : apart === 2 && part.length > shortest + 1 && shapeOf(part) === shapeOf(word);
};

/** E-mail addresses of a letter. A part that is a name of the letter but for a letter or two was misread: "contact@mutuelle-hressane.fr" below "MUTUELLE BRESSANE". */
export const emailsIn = (reading: Reading): readonly EmailMatch[] =>
  reading.once('emails', () => {
    const found = findEmails(reading.cue);
    if (found.length === 0) return found;
    let rest = reading.cue.slice(0, compared);
    for (const { start, end } of found)
      rest = `${rest.slice(0, start)}${' '.repeat(Math.max(0, Math.min(end, compared) - start))}${rest.slice(end)}`;
    const words = wordsByLength(rest);
    const asWritten = (part: string): string => {
      const alike = words.get(part.length);
      if (alike === undefined || alike.has(part)) return part;
      const meant = [...alike].filter((word) => isMisreadFor(part, word));
      return (meant.length === 1 ? meant[0] : undefined) ?? part;
    };
    return found.map((one) => ({ ...one, value: one.value.replace(/(?<=@.*)[a-z]+(?![a-z0-9])(?=.*[.])/g, asWritten) }));
  });
