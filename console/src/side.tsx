import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LetterRow, QueueCounts, Session } from '../../shared/contracts/console.ts';
import { Account } from './account.tsx';
import { ask } from './api.ts';
import { GoLink } from './go-link.tsx';
import { oversees } from './oversees.ts';

const Count = ({ count, more, of }: { count: number; more?: boolean; of: string }): ReactNode => (
  <span className="count">
    {count}
    {more === true ? '+' : ''}
    <span className="hidden"> {of}</span>
  </span>
);

const Late = ({ overdue }: { overdue: number }): ReactNode =>
  overdue === 0 ? null : (
    <span className="count late" title={`${overdue} échéance${overdue > 1 ? 's dépassées' : ' dépassée'}`}>
      <span aria-hidden="true">! </span>
      {overdue}
      <span className="hidden"> {overdue > 1 ? 'dépassées' : 'dépassée'}</span>
    </span>
  );

/** The rooms of the console, with what waits in each. */
export const Side = ({ session, counts, here }: { session: Session; counts: QueueCounts | undefined; here: string }): ReactNode => {
  const letters = useQuery({
    queryKey: ['letters', 'waiting'],
    queryFn: () => ask<{ items: readonly LetterRow[]; next?: string }>('/letters?state=awaiting-approval&limit=100'),
    refetchInterval: 60_000,
  });
  const item = (to: string, label: string, figures?: ReactNode): ReactNode => (
    <li key={to} aria-current={here === to || here.startsWith(`${to}/`) ? 'page' : undefined}>
      <GoLink to={to}>
        <span>{label}</span> {figures}
      </GoLink>
    </li>
  );
  return (
    <nav className="side" aria-label="Services">
      <div>
        <Text fw={700}>Pli</Text>
        <Text size="sm">{session.company}</Text>
      </div>
      <ul>
        {item('/deposer', 'Déposer')}
        {counts?.items.map(({ queue, name, waiting, overdue }) =>
          item(
            `/file/${queue}`,
            name,
            <>
              <Late overdue={overdue} />
              <Count count={waiting} of="en attente" />
            </>,
          ),
        )}
        {item(
          '/lettres',
          'Lettres',
          letters.data === undefined ? null : (
            <Count count={letters.data.items.length} more={letters.data.next !== undefined} of="à approuver" />
          ),
        )}
        {item('/chercher', 'Chercher')}
        {oversees(session) ? item('/vue-d-ensemble', 'Vue d’ensemble') : null}
        {oversees(session) ? item('/administration', 'Administration') : null}
      </ul>
      <Account session={session} />
    </nav>
  );
};
