import { boxAround } from '../mail/box-around.ts';
import { type Barcode, type Block, type Box, type Page, type PageSource, type Word } from '../mail/transcript.ts';
import { fold } from './fold.ts';

/** A word's place in the text: characters `start` to `end` (exclusive), on which page, in which box. */
export type PlacedWord = {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly box: Box;
  readonly confidence: number;
};

/** A block's place in the text. */
export type PlacedBlock = { readonly start: number; readonly end: number; readonly page: number; readonly block: Block };

/**
 * The running text of some pages: lines end in "\n", blocks in "\n\n", pages in "\f"; leader dots are left out; margin strips, headers and footers stand after the text of their page.
 * `folded` is the same text folded, with the same positions.
 */
export type DocumentText = {
  readonly text: string;
  readonly folded: string;
  readonly words: readonly PlacedWord[];
  readonly blocks: readonly PlacedBlock[];
  readonly barcodes: readonly (Barcode & { readonly page: number })[];
  readonly pages: readonly { readonly number: number; readonly start: number; readonly end: number; readonly source: PageSource }[];
};

/** Where a passage stands: its words on the page of the first one, and the box around those. */
export type Passage = { readonly quote: string; readonly page: number; readonly box: Box; readonly confidence: number };

/** Dots and strokes that lead the eye over a form from a label to its value, or hold the place of one: no word. */
const leader = /^(?:[.·_]{3,}|[.·_]*…[.…·_]*)$/;

const setApart = (block: Block): number => (block.role === 'text' || block.role === 'table' ? 0 : 1);

/** Lays pages out as one running text with the place of each word. */
export const documentText = (pages: readonly Page[]): DocumentText => {
  const words: PlacedWord[] = [];
  const blocks: PlacedBlock[] = [];
  const spans: { number: number; start: number; end: number; source: PageSource }[] = [];
  let text = '';
  const addWord = (word: Word, page: number): void => {
    const clean = word.text.normalize('NFC');
    words.push({ start: text.length, end: text.length + clean.length, page, box: word.box, confidence: word.confidence });
    text += clean;
  };
  for (const page of pages) {
    const start = text.length;
    for (const block of [...page.blocks].sort((a, b) => setApart(a) - setApart(b))) {
      const from = text.length;
      for (const line of block.lines) {
        line.words
          .filter((word) => !leader.test(word.text))
          .forEach((word, index) => {
            if (index > 0) text += ' ';
            addWord(word, page.number);
          });
        text += '\n';
      }
      blocks.push({ start: from, end: text.length, page: page.number, block });
      text += '\n';
    }
    text += '\f';
    spans.push({ number: page.number, start, end: text.length, source: page.source });
  }
  const barcodes = pages.flatMap((page) => page.barcodes.map((code) => ({ ...code, page: page.number })));
  return { text, folded: fold(text), words, blocks, barcodes, pages: spans };
};

/** Index of the first word that ends after this position. */
const firstWordAfter = (words: readonly PlacedWord[], position: number): number => {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const word = words[middle];
    if (word !== undefined && word.end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The passage from `start` to `end` (exclusive) with its page and box; a passage over several pages keeps those words that stand on its first page. */
export const passage = (document: DocumentText, start: number, end: number): Passage => {
  const found: PlacedWord[] = [];
  for (let i = firstWordAfter(document.words, start); i < document.words.length; i++) {
    const word = document.words[i];
    if (word === undefined || word.start >= end) break;
    found.push(word);
  }
  const first = found[0];
  const page = first?.page ?? document.pages[0]?.number ?? 1;
  const here = found.filter((word) => word.page === page);
  return {
    quote: document.text.slice(start, end).replace(/\s+/g, ' ').trim(),
    page,
    box: here.length === 0 ? [0, 0, 1, 1] : boxAround(here.map((word) => word.box)),
    confidence: here.length === 0 ? 1 : here.reduce((sum, word) => sum + word.confidence, 0) / here.length,
  };
};
