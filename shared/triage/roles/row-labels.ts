import { fold } from '../../text/fold.ts';
import type { Reading } from '../extract/reading.ts';
import { wordsAfter } from './context-words.ts';
import type { Mention } from './role-candidate.ts';

type FoldedTable = { readonly start: number; readonly end: number; readonly rows: readonly (readonly string[])[] };

const longestCell = 300;

const tablesOf = (reading: Reading): readonly FoldedTable[] =>
  reading.once('foldedTables', () =>
    reading.document.blocks.flatMap(({ start, end, block }) =>
      block.rows === undefined
        ? []
        : [{ start, end, rows: block.rows.slice(0, 40).map((cells) => cells.map((cell) => fold(cell.slice(0, longestCell)))) }],
    ),
  );

const words = (cell: string | undefined): string => wordsAfter(cell ?? '', 0, 2).join(' ');

/** How the row and the column of a value in a table are headed. */
export const rowLabels = (reading: Reading, { start, end }: Mention): readonly string[] => {
  const table = tablesOf(reading).find((one) => one.start <= start && start < one.end);
  const sign = reading.document.folded.slice(start, end).trim();
  for (const cells of table?.rows ?? []) {
    const column = cells.findIndex((cell) => cell.includes(sign));
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
