import { Alert, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { QueueCounts, Session } from '../../shared/contracts/console.ts';
import { useAddress } from './address.ts';
import { ask, openSession } from './api.ts';
import { GoLink } from './go-link.tsx';
import { Desk } from './screens/desk.tsx';
import { Letter } from './screens/letter.tsx';
import { Letters } from './screens/letters.tsx';
import { Mail } from './screens/mail.tsx';
import { Review } from './screens/review.tsx';
import { Search } from './screens/search.tsx';
import { Upload } from './screens/upload.tsx';
import { Told } from './told.tsx';

const Screen = ({ address: [room, id], counts, me }: { address: readonly string[]; counts: QueueCounts; me: string }): ReactNode => {
  if (room === 'courrier' && id !== undefined) return <Mail key={id} id={id} />;
  if (room === 'lettre' && id !== undefined) return <Letter key={id} id={id} />;
  if (room === 'lettres') return <Letters />;
  if (room === 'deposer') return <Upload />;
  if (room === 'chercher') return <Search />;
  const queue = counts.items.find((item) => item.queue === (room === 'file' ? id : 'legal'));
  if (queue === undefined) return <Title order={1}>Cette page n’existe pas</Title>;
  return queue.queue === 'review' ? <Review /> : <Desk key={queue.queue} queue={queue.queue} name={queue.name} me={me} />;
};

const Room = ({ session }: { session: Session }): ReactNode => {
  const address = useAddress();
  const counts = useQuery({ queryKey: ['queues'], queryFn: () => ask<QueueCounts>('/queues'), refetchInterval: 10_000 });
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
          {counts.data?.items.map(({ queue, name, waiting }) => item(`/file/${queue}`, `${name} (${waiting})`))}
          {item('/lettres', 'Lettres')}
          {item('/chercher', 'Chercher')}
        </ul>
        <Text size="sm">{session.person.name}</Text>
      </nav>
      <main id="contenu">
        <Told query={counts}>{(found) => <Screen address={address} counts={found} me={session.person.name} />}</Told>
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
