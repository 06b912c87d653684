import type { QueueCounts, Session } from '../../shared/contracts/console.ts';

type Queue = QueueCounts['items'][number]['queue'];

/** Where a person begins: a jurist at the legal desk, the mailroom where mail comes in, a handler at the claims desk, where these are theirs. */
export const homeOf = ({ person: { roles } }: Session, { items }: QueueCounts): string => {
  const own = (wanted: Queue): string | undefined => {
    const found = items.find(({ queue }) => queue === wanted);
    return found === undefined ? undefined : `/file/${found.queue}`;
  };
  const first = items[0] === undefined ? '/lettres' : `/file/${items[0].queue}`;
  if (roles.includes('jurist')) return own('legal') ?? first;
  if (roles.includes('handler')) return own('claims') ?? first;
  return roles.includes('mailroom') ? '/deposer' : first;
};
