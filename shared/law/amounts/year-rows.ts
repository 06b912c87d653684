import type { Certainty } from '../../contracts/certainties.ts';
import { dayFrom } from '../plain-date.ts';
import type { AmountRow } from './amount-table.ts';

const year = (of: number) => ({ from: dayFrom(of, 1, 1), until: dayFrom(of, 12, 31) });

/** The figure of a year, in euros without cents. */
export const yearAmount = (of: number, euros: number, source: string, certainty: Certainty): AmountRow => ({
  ...year(of),
  cents: euros * 100,
  source,
  certainty,
});

/** A year whose figure is not known, and where to read it. */
export const yearToRead = (of: number, toRead: string): AmountRow => ({ ...year(of), toRead, source: 'non trouvé' });
