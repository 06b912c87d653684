import { cellAmount } from '../../text/amounts.ts';
import type { Candidate } from './field.ts';
import type { Reading } from './reading.ts';
import { type Cell, type Table, tablesOf } from './table-cells.ts';

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

const totalRow = /^(?:(?:sous[- ])?total|totaux|montant total|ensemble|cumul|somme)/;
const subtotal = /^sous/;

const isHead = (row: readonly Cell[]): boolean =>
  row.length > 1 &&
  row.filter(({ cue }) => /[a-z]{2}/.test(cue)).length > 1 &&
  row.slice(1).every(({ cue }) => cellAmount(cue) === undefined);

const hasSums = (row: readonly Cell[]): boolean => row.slice(1).some(({ cue }) => cellAmount(cue) !== undefined);

/** Without a label, the row under which every sum above it adds up. */
const summingRow = (sums: readonly (readonly Cell[])[]): readonly Cell[] | undefined => {
  const [last, above] = [sums.at(-1), sums.slice(0, -1)];
  if (last === undefined || above.length < 2) return undefined;
  const adds = last.filter(({ cue }, column) => {
    const sum = above.reduce((total, row) => total + (cellAmount(row[column]?.cue ?? '') ?? 0), 0);
    const value = cellAmount(cue);
    return column > 0 && value !== undefined && value > 0 && Math.abs(sum - value) < 0.02;
  });
  return adds.length > 0 ? last : undefined;
};

/** The row of totals; of a table with one row of sums, that one. */
const totalsRow = (rows: readonly (readonly Cell[])[]): readonly Cell[] | undefined => {
  const sums = rows.filter(hasSums);
  return (
    sums.findLast(([first]) => first !== undefined && totalRow.test(first.cue) && !subtotal.test(first.cue)) ??
    summingRow(sums) ??
    (sums.length === 1 ? sums[0] : undefined)
  );
};

/** Totals without heads: before taxes, taxes and with them add up; wear comes after, and what is left. */
const byArithmetic = (totals: readonly Cell[]): Partial<Record<Column, number>> => {
  const values = totals.slice(1).flatMap(({ cue }) => cellAmount(cue) ?? []);
  const at = values.findIndex((value, i) => i > 1 && Math.abs((values[i - 2] ?? 0) + (values[i - 1] ?? 0) - value) < 0.02);
  const [ttc, wear, net] = [values[at], values[at + 1], values[at + 2]];
  if (at < 0 || ttc === undefined) return {};
  return {
    ttc,
    ...(wear === undefined || wear >= ttc ? {} : { depreciation: wear }),
    ...(wear !== undefined && net !== undefined && Math.abs(ttc - wear - net) < 0.02 ? { net } : {}),
  };
};

/** The totals of a table by the meaning of its columns. */
const totalsOf = ({ rows }: Table): Partial<Record<Column, number>> => {
  const head = rows.find(isHead);
  const totals = totalsRow(rows);
  if (totals === undefined) return {};
  if (head === undefined) return byArithmetic(totals);
  const shift = Math.min(0, totals.length - head.length);
  const out: Partial<Record<Column, number>> = {};
  head.forEach(({ cue }, index) => {
    const value = cellAmount(totals[index + shift]?.cue ?? '');
    if (index > 0 && value !== undefined) out[columnOf(cue)] ??= value;
  });
  return out;
};

type Totals = { readonly table: Table; readonly totals: Partial<Record<Column, number>> };

/** Every table of the letter that has totals under headed columns. */
const tableTotals = (reading: Reading): readonly Totals[] =>
  reading.once('tableTotals', () =>
    tablesOf(reading).flatMap((table) => {
      const totals = totalsOf(table);
      return Object.keys(totals).length === 0 ? [] : [{ table, totals }];
    }),
  );

/** The total under the first of these columns that a table has. */
export const columnTotal = (reading: Reading, columns: readonly Column[], strength: number): Candidate<number>[] =>
  tableTotals(reading).flatMap(({ table: { start, end }, totals }) => {
    const column = columns.find((one) => totals[one] !== undefined);
    const value = column === undefined ? undefined : totals[column];
    return value === undefined ? [] : [{ value, start, end, strength: strength - start / 1e7 }];
  });

const rowsLabelled = (reading: Reading, label: RegExp): Omit<Candidate<number>, 'strength'>[] =>
  tablesOf(reading).flatMap(({ rows }) => {
    let taxed: number | undefined;
    return rows.flatMap((cells) => {
      const head = cells.findIndex(({ cue }) => /^(?:montant |total )?t\.?t\.?c\.?$/.test(cue));
      if (head > 0) taxed = head;
      const [first, ...rest] = cells;
      if (first === undefined || rest.length === 0 || !label.test(first.cue)) return [];
      const values = rest.map(({ cue }) => rowValue(cue));
      const value = (taxed === undefined ? undefined : values[taxed - 1]) ?? Math.max(...values.filter((one) => one !== undefined));
      return Number.isFinite(value) ? [{ value, start: first.start, end: rest.at(-1)?.end ?? first.end }] : [];
    });
  });

/** The sum of a row by its label: the one with taxes where a head says which, else the greatest; of several rows the one that sums up the others. */
export const rowAmounts = (reading: Reading, label: RegExp, strength: number): Candidate<number>[] => {
  const found = rowsLabelled(reading, label);
  const all = found.reduce((sum, { value }) => sum + value, 0);
  return found.map((one) => {
    const summary = found.length > 2 && Math.abs(all - 2 * one.value) < 0.02 ? 0.02 : 0;
    return { ...one, strength: strength + summary - one.start / 1e7 };
  });
};

/** "6 955,20 € TTC (5 796,00 € HT)" is its first sum. */
const rowValue = (cell: string): number | undefined => cellAmount(cell) ?? cellAmount(/^[^(]{1,30}/.exec(cell)?.[0] ?? '');
