import { listDeliveries } from '../queues/list-deliveries.ts';
import type { Table } from '../register/table.ts';

const kinds: ReadonlySet<string> = new Set(['summons', 'criminal-summons']);

/** How many summonses lie in `legal` that nobody has taken, with a prudent date within these days or past: each may become a judgment by default. */
export const untouchedSummonses = async (today: string, days: number, table: Table): Promise<number> => {
  const limit = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const waiting = await listDeliveries('legal', table, 'untaken');
  return waiting.filter(({ kind, deadlines }) => kinds.has(kind) && deadlines.some(({ prudent }) => prudent <= limit)).length;
};
