import type { Overview } from '../../../shared/contracts/overview.ts';
import { queueNames, queues } from '../../../shared/mail/kinds.ts';
import { workingDaysLeft } from '../../sweep/deadline-alerts.ts';
import type { Waiting } from './counted.ts';

const soon = 5;

type When = 'overdue' | 'today' | 'soon' | 'later';
const whenIs = (prudent: string, today: string): When => {
  if (prudent <= today) return prudent < today ? 'overdue' : 'today';
  return workingDaysLeft(today, prudent) <= soon ? 'soon' : 'later';
};

/** The prudent dates of what lies at each desk. Each date is placed once: many deliveries share one. */
export const countDeadlines = (waiting: readonly Waiting[], today: string): Overview['deadlines'] => {
  const known = new Map<string, When>();
  const placed = (prudent: string): When => {
    const when = known.get(prudent) ?? whenIs(prudent, today);
    known.set(prudent, when);
    return when;
  };
  const ofQueue = Map.groupBy(waiting, ({ queue }) => queue);
  return queues.map((queue) => {
    const counts = { overdue: 0, today: 0, soon: 0, later: 0 };
    for (const { deadlines } of ofQueue.get(queue) ?? []) for (const { prudent } of deadlines) counts[placed(prudent)] += 1;
    return { queue, name: queueNames[queue], ...counts };
  });
};
