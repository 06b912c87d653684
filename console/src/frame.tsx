import { Alert, Loader, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import type { QueueCounts, Session } from '../../shared/contracts/console.ts';
import { useAddress } from './address.ts';
import { ask, openSession } from './api.ts';
import { Desk } from './desk/desk.tsx';
import { homeOf } from './home-of.ts';
import { Letter } from './letter/letter.tsx';
import { Letters } from './letter/letters.tsx';
import { Mail } from './mail/mail.tsx';
import { useNews } from './news.ts';
import { oversees } from './oversees.ts';
import { Review } from './screens/review.tsx';
import { Search } from './screens/search.tsx';
import { Side } from './side.tsx';
import { Told } from './told.tsx';
import { Upload } from './upload/upload.tsx';

const Overview = lazy(async () => ({ default: (await import('./overview/overview.tsx')).Overview }));
const Administration = lazy(async () => ({ default: (await import('./screens/administration.tsx')).Administration }));

const Screen = ({
  address: [room, id],
  counts,
  session,
}: {
  address: readonly string[];
  counts: QueueCounts;
  session: Session;
}): ReactNode => {
  const { today } = session;
  if (room === 'vue-d-ensemble' && oversees(session)) return <Overview today={today} />;
  if (room === 'administration' && oversees(session)) return <Administration page={id} session={session} />;
  if (room === 'courrier' && id !== undefined) return <Mail key={id} id={id} today={today} />;
  if (room === 'lettre' && id !== undefined) return <Letter key={id} id={id} />;
  if (room === 'lettres') return <Letters me={session.person.id} />;
  if (room === 'deposer') return <Upload today={today} directly={session.directUploads} />;
  if (room === 'chercher') return <Search queues={counts.items} today={today} />;
  const queue = room === 'file' ? counts.items.find((item) => item.queue === id) : undefined;
  if (queue === undefined) return <Title order={1}>Cette page n’existe pas</Title>;
  return queue.queue === 'review' ? <Review /> : <Desk key={queue.queue} queue={queue.queue} name={queue.name} />;
};

/** Whoever goes to another screen by keyboard begins at its top, not where the link was. */
const useFocusOn = (here: string) => {
  const main = useRef<HTMLElement>(null);
  const before = useRef(here);
  useEffect(() => {
    if (before.current !== here) main.current?.focus({ preventScroll: true });
    before.current = here;
  }, [here]);
  return main;
};

const Room = ({ session }: { session: Session }): ReactNode => {
  const given = useAddress();
  useNews();
  const counts = useQuery({ queryKey: ['queues'], queryFn: () => ask<QueueCounts>('/queues'), refetchInterval: 60_000 });
  const home = counts.data === undefined ? '/' : homeOf(session, counts.data);
  const address = given.length === 0 ? home.split('/').filter((part) => part !== '') : given;
  const here = `/${address.join('/')}`;
  const main = useFocusOn(here);
  return (
    <div className="frame">
      <a className="skip" href="#contenu">
        Aller au contenu
      </a>
      <Side session={session} counts={counts.data} here={here} />
      <main id="contenu" ref={main} tabIndex={-1}>
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
