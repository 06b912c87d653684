import type { Zone } from '../evidence/sign.ts';
import type { Tokens } from '../tokens.ts';

/** A text as hashed words and word pairs: places in the model's table and how much each counts; the squares add up to 1. */
export type TextFeatures = { readonly places: readonly number[]; readonly values: readonly number[] };

/** Number of places that words are hashed to. */
export const tableSize = 1 << 13;

/** Words counted from the beginning: what a letter is, it says early. */
const wordsRead = 600;

const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  return (Math.imul(value, 0x2c1b3c6d) >>> 0) % tableSize;
};

const plain = (word: string): string => {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57 ? '#' : word;
};

/** The place of a single word in the model's table. */
export const placeOfWord = (word: string): number => hash(plain(word));

const silent: ReadonlySet<Zone> = new Set(['law', 'exhibits', 'footer']);

const countWords = (tokens: Tokens, zones: readonly Zone[]): Map<number, number> => {
  const counts = new Map<number, number>();
  const add = (text: string): void => {
    const place = hash(text);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  };
  let before = '';
  for (let at = 0; at < Math.min(tokens.words.length, wordsRead); at++) {
    const zone = zones[tokens.lineOf[at] ?? 0] ?? 'text';
    if (silent.has(zone)) continue;
    const word = plain(tokens.words[at] ?? '');
    add(word);
    if (before !== '') add(`${before} ${word}`);
    if (zone === 'title' || zone === 'object') add(`${zone}:${word}`);
    before = word;
  }
  return counts;
};

/** The features of a text. */
export const textFeatures = (tokens: Tokens, zones: readonly Zone[]): TextFeatures => {
  const counts = [...countWords(tokens, zones)].sort(([a], [b]) => a - b);
  const raw = counts.map(([, count]) => 1 + Math.log(count));
  const length = Math.sqrt(raw.reduce((sum, value) => sum + value * value, 0));
  return { places: counts.map(([place]) => place), values: raw.map((value) => value / length) };
};
