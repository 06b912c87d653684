import type { Files } from '../../../shared/ports.ts';
import { deskLines } from '../lists/desk-lines.ts';
import type { Table } from '../register/table.ts';

const kinds: ReadonlySet<string> = new Set(['summons', 'criminal-summons']);

/** How many summonses lie in `legal` that nobody has taken, with a prudent date within these days or past: each may become a judgment by default. */
export const untouchedSummonses = async (today: string, days: number, table: Table, files: Files): Promise<number> => {
  const limit = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const waiting = (await deskLines('legal', table, files)).filter(({ holder }) => holder === undefined);
  return waiting.filter(({ kind, prudents }) => kinds.has(kind) && prudents.some((prudent) => prudent <= limit)).length;
};
