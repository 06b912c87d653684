import { cellAmount } from '../../text/amounts.ts';
import type { PlacedBlock } from '../../text/document-text.ts';
import { fold } from '../../text/fold.ts';
import type { Candidate } from './field.ts';
import type { Reading } from './reading.ts';

export type Column = 'ht' | 'vat' | 'ttc' | 'new' | 'depreciation' | 'net' | 'immediate' | 'deferred' | 'other';

const columnOf = (head: string): Column => {
  if (/immediat/.test(head)) return 'immediate';
  if (/differe/.test(head)) return 'deferred';
  if (/vetuste\s{1,2}deduite|\bvd\b|valeur d'usage|deduction faite|indemnite|net(?:te)?(?![a-z])|apres vetuste|vetuste incluse/.test(head))
    return 'net';
  if (/vetuste|abattement|depreciation/.test(head)) return /%|taux/.test(head) ? 'other' : 'depreciation';
  if (/ttc|toutes taxes|t\.t\.c/.test(head)) return 'ttc';
  if (/tva/.test(head)) return 'vat';
  if (/\bht\b|hors taxe|h\.t/.test(head)) return 'ht';
  if (/neuf|\bvn\b|montant|evaluation|dommages?|retenu|cout/.test(head)) return 'new';
  return 'other';
};

const totalRow = /^(?:total|totaux|montant total|total general|ensemble)/;

/** The totals of a report's table by the meaning of its columns. */
const totalsOf = (rows: readonly (readonly string[])[]): Partial<Record<Column, number>> => {
  const folded = rows.map((cells) => cells.map((cell) => fold(cell).trim()));
  const head = folded.find(
    (cells) =>
      cells.length > 1 &&
      cells.filter((cell) => /[a-z]{2}/.test(cell)).length > 1 &&
      cells.slice(1).every((cell) => cellAmount(cell) === undefined),
  );
  const totals = folded.findLast((cells) => totalRow.test(cells[0] ?? '') && cells.slice(1).some((cell) => cellAmount(cell) !== undefined));
  if (head === undefined || totals === undefined) return {};
  const shift = totals.length - head.length;
  const out: Partial<Record<Column, number>> = {};
  head.forEach((cell, index) => {
    const value = cellAmount(totals[index + Math.min(0, shift)] ?? '');
    if (index > 0 && value !== undefined) out[columnOf(cell)] ??= value;
  });
  return out;
};

/** Every table of the letter that has totals under headed columns. */
export const tableTotals = (
  reading: Reading,
): readonly { readonly placed: PlacedBlock; readonly totals: Partial<Record<Column, number>> }[] =>
  reading.once('tableTotals', () =>
    reading.document.blocks.flatMap((placed) => {
      const totals = placed.block.rows === undefined ? {} : totalsOf(placed.block.rows);
      return Object.keys(totals).length === 0 ? [] : [{ placed, totals }];
    }),
  );

/** The total under the first of these columns that a table has. */
export const columnTotal = (reading: Reading, columns: readonly Column[], strength: number): Candidate<number>[] =>
  tableTotals(reading).flatMap(({ placed, totals }) => {
    const column = columns.find((one) => totals[one] !== undefined);
    const value = column === undefined ? undefined : totals[column];
    return value === undefined ? [] : [{ value, start: placed.start, end: placed.end, strength: strength - placed.start / 1e7 }];
  });

/** The sum of a row by its label: the one with taxes where a head says which, else the greatest. */
export const rowAmounts = (reading: Reading, label: RegExp, strength: number): Candidate<number>[] =>
  reading.document.blocks.flatMap((placed) => {
    let taxed: number | undefined;
    return (placed.block.rows ?? []).flatMap((cells): Candidate<number>[] => {
      const folded = cells.map((cell) => fold(cell).trim());
      const head = folded.findIndex((cell) => /^(?:montant |total )?t\.?t\.?c\.?$/.test(cell));
      if (head > 0) taxed = head;
      if (folded.length < 2 || !label.test(folded[0] ?? '')) return [];
      const values = folded.slice(1).map((cell) => rowValue(cell));
      const value = (taxed === undefined ? undefined : values[taxed - 1]) ?? Math.max(...values.filter((one) => one !== undefined));
      return Number.isFinite(value) ? [{ value, start: placed.start, end: placed.end, strength: strength - placed.start / 1e7 }] : [];
    });
  });

/** "6 955,20 € TTC (5 796,00 € HT)" is its first sum. */
const rowValue = (cell: string): number | undefined => cellAmount(cell) ?? cellAmount(/^[^(]{1,30}/.exec(cell)?.[0] ?? '');
