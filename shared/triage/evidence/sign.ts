import type { Kind } from '../../mail/kinds.ts';

/** Where on a letter a phrase stands. `law` is quoted law, `exhibits` a list of pieces, `footer` what every letter of a house carries. */
export type Zone = 'title' | 'object' | 'head' | 'text' | 'prayer' | 'law' | 'exhibits' | 'footer';

/** Phrases (see phrase.ts) that speak for a kind, with their weight (log-odds) in each zone; zones not named weigh as `text`, and `law`, `exhibits`, `footer` nothing. */
export type Sign = {
  readonly kind: Kind;
  readonly weights: Readonly<Partial<Record<Zone, number>>>;
  readonly phrases: readonly string[];
  /** Counts in full even when the words before it refer to another paper ("votre", "copie de"). */
  readonly firm?: boolean;
};

export type Signs = readonly Omit<Sign, 'kind'>[];

export const signsFor = (kind: Kind, signs: Signs): Sign[] => signs.map((sign) => ({ kind, ...sign }));
