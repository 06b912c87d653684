/** A word with its box in the pixels of the picture, and how sure the engine is of it, 0 to 1. */
export type RecognisedWord = {
  readonly text: string;
  readonly confidence: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
};

const wordLevel = '5';

/** Tesseract's TSV holds a row for each page, block, paragraph, line and word; only words have a text. */
export const wordsOfTsv = (tsv: string): RecognisedWord[] =>
  tsv.split('\n').flatMap((row) => {
    const [level, , , , , , left, top, width, height, confidence, ...text] = row.split('\t');
    if (level !== wordLevel) return [];
    const [x0, y0] = [Number(left), Number(top)];
    const word = { text: text.join('\t'), confidence: Number(confidence) / 100, x0, y0, x1: x0 + Number(width), y1: y0 + Number(height) };
    return word.text.trim() === '' || !Number.isFinite(word.confidence + word.x1 + word.y1) ? [] : [word];
  });
