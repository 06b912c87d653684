import { numberWordList } from '../../text/number-words.ts';
import listed from './lookalike-words.json' with { type: 'json' };
import trueWords from './true-words.json' with { type: 'json' };

const byShape = new Map<string, string[]>();
const known = new Set<string>();

const add = (key: string, word: string): void => {
  const words = byShape.get(key);
  if (words === undefined) byShape.set(key, [word]);
  else words.push(word);
};

for (const word of [...listed.split(/\s+/), ...numberWordList]) {
  if (word.length < 5 || known.has(word)) continue;
  known.add(word);
  add(`${word.length}<${word.slice(0, 2)}`, word);
  add(`${word.length}>${word.slice(-2)}`, word);
}

const differences = (a: string, b: string): number => {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) count++;
  return count;
};

const allowance = (length: number): number => (length >= 9 ? 2 : 1);

const nearest = (word: string): string | undefined => {
  for (const key of [`${word.length}<${word.slice(0, 2)}`, `${word.length}>${word.slice(-2)}`])
    for (const candidate of byShape.get(key) ?? []) if (differences(word, candidate) <= allowance(word.length)) return candidate;
  return undefined;
};

const inside = /[a-z0-9|$]{5,}/g;
const mostlyDigits = /\d\D?\d/;
/** True words a letter or two away from one of ours. */
const others = new Set(trueWords.split(/\s+/));

const repaired = (word: string): string => {
  if (known.has(word) || others.has(word) || mostlyDigits.test(word)) return word;
  const found = nearest(word);
  // A plural, a feminine or another form of the verb one sign away is a word of its own.
  return found === undefined || (word.slice(0, -1) === found.slice(0, -1) && /[enrstxz]$/.test(word)) ? word : found;
};

/** The word of the usual wordings of the same length that this one was misread for, else itself; punctuation around it stays. */
export const lookalikeWord = (folded: string): string => folded.replace(inside, repaired);
