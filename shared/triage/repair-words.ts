import { keyWords, usualWords } from './key-words.ts';

type Raw = { word: string; start: number; end: number };

/** Letters that scanners take for one another, by class. */
const looksLike: Readonly<Record<string, string>> = {
  '0': 'o',
  c: 'o',
  e: 'o',
  a: 'o',
  q: 'o',
  '1': 'i',
  l: 'i',
  j: 'i',
  t: 'i',
  f: 'i',
  '|': 'i',
  '5': 's',
  $: 's',
  '8': 'b',
  h: 'b',
  u: 'n',
  v: 'n',
  '2': 'z',
  '4': 'o',
  '6': 'b',
  '9': 'g',
  y: 'v',
};

/** Two letters read for one. */
const joined = (word: string): string => word.replaceAll('rn', 'm').replaceAll('ii', 'n').replaceAll('vv', 'w').replaceAll('cl', 'd');

/** What is left of a word when letters that scanners take for one another are held to be the same. */
export const shapeOf = (word: string): string => {
  let out = '';
  for (const char of joined(word)) out += looksLike[char] ?? char;
  return out;
};

const shortest = 6;

/** Every skeleton with one letter left out, and the skeleton itself. */
const variants = (bones: string): string[] => {
  const out = [bones];
  for (let i = 0; i < bones.length; i++) out.push(bones.slice(0, i) + bones.slice(i + 1));
  return out;
};

const index = new Map<string, string[]>();
for (const word of keyWords) {
  if (word.length < shortest) continue;
  for (const variant of variants(shapeOf(word))) {
    const words = index.get(variant);
    if (words === undefined) index.set(variant, [word]);
    else words.push(word);
  }
}

const substitution = (a: string, b: string): number => {
  if (a === b) return 0;
  return (looksLike[a] ?? a) === (looksLike[b] ?? b) ? 0.5 : 1;
};

/** Edit distance in which letters that look alike cost half. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + substitution(a.charAt(i - 1), b.charAt(j - 1));
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? a.length;
};

const allowance = (length: number): number => (length >= 9 ? 1.5 : 1);

const nearest = (word: string): string | undefined => {
  const seen = new Set<string>();
  let best: string | undefined;
  let bestDistance = allowance(word.length) + 0.01;
  for (const variant of variants(shapeOf(word))) {
    for (const candidate of index.get(variant) ?? []) {
      if (seen.has(candidate) || Math.abs(candidate.length - word.length) > 2) continue;
      seen.add(candidate);
      const away = Math.min(distance(word, candidate), distance(joined(word), candidate) + 0.5);
      if (away < bestDistance) {
        best = candidate;
        bestDistance = away;
      }
    }
  }
  return best;
};

/** Letters that a word among those run together has on average, and the only words of one letter among them: a strange word falls into the shortest key words. */
const lettersEach = 2.5;
const ofOneLetter = new Set(['a', 'l', 'd']);

/** Cuts letters run together into key words, the fewest of them; undefined when some part is none. */
const segment = (letters: string): string[] | undefined => {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - 20); start < end; start++) {
      const before = best[start];
      const piece = letters.slice(start, end);
      if (before === undefined || !keyWords.has(piece)) continue;
      const current = best[end];
      if (current === undefined || before.length + 1 < current.length) best[end] = [...before, piece];
    }
  }
  const words = best[letters.length];
  const plausible =
    words?.every((word) => word.length > 1 || ofOneLetter.has(word)) === true && words.length * lettersEach <= letters.length;
  return plausible ? words : undefined;
};

const cache = new Map<string, readonly string[]>();
const cacheLimit = 20_000;

const repair = (word: string): readonly string[] => {
  if (word.length < shortest || word.length > 40 || /^\d+$/.test(word)) return [word];
  const near = word.length <= 24 ? nearest(word) : undefined;
  if (near !== undefined) return [near];
  return (word.length >= 10 ? segment(word) : undefined) ?? [word];
};

/** The key word that a misread word stands for, the words that a run-together one holds, else the word itself. */
export const repairWord = (word: string): readonly string[] => {
  if (keyWords.has(word) || usualWords.has(word)) return [word];
  const known = cache.get(word);
  if (known !== undefined) return known;
  const repaired = repair(word);
  if (cache.size < cacheLimit) cache.set(word, repaired);
  return repaired;
};

/** A row of single letters as the words that they spell, each with its place. */
export const joinSpacedLetters = (letters: readonly Raw[]): Raw[] => {
  const spelled = letters.map((letter) => letter.word).join('');
  const words = spelled.length <= 120 ? segment(spelled) : undefined;
  let at = 0;
  return (words ?? [spelled]).map((word) => {
    const start = letters[at]?.start ?? 0;
    at += word.length;
    return { word, start, end: letters[at - 1]?.end ?? start };
  });
};
