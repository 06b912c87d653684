import type { Certainty } from '../../contracts/certainties.ts';
import { lawError } from '../../errors.ts';
import type { PlainDate } from '../plain-date.ts';

/** A figure between two days, in cents; or the place where it is still to be read. */
export type AmountRow = { readonly from: PlainDate; readonly until: PlainDate | 'now'; readonly source: string } & (
  | { readonly cents: number; readonly certainty: Certainty }
  | { readonly toRead: string }
);

/** An amount of the law or of a convention by day; `yearly` when a new figure is due for every year. */
export type AmountTable = {
  readonly id: string;
  /** French: what the amount is, with its unit. */
  readonly what: string;
  readonly article: string;
  /** French: which day decides ("date de l’accident"). */
  readonly decidedBy: string;
  readonly yearly: boolean;
  readonly rows: readonly AmountRow[];
};

const covers = (row: AmountRow, day: PlainDate): boolean => row.from <= day && (row.until === 'now' || day <= row.until);

/**
 * The row of a table for a day: a figure in cents, or where to read it.
 * @throws AppError kind `law` when no row covers the day
 */
export const amountOn = (table: AmountTable, day: PlainDate): AmountRow => {
  const found = table.rows.find((row) => covers(row, day));
  if (found !== undefined) return found;
  throw lawError('amount-uncovered', 'Aucun montant connu pour ce jour : complétez la table.', { table: table.id });
};
