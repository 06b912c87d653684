import type { HistoryEntry } from '../contracts/record.ts';

type Guarded<S> = { readonly version: number; readonly state: S; readonly history: readonly HistoryEntry[] };

/** A record after a change: one version on, with the entry at the end of its history; a key given as undefined is still there. */
export const moved = <S, R extends Guarded<S>>(record: R, to: S, change: object, entry: HistoryEntry) => ({
  ...record,
  ...change,
  state: to,
  version: record.version + 1,
  history: [...record.history, entry],
});
