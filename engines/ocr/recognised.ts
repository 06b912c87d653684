import type { Rectangle } from '../picture/grey.ts';

/** A word with its box in the pixels of the picture, and how sure the engine is of it, 0 to 1. */
export type RecognisedWord = {
  readonly text: string;
  readonly confidence: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Words of one line have the same number. */
  readonly line: number;
  /** Whether its line was written by hand; absent where nobody has looked, or it was printed. */
  readonly byHand?: true;
};

/** A word and the page of the picture file that it stands on, counted from 1. */
export type PagedWord = RecognisedWord & { readonly page: number };

const lineLevel = '4';
const wordLevel = '5';

/** Tesseract's TSV holds a row for each page, block, paragraph, line and word; only words have a text. */
export const wordsOfTsv = (tsv: string, linesBefore = 0): PagedWord[] => {
  let line = linesBefore;
  return tsv.split('\n').flatMap((row) => {
    const [level, page, , , , , left, top, width, height, confidence, ...text] = row.split('\t');
    if (level === lineLevel) line++;
    if (level !== wordLevel) return [];
    const [x0, y0] = [Number(left), Number(top)];
    const box = { x0, y0, x1: x0 + Number(width), y1: y0 + Number(height) };
    const word = { text: text.join('\t').trim(), confidence: Number(confidence) / 100, ...box, page: Number(page), line };
    return word.text === '' || !Number.isFinite(word.confidence + word.x1 + word.y1 + word.page) ? [] : [word];
  });
};

/** A word read on a part of a picture, as it stands on the whole: its part had a border around it. */
export const onWhole = (word: RecognisedWord, part: Rectangle, border: number): RecognisedWord => {
  const [x, y] = [part.left - border, part.top - border];
  const { text, confidence, line } = word;
  return { text, confidence, line, x0: word.x0 + x, y0: word.y0 + y, x1: word.x1 + x, y1: word.y1 + y };
};

/** Paper around a part of a page, in inches: Tesseract loses letters at the edge of a picture. */
export const borderInches = 0.1;
