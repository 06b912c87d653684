import { boxAround } from '../../shared/mail/box-around.ts';
import type { Block, Box, Line, Page, Word } from '../../shared/mail/transcript.ts';
import { mendBlocks } from './order/join-words.ts';
import { sheet, sheetsOf } from './sheet.ts';

const lineHeight = (sheet.height - 2 * sheet.margin) / sheet.lines;
const letterWidth = (sheet.width - 2 * sheet.margin) / sheet.columns;

const boxOf = (column: number, row: number, length: number): Box => [
  (sheet.margin + column * letterWidth) / sheet.width,
  (sheet.margin + row * lineHeight) / sheet.height,
  Math.min(1, (Math.max(1, length) * letterWidth) / sheet.width),
  (lineHeight * 0.8) / sheet.height,
];

const wordsOf = (text: string, row: number): Word[] =>
  [...text.matchAll(/[^\s\u00a0]+/g)].map((match) => ({ text: match[0], box: boxOf(match.index, row, match[0].length), confidence: 1 }));

const lineOf = (text: string, row: number): Line => ({
  words: wordsOf(text, row),
  box: boxOf(text.length - text.trimStart().length, row, text.trim().length),
});

type Numbered = { readonly text: string; readonly row: number };

const blockOf = (lines: readonly Numbered[], table: boolean): Block => {
  const set = lines.map((line) => lineOf(line.text, line.row));
  const block = { lines: set, box: boxAround(set.map((line) => line.box)) };
  return table
    ? { ...block, role: 'table', rows: lines.map((line) => line.text.split('\t').map((cell) => cell.trim())) }
    : { ...block, role: 'text' };
};

const isRow = (line: Numbered): boolean => line.text.trim().includes('\t');

/** Lines as blocks: a blank line ends one, and so does the border between text and a table of tabbed rows. */
const blocksOf = (lines: readonly string[]): Block[] => {
  const groups: Numbered[][] = [];
  lines.forEach((text, row) => {
    if (text.trim() === '') return;
    const before = groups.at(-1)?.at(-1);
    const goesOn = before !== undefined && before.row === row - 1 && isRow(before) === text.trim().includes('\t');
    if (!goesOn) groups.push([]);
    groups.at(-1)?.push({ text, row });
  });
  return mendBlocks(groups.map((group) => blockOf(group, group.every(isRow))));
};

/** Text without a layout of its own, set on A4 sheets. */
export const sheetPages = (text: string): Page[] =>
  sheetsOf(text).map((lines, index) => {
    const blocks = blocksOf(lines);
    return {
      number: index + 1,
      source: 'text',
      engine: 'sheet',
      confidence: 1,
      size: [sheet.width, sheet.height],
      rotation: 0,
      blank: blocks.length === 0,
      separator: false,
      blocks,
      barcodes: [],
    };
  });
