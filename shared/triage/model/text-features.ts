import { textHash } from '../../text/text-hash.ts';
import type { Zone } from '../evidence/sign.ts';
import type { Tokens } from '../tokens.ts';

/** A text as hashed words, beginnings of words and word pairs: places and how much each counts; the squares add up to 1. */
export type TextFeatures = { readonly places: readonly number[]; readonly values: readonly number[] };

/** Number of places that words are hashed to: so many that two words hardly ever share one. */
export const placeCount = 1 << 20;

/** Words counted from the beginning: what a letter is, it says early. */
const wordsRead = 600;

/** Letters of a word's beginning: what its endings have in common, and a misread end leaves. */
const beginning = 5;

const hash = (text: string): number => {
  let value = textHash(text);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  value ^= value >>> 12;
  return (Math.imul(value, 0x297a2d39) >>> 0) % placeCount;
};

const plain = (word: string): string => {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57 ? '#' : word;
};

/** The place of a single word. */
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
    add(`~${word.slice(0, beginning)}`);
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
