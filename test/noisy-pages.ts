import type { Block, Line, Page, Word } from '../shared/mail/transcript.ts';
import { seededRandom } from './seeded-random.ts';

const confusions: Readonly<Record<string, readonly string[]>> = {
  é: ['e', 'é', 'ë', 'c'],
  è: ['e', 'é'],
  ê: ['e', 'é'],
  à: ['a', 'â'],
  ç: ['c'],
  É: ['E'],
  À: ['A'],
  l: ['1', 'I', 'i'],
  i: ['l', 'j', 'ï'],
  I: ['l', '1', '|'],
  O: ['0', 'Q'],
  o: ['c', 'a'],
  '0': ['O', 'o'],
  '1': ['l', 'I'],
  '5': ['S'],
  S: ['5', '$'],
  '8': ['B'],
  B: ['8'],
  Z: ['2'],
  m: ['rn', 'in'],
  n: ['u', 'ri'],
  u: ['n', 'ii'],
  e: ['c', 'o'],
  c: ['e', 'o'],
  h: ['b', 'li'],
  t: ['f', 'r'],
  f: ['t'],
  E: ['F'],
  R: ['B'],
  A: ['4'],
  T: ['I'],
  '€': ['E', 'C', '£'],
  '.': [',', ''],
  ',': ['.', ''],
};

export type Noise = { readonly seed: number; readonly rate: number };

const noisyText = (text: string, rate: number, random: () => number): string => {
  let out = '';
  for (const char of text) {
    const options = confusions[char];
    out += options !== undefined && random() < rate ? (options[Math.floor(random() * options.length)] ?? char) : char;
  }
  return out;
};

const noisyWords = (words: readonly Word[], rate: number, random: () => number): Word[] => {
  const out: Word[] = [];
  for (const word of words) {
    const text = noisyText(word.text, rate, random);
    const last = out.at(-1);
    if (text === '') continue;
    if (last !== undefined && random() < rate / 3) out[out.length - 1] = { ...last, text: last.text + text };
    else if (text.length > 5 && random() < rate / 3)
      out.push({ ...word, text: text.slice(0, 3), confidence: 0.5 }, { ...word, text: text.slice(3), confidence: 0.5 });
    else out.push({ ...word, text, confidence: text === word.text ? 0.95 : 0.6 });
  }
  return out;
};

const noisyLine = (line: Line, rate: number, random: () => number): Line => ({ ...line, words: noisyWords(line.words, rate, random) });

const noisyBlock = (block: Block, rate: number, random: () => number): Block => ({
  ...block,
  lines: block.lines.map((line) => noisyLine(line, rate, random)).filter((line) => line.words.length > 0),
  ...(block.rows === undefined ? {} : { rows: block.rows.map((cells) => cells.map((cell) => noisyText(cell, rate, random))) }),
});

/** The same pages as a poor scan would be read: confused letters, words run together or torn; `rate` about 0.01 for a fair scan, 0.04 for a poor one. */
export const noisyPages = (pages: readonly Page[], { seed, rate }: Noise): Page[] => {
  const random = seededRandom(seed);
  return pages.map((page) => ({
    ...page,
    source: 'ocr' as const,
    confidence: Math.max(0, 1 - 4 * rate),
    blocks: page.blocks.map((block) => noisyBlock(block, rate, random)).filter((block) => block.lines.length > 0),
  }));
};
