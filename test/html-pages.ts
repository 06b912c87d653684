import type { Block, Box, Line, Page, Word } from '../shared/mail/transcript.ts';
import { type Piece, readHtml } from './read-html.ts';

const linesPerPage = 58;
const columnsPerLine = 92;
const left = 0.1;
const charWidth = 0.8 / columnsPerLine;
const lineHeight = 0.92 / linesPerPage;

type Frame = { readonly from: number; readonly columns: number; readonly align: 'left' | 'right' | 'center' };

const frames: Readonly<Record<string, Frame>> = {
  sender: { from: 0, columns: 44, align: 'left' },
  addressee: { from: 48, columns: 44, align: 'left' },
  'place-date': { from: 0, columns: columnsPerLine, align: 'right' },
  sign: { from: 48, columns: 44, align: 'left' },
  center: { from: 0, columns: columnsPerLine, align: 'center' },
  letterhead: { from: 0, columns: columnsPerLine, align: 'center' },
};
const wholeWidth: Frame = { from: 0, columns: columnsPerLine, align: 'left' };

const frameOf = (piece: Piece): Frame => piece.classes.map((name) => frames[name]).find((frame) => frame !== undefined) ?? wholeWidth;

/** Breaks a text into lines no longer than so many characters, at blanks. */
const wrap = (text: string, columns: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((w) => w !== '')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
};

const startColumn = (text: string, frame: Frame): number => {
  if (frame.align === 'right') return Math.max(0, frame.from + frame.columns - text.length);
  return frame.align === 'center' ? Math.max(0, frame.from + Math.floor((frame.columns - text.length) / 2)) : frame.from;
};

const within = (value: number): number => Math.min(1, Math.max(0, value));

const boxAt = (column: number, row: number, length: number): Box => {
  const x = within(left + column * charWidth);
  const y = within(0.04 + row * lineHeight);
  return [x, y, Math.min(length * charWidth, 1 - x), Math.min(lineHeight * 0.8, 1 - y)];
};

/** A line of words laid out at a row of the virtual page. */
const lineAt = (text: string, row: number, frame: Frame): Line => {
  const words: Word[] = [];
  let column = startColumn(text, frame);
  const first = column;
  for (const word of text.split(' ')) {
    words.push({ text: word, box: boxAt(column, row, word.length), confidence: 1 });
    column += word.length + 1;
  }
  return { words, box: boxAt(first, row, text.length) };
};

const around = (lines: readonly Line[]): Box => {
  const x = Math.min(...lines.map((l) => l.box[0]));
  const y = Math.min(...lines.map((l) => l.box[1]));
  const right = Math.max(...lines.map((l) => l.box[0] + l.box[2]));
  const bottom = Math.max(...lines.map((l) => l.box[1] + l.box[3]));
  return [x, y, right - x, bottom - y];
};

const emptyPage = (number: number, blocks: readonly Block[]): Page => ({
  number,
  source: 'text-layer',
  engine: 'html-pages',
  confidence: 1,
  size: [595, 842],
  rotation: 0,
  blank: blocks.length === 0,
  separator: false,
  blocks,
  barcodes: [],
});

class Sheets {
  readonly pages: Page[] = [];
  private blocks: Block[] = [];
  private row = 0;

  turn(): void {
    this.pages.push(emptyPage(this.pages.length + 1, this.blocks));
    this.blocks = [];
    this.row = 0;
  }

  /** Sets lines at the next rows; what does not fit goes on the next page. */
  set(texts: readonly string[], frame: Frame, role: Block['role'], rows?: readonly (readonly string[])[]): void {
    let rest = texts.filter((text) => text.trim() !== '');
    while (rest.length > 0) {
      if (this.row > linesPerPage - 1) this.turn();
      const fitting = rest.slice(0, Math.floor(linesPerPage - this.row));
      rest = rest.slice(fitting.length);
      const lines = fitting.map((text, index) => lineAt(text, this.row + index, frame));
      this.blocks.push({ role, lines, box: around(lines), ...(rows === undefined ? {} : { rows }) });
      this.row += fitting.length;
    }
    this.row += 0.6;
  }

  end(): readonly Page[] {
    if (this.blocks.length > 0 || this.pages.length === 0) this.turn();
    return this.pages;
  }
}

const setPiece = (sheets: Sheets, piece: Piece): void => {
  if (piece.type === 'page-break') sheets.turn();
  else if (piece.type === 'table')
    sheets.set(
      piece.rows.map((cells) => cells.join(' ').trim()),
      wholeWidth,
      'table',
      piece.rows,
    );
  else {
    const frame = frameOf(piece);
    const lines = piece.lines.flatMap((line) => wrap(line, frame.columns));
    sheets.set(lines, frame, piece.classes.includes('margin-strip') ? 'margin' : 'text');
  }
};

/**
 * Pages as a reader would give them for a letter written in HTML: block elements become blocks, tables become table blocks with their rows,
 * `page-break` turns the page, and so does a full one.
 */
export const htmlPages = (html: string): Page[] => {
  const sheets = new Sheets();
  for (const piece of readHtml(html)) setPiece(sheets, piece);
  return [...sheets.end()];
};

/** Pages of a plain text: paragraphs are blocks. */
export const textPages = (text: string): Page[] => {
  const sheets = new Sheets();
  for (const paragraph of text.split(/\r?\n\s*\r?\n/)) {
    const lines = paragraph.split(/\r?\n/).flatMap((line) => wrap(line, columnsPerLine));
    sheets.set(lines, wholeWidth, 'text');
  }
  return sheets.end().map((page) => ({ ...page, source: 'text' as const }));
};
