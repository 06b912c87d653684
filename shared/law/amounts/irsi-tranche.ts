import type { PlainDate } from '../plain-date.ts';
import { type AmountTable, amountOn } from './amount-table.ts';
import { irsiCeiling, irsiFirstTranche } from './irsi.ts';

/** Where a loss stands in the IRSI convention. */
export type IrsiTranche = 'before-irsi' | 'first' | 'second' | 'above';

const within = (table: AmountTable, cents: number, day: PlainDate): boolean => {
  const row = amountOn(table, day);
  return 'cents' in row && cents <= row.cents;
};

/**
 * The tranche of a loss by its base before tax, in cents: none before the convention began.
 * @law IRSI art. 1.1, 1.8, 6.1, 6.2
 */
export const irsiTranche = (cents: number, lossDay: PlainDate): IrsiTranche => {
  const [first] = irsiFirstTranche.rows;
  if (first === undefined || lossDay < first.from) return 'before-irsi';
  if (within(irsiFirstTranche, cents, lossDay)) return 'first';
  return within(irsiCeiling, cents, lossDay) ? 'second' : 'above';
};
