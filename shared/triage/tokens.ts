import type { DocumentText } from '../text/document-text.ts';
import { joinSpacedLetters, repairWord } from './repair-words.ts';

/** A line of the text with the tokens that stand on it (`from` to `to`, exclusive). */
export type TokenLine = {
  readonly from: number;
  readonly to: number;
  readonly page: number;
  readonly block: number;
  /** Share of capitals among its letters. */
  readonly capitals: number;
  /** How many capitals it begins with, up to the first small letter. */
  readonly leadingCapitals: number;
};

/** The words of a text in order: folded, torn and misread ones repaired, with their places in the text and the lines they stand on. */
export type Tokens = {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly lineOf: readonly number[];
  readonly lines: readonly TokenLine[];
};

type Raw = { word: string; start: number; end: number };

const isLetter = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Letters, digits, and the signs that a scanner reads for letters: | $ */
const inWord = (code: number): boolean => isLetter(code) || isDigit(code) || code === 124 || code === 36;

const rawTokens = (folded: string, from: number, to: number): Raw[] => {
  const tokens: Raw[] = [];
  let start = -1;
  for (let i = from; i <= to; i++) {
    if (i < to && inWord(folded.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      tokens.push({ word: folded.slice(start, i), start, end: i });
      start = -1;
    }
  }
  return tokens;
};

const capitalsIn = (text: string, from: number, to: number): number => {
  let capitals = 0;
  let letters = 0;
  for (let i = from; i < to; i++) {
    const char = text.charAt(i);
    const lower = char.toLowerCase();
    if (lower === char.toUpperCase()) continue;
    letters++;
    if (char !== lower) capitals++;
  }
  return letters === 0 ? 0 : capitals / letters;
};

const leadingCapitalsIn = (text: string, from: number, to: number): number => {
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const char = text.charAt(i);
    if (char !== char.toUpperCase()) break;
    if (char !== char.toLowerCase()) capitals++;
  }
  return capitals;
};

/** Single letters in a row are one letter-spaced word or more. */
const collapseSpaced = (tokens: readonly Raw[]): Raw[] => {
  const out: Raw[] = [];
  for (let i = 0; i < tokens.length; ) {
    let end = i;
    while (end < tokens.length && tokens[end]?.word.length === 1) end++;
    if (end - i < 5) {
      out.push(...tokens.slice(i, Math.max(end, i + 1)));
      i = Math.max(end, i + 1);
    } else {
      out.push(...joinSpacedLetters(tokens.slice(i, end)));
      i = end;
    }
  }
  return out;
};

class TokenReader {
  readonly words: string[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly lineOf: number[] = [];
  readonly lines: TokenLine[] = [];

  private add(raw: Raw): void {
    for (const word of repairWord(raw.word)) {
      this.words.push(word);
      this.starts.push(raw.start);
      this.ends.push(raw.end);
      this.lineOf.push(this.lines.length);
    }
  }

  /** A word broken at the end of the line before is one word, counted to the line where it begins. */
  private joinBroken(raw: Raw, folded: string): boolean {
    const last = this.words.length - 1;
    const end = this.ends[last];
    if (end === undefined || folded.charAt(end) !== '-' || folded.charAt(end + 1) !== '\n' || raw.start - end > 3) return false;
    const joined = repairWord((this.words[last] ?? '') + raw.word);
    if (joined.length !== 1) return false;
    this.words[last] = joined[0] ?? raw.word;
    this.ends[last] = raw.end;
    return true;
  }

  line(document: DocumentText, from: number, to: number, page: number, block: number): void {
    const first = this.words.length;
    const raws = collapseSpaced(rawTokens(document.folded, from, to));
    raws.forEach((raw, index) => {
      if (index > 0 || !this.joinBroken(raw, document.folded)) this.add(raw);
    });
    this.lines.push({
      from: first,
      to: this.words.length,
      page,
      block,
      capitals: capitalsIn(document.text, from, to),
      leadingCapitals: leadingCapitalsIn(document.text, from, to),
    });
  }
}

/** The tokens of a document. */
export const tokensOf = (document: DocumentText): Tokens => {
  const reader = new TokenReader();
  document.blocks.forEach((placed, block) => {
    let start = placed.start;
    while (start < placed.end) {
      const newline = document.text.indexOf('\n', start);
      const end = newline < 0 || newline > placed.end ? placed.end : newline;
      reader.line(document, start, end, placed.page, block);
      start = end + 1;
    }
  });
  return reader;
};
