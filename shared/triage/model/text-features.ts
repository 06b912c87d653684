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

/** The place of a text, from its hash. */
const placeOf = (hash: number): number => {
  let value = hash;
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
export const placeOfWord = (word: string): number => placeOf(textHash(plain(word)));

/** What is put before a word's beginning. */
const ofBeginning = textHash('~');

const silent: ReadonlySet<Zone> = new Set(['law', 'exhibits', 'footer']);

const countWords = (tokens: Tokens, zones: readonly Zone[]): Map<number, number> => {
  const counts = new Map<number, number>();
  const add = (hash: number): void => {
    const place = placeOf(hash);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  };
  let before = '';
  for (let at = 0; at < Math.min(tokens.words.length, wordsRead); at++) {
    const zone = zones[tokens.lineOf[at] ?? 0] ?? 'text';
    if (silent.has(zone)) continue;
    const word = plain(tokens.words[at] ?? '');
    add(textHash(word));
    add(textHash(word.slice(0, beginning), ofBeginning));
    if (before !== '') add(textHash(word, textHash(' ', textHash(before))));
    if (zone === 'title' || zone === 'object') add(textHash(word, textHash(':', textHash(zone))));
    before = word;
  }
  return counts;
};

/** The features of a text. */
export const textFeatures = (tokens: Tokens, zones: readonly Zone[]): TextFeatures => {
  const counts = countWords(tokens, zones);
  const places = [...Uint32Array.from(counts.keys()).sort()];
  const raw = places.map((place) => 1 + Math.log(counts.get(place) ?? 1));
  const length = Math.sqrt(raw.reduce((sum, value) => sum + value * value, 0));
  return { places, values: raw.map((value) => value / length) };
};
