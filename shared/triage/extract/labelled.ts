import { allMatches } from '../../text/all-matches.ts';
import type { Reading } from './reading.ts';
import { type Cell, tablesOf } from './table-cells.ts';

/** What stands after a label: in the next cell of a row, in the cell under a head, or behind a colon on its line. */
export type Labelled = { readonly label: string; readonly value: string; readonly start: number; readonly end: number };

const longestLabel = 60;
const isLabel = (cue: string): boolean => /[a-z]{2}/.test(cue) && cue.length <= longestLabel && !/\d{3}/.test(cue);
const bare = (cue: string): string => cue.replace(/[\s:.*]{1,20}$/, '');

const pair = (label: Cell, value: Cell): Labelled => ({ label: bare(label.cue), value: value.text, start: label.start, end: value.end });

/** "Label | value", and twice that side by side. */
const inRow = (row: readonly Cell[]): Labelled[] => {
  if (row.length !== 2 && row.length !== 4) return [];
  const out: Labelled[] = [];
  for (let i = 0; i < row.length; i += 2) {
    const [label, value] = [row[i], row[i + 1]];
    if (label !== undefined && value !== undefined && value.text !== '' && isLabel(label.cue)) out.push(pair(label, value));
  }
  return out;
};

/** Under a row of heads, each cell of the rows below. */
const underHeads = (rows: readonly (readonly Cell[])[]): Labelled[] => {
  const [head, ...others] = rows;
  if (head === undefined || head.length < 2 || !head.every(({ cue }) => isLabel(cue) && !cue.includes(':'))) return [];
  return head.flatMap((label, index) =>
    others.flatMap((row) => {
      const cell = row[index];
      return cell === undefined || cell.text === '' || row.length !== head.length ? [] : [pair(label, cell)];
    }),
  );
};

/** What ends a value; a stroke only before the next label: "Votre assuré : X / notre assuré : Y". */
const parting = /[\n;\f•]|\s[-–—|]\s|\s{3,}|(?<=[a-z]{3}|\))\.\s|\s\/\s(?=[a-z'/. ]{3,24}\s?:)/g;

/** "label : value" within the lines of the text. */
const behindColons = (reading: Reading): Labelled[] => {
  const out: Labelled[] = [];
  let from = 0;
  const read = (to: number): void => {
    const length = reading.cue.slice(from, Math.min(to, from + longestLabel + 1)).indexOf(':');
    if (length < 0) return;
    const label = reading.cue.slice(from, from + length).trim();
    const value = reading.text.slice(from + length + 1, to).trim();
    if (value !== '' && isLabel(label)) out.push({ label: bare(label), value, start: from, end: to });
  };
  for (const match of allMatches(reading.cue, parting)) {
    read(match.index);
    from = match.index + match[0].length;
  }
  read(reading.cue.length);
  return out;
};

/** Every labelled value of a letter. */
export const labelledValues = (reading: Reading): readonly Labelled[] =>
  reading.once('labelled', () => [
    ...tablesOf(reading).flatMap(({ rows }) => [...rows.flatMap(inRow), ...underHeads(rows)]),
    ...behindColons(reading),
  ]);
