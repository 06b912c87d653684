import { type Certainty, certainties } from '../contracts/certainties.ts';

/** The less certain of several marks. */
export const leastCertain = (marks: readonly Certainty[]): Certainty => {
  const rank = Math.max(0, ...marks.map((mark) => certainties.indexOf(mark)));
  return certainties[rank] ?? 'unverified';
};

/** What a jurist reads beside a computation that needs confirming. */
export const certaintyNotes: Readonly<Record<Certainty, string | undefined>> = {
  sure: undefined,
  'old-text': 'lu dans une version ancienne du texte : à confirmer par un juriste',
  secondary: 'lu dans une source secondaire : à confirmer par un juriste',
  unverified: 'non vérifié : à confirmer par un juriste',
};
