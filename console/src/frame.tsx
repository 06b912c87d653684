import { Alert, Loader, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import type { QueueCounts, Session } from '../../shared/contracts/console.ts';
import { Account } from './account.tsx';
import { useAddress } from './address.ts';
import { ask, openSession } from './api.ts';
import { GoLink } from './go-link.tsx';
import { useNews } from './news.ts';
import { Desk } from './screens/desk.tsx';
import { Letter } from './screens/letter.tsx';
import { Letters } from './screens/letters.tsx';
import { Mail } from './screens/mail.tsx';
import { Review } from './screens/review.tsx';
import { Search } from './screens/search.tsx';
import { Upload } from './screens/upload.tsx';
import { Told } from './told.tsx';

const Overview = lazy(async () => ({ default: (await import('./screens/overview.tsx')).Overview }));
const Administration = lazy(async () => ({ default: (await import('./screens/administration.tsx')).Administration }));

const oversees = ({ person }: Session): boolean => person.roles.includes('administrator') || person.roles.includes('auditor');

const Screen = ({
  address: [room, id],
  counts,
  session,
}: {
  address: readonly string[];
  counts: QueueCounts;
  session: Session;
}): ReactNode => {
  if (room === 'vue-d-ensemble' && oversees(session)) return <Overview today={session.today} />;
  if (room === 'administration' && oversees(session)) return <Administration page={id} session={session} />;
  if (room === 'courrier' && id !== undefined) return <Mail key={id} id={id} />;
  if (room === 'lettre' && id !== undefined) return <Letter key={id} id={id} />;
  if (room === 'lettres') return <Letters />;
  if (room === 'deposer') return <Upload today={session.today} directly={session.directUploads} />;
  if (room === 'chercher') return <Search queues={counts.items} />;
  const queue = counts.items.find((item) => item.queue === (room === 'file' ? id : counts.items[0]?.queue));
  if (queue === undefined) return <Title order={1}>Cette page n’existe pas</Title>;
  return queue.queue === 'review' ? <Review /> : <Desk key={queue.queue} queue={queue.queue} name={queue.name} />;
};

const Room = ({ session }: { session: Session }): ReactNode => {
  const address = useAddress();
  useNews();
  const counts = useQuery({ queryKey: ['queues'], queryFn: () => ask<QueueCounts>('/queues'), refetchInterval: 60_000 });
  const here = `/${address.join('/')}`;
  const item = (to: string, label: string): ReactNode => (
    <li key={to} aria-current={here === to ? 'page' : undefined}>
      <GoLink to={to}>{label}</GoLink>
    </li>
  );
  return (
    <div className="frame">
      <a className="skip" href="#contenu">
        Aller au contenu
      </a>
      <nav className="side" aria-label="Services">
        <Text fw={700}>Pli</Text>
        <Text size="sm">{session.company}</Text>
        <ul>
          {item('/deposer', 'Déposer')}
          {counts.data?.items.map(({ queue, name, waiting, overdue }) =>
            item(`/file/${queue}`, `${name} (${waiting})${overdue === 0 ? '' : `, ${overdue} dépassée${overdue > 1 ? 's' : ''}`}`),
          )}
          {item('/lettres', 'Lettres')}
          {item('/chercher', 'Chercher')}
          {oversees(session) ? item('/vue-d-ensemble', 'Vue d’ensemble') : null}
          {oversees(session) ? item('/administration', 'Administration') : null}
        </ul>
        <Account session={session} />
      </nav>
      <main id="contenu">
        <Told query={counts}>
          {(found) => (
            <Suspense fallback={<Loader role="status" aria-label="Chargement" />}>
              <Screen address={address} counts={found} session={session} />
            </Suspense>
          )}
        </Told>
      </main>
    </div>
  );
};

/** The console for the person who came in; without a session it says how to come in. */
export const Frame = (): ReactNode => {
  const session = useQuery({ queryKey: ['session'], queryFn: openSession, retry: false, staleTime: Number.POSITIVE_INFINITY });
  if (session.data !== undefined) return <Room session={session.data} />;
  return (
    <main>
      <Title order={1}>Pli</Title>
      {session.error === null ? <Text>Un instant…</Text> : <Alert title="Entrée">{session.error.message}</Alert>}
    </main>
  );
};
