import type { Evaluation } from '../evaluate.ts';

/** The figures alone, naming no letter. */
export const totalsOf = ({
  misses,
  unreadTruth,
  ...figures
}: Evaluation): Omit<Evaluation, 'misses' | 'unreadTruth'> & { readonly missCount: number } => ({
  ...figures,
  missCount: misses.length + unreadTruth.length,
});
