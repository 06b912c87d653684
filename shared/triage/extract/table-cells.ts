import { fold } from '../../text/fold.ts';
import { lookalikeWord } from './lookalike-word.ts';
import type { Reading } from './reading.ts';

/** A cell of a table: as printed, folded with misread wordings repaired, and where it stands in the text. */
export type Cell = { readonly text: string; readonly cue: string; readonly start: number; readonly end: number };

export type Table = { readonly start: number; readonly end: number; readonly rows: readonly (readonly Cell[])[] };

const cellCue = (text: string, scanned: boolean): string => (scanned ? lookalikeWord(fold(text)) : fold(text)).trim();

/** The cells of a block with their places in its text; a cell wrapped over lines stands for the whole block. */
const cellsOf = (text: string, offset: number, rows: readonly (readonly string[])[], scanned: boolean): Cell[][] => {
  let at = 0;
  return rows.map((row) =>
    row.map((raw) => {
      const cell = raw.normalize('NFC').trim();
      const found = cell === '' ? -1 : text.indexOf(cell, at);
      if (found >= 0) at = found + cell.length;
      const [start, end] = found < 0 ? [0, text.length] : [found, at];
      return { text: cell, cue: cellCue(cell, scanned), start: offset + start, end: offset + end };
    }),
  );
};

/** The tables of a letter, cell by cell. */
export const tablesOf = (reading: Reading): readonly Table[] =>
  reading.once('tables', () =>
    reading.document.blocks.flatMap(({ start, end, block, page }) => {
      if (block.rows === undefined) return [];
      const scanned = reading.document.pages.some((one) => one.number === page && one.source === 'ocr');
      return [{ start, end, rows: cellsOf(reading.document.text.slice(start, end), start, block.rows, scanned) }];
    }),
  );
