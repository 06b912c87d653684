import { boxAround } from '../../../shared/mail/box-around.ts';
import type { Block, Line } from '../../../shared/mail/transcript.ts';
import { median } from '../../median.ts';
import type { PlacedWord } from '../placed-word.ts';
import { columnsOf, type VisualLine, visualLines } from './columns.ts';
import type { Segment } from './segment.ts';
import { isFigure, isLabelLike, segmentText } from './side-by-side.ts';

export const toLine = (words: readonly PlacedWord[]): Line => ({
  words: words.map(({ text, box, confidence }) => ({ text, box, confidence })),
  box: boxAround(words.map((word) => word.box)),
});

const lineOf = (line: VisualLine): Line => toLine(line.segments.flatMap((segment) => segment.words));

const blockOf = (role: Block['role'], lines: readonly Line[]): Block => ({ role, lines, box: boxAround(lines.map((line) => line.box)) });

const tallOf = (line: VisualLine): number => median(line.segments.flatMap((s) => s.words.map((w) => w.box[3])));

/** A new block begins after a wide gap, or where the letters are of another size. */
const startsBlock = (line: VisualLine, before: VisualLine, usualGap: number, usual: number): boolean => {
  const gap = line.top - before.bottom;
  const [a, b] = [tallOf(line), tallOf(before)];
  const otherSize = Math.max(a, b) > Math.min(a, b) * 1.6 && gap > usual * 0.4;
  return gap > Math.max(usualGap * 1.6, usualGap + usual * 0.45) || otherSize;
};

/** Lines of one column as blocks, parted where the gap is wider than usual. */
export const toBlocks = (segments: readonly Segment[], usual: number, role: Block['role'] = 'text'): Block[] => {
  const lines = visualLines(segments);
  const gaps = lines.slice(1).map((line, index) => line.top - (lines[index]?.bottom ?? line.top));
  const usualGap = Math.min(usual, Math.max(0, median(gaps.filter((gap) => gap < usual * 2))));
  const groups: VisualLine[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || startsBlock(line, before, usualGap, usual)) groups.push([]);
    groups.at(-1)?.push(line);
  });
  return groups.map((group) => blockOf(role, group.map(lineOf)));
};

/** Lines of a wrapped cell follow more closely than this (in usual heights) where rows have air between them. */
const wrapGap = 0.8;

/** Rows of a table: a line continues the one above when it follows closely where rows stand apart, else when nothing stands in its first column. */
const rowsOf = (lines: readonly VisualLine[], columns: readonly (readonly Segment[])[], usual: number): VisualLine[][] => {
  const first = new Set(columns[0]);
  const gaps = lines.slice(1).map((line, index) => line.top - (lines[index]?.bottom ?? line.top));
  const airy = gaps.filter((gap) => gap >= usual * wrapGap).length >= gaps.length * 0.3;
  const rows: VisualLine[][] = [];
  lines.forEach((line, index) => {
    const gap = gaps[index - 1];
    const close = gap !== undefined && gap < usual * wrapGap;
    // A line with something in every column is a row of its own.
    const full = columns.every((column) => line.segments.some((segment) => column.includes(segment)));
    // "Cause de la | un jugement" and close below it "saisie | du 3 mars": both cells go on.
    const [label, value] = [line.segments[0], line.segments.at(-1)];
    const goesOn = label !== undefined && value !== undefined && /^\p{Ll}/u.test(segmentText(label)) && !isFigure(segmentText(value));
    const continues = airy ? close && (!full || goesOn) : !line.segments.some((segment) => first.has(segment));
    if (!continues || rows.length === 0) rows.push([]);
    rows.at(-1)?.push(line);
  });
  return rows;
};

const cellsOf = (row: readonly VisualLine[], columns: readonly (readonly Segment[])[]): Segment[][] => {
  const inRow = row.flatMap((line) => line.segments);
  return columns.map((column) => inRow.filter((segment) => column.includes(segment)));
};

/** Whether a table's columns are labels and values by turns: few words without figures stand in every other column. */
const isOfPairs = (columns: readonly (readonly Segment[])[]): boolean =>
  columns.length % 2 === 0 &&
  columns.every((column, at) => at % 2 === 1 || column.filter((one) => isLabelLike(segmentText(one))).length >= column.length * 0.8);

/** A value over more lines than this is prose. */
const mostLines = 3;

/** A label over however many lines with its value behind it; of prose only the first line. */
const pairLines = (label: readonly Segment[], value: readonly Segment[]): Line[] => {
  const lines = visualLines(value);
  const beside = lines.length > mostLines ? 1 : lines.length;
  const words = [...visualLines(label), ...lines.slice(0, beside)].flatMap(({ segments }) => segments.flatMap((one) => one.words));
  return [...(words.length === 0 ? [] : [toLine(words)]), ...lines.slice(beside).map(lineOf)];
};

/** A table read row by row; a row of one line stays one line, one with wrapped cells is read cell by cell, a label with its value. */
export const toTable = (segments: readonly Segment[], usual: number): Block => {
  const columns = columnsOf(segments, usual);
  const rows = rowsOf(visualLines(segments), columns, usual);
  const pairs = isOfPairs(columns);
  const lines = rows.flatMap((row) => {
    if (row.length === 1) return row.map(lineOf);
    const cells = cellsOf(row, columns);
    if (pairs) return cells.flatMap((cell, at) => (at % 2 === 0 ? pairLines(cell, cells[at + 1] ?? []) : []));
    return cells.flatMap((cell) => visualLines(cell).map(lineOf));
  });
  const texts = rows.map((row) => cellsOf(row, columns).map((cell) => cell.map(segmentText).join(' ')));
  return { ...blockOf('table', lines), rows: texts };
};
