import type { Reading } from '../extract/reading.ts';
import { type Cell, tablesOf } from '../extract/table-cells.ts';
import { wordsAfter } from './context-words.ts';
import type { Mention } from './role-candidate.ts';

/** Rows read of a table, and signs of a cell. */
const mostRows = 40;
const longestCell = 300;

const textOf = (cell: Cell | undefined): string => cell?.cue.slice(0, longestCell) ?? '';
const words = (cell: Cell | undefined): string => wordsAfter(textOf(cell), 0, 2).join(' ');

/** How the row and the column of a value in a table are headed. */
export const rowLabels = (reading: Reading, { start, end }: Mention): readonly string[] => {
  const table = tablesOf(reading).find((one) => one.start <= start && start < one.end);
  const sign = reading.cue.slice(start, end).trim();
  for (const cells of table?.rows.slice(0, mostRows) ?? []) {
    const column = cells.findIndex((cell) => textOf(cell).includes(sign));
    if (column < 0) continue;
    const head = table?.rows[0]?.[column];
    return [
      ...(column > 0 ? [`l ${words(cells[0])}`] : []),
      ...(head === cells[column] ? [] : [`t ${words(head)}`]),
      `in ${words(cells[column])}`,
    ];
  }
  return [];
};
