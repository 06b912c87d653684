import type { Queue } from '../../shared/mail/kinds.ts';
import type { ApiPorts } from './api-ports.ts';
import { signToken } from './session-token.ts';

type Sessions = Pick<ApiPorts, 'sessions'>;
/** Whose address of which desk's calendar. */
export type Feed = { readonly person: string; readonly queue: Queue };

const days = 365;
const forEver = Date.UTC(9999, 11, 31);

/** A mark among the ended sessions; it holds no point, so that it is never taken for a token. */
const mark = (what: 'made' | 'withdrawn', { person, queue }: Feed, generation: number): string =>
  `calendar ${what} ${generation} ${queue} ${person.replaceAll('.', '~')}`;

/** Addresses are of a generation, the first after the last that was withdrawn. */
const generationOf = async (feed: Feed, { sessions }: Sessions): Promise<number> => {
  let generation = 0;
  while (await sessions.isRevoked(mark('withdrawn', feed, generation))) generation += 1;
  return generation;
};

/** Whether an address was given of this feed that has not been withdrawn since. */
export const hasAddress = async (feed: Feed, ports: Sessions): Promise<boolean> =>
  ports.sessions.isRevoked(mark('made', feed, await generationOf(feed, ports)));

/** The token of an address that is good for a year, unless it is withdrawn. */
export const addressToken = async (
  feed: Feed,
  secret: string,
  ports: Sessions & Pick<ApiPorts, 'clock'>,
): Promise<{ readonly token: string; readonly until: number }> => {
  const generation = await generationOf(feed, ports);
  const until = Date.parse(ports.clock.now()) + days * 86_400_000;
  await ports.sessions.revoke(mark('made', feed, generation), until);
  return { token: await signToken('calendar', `${feed.person} ${feed.queue} ${generation}`, until, secret), until };
};

/** Withdraws every address that was ever given of this feed. The mark stays for good: a generation never comes again. */
export const withdrawAddresses = async (feed: Feed, ports: Sessions): Promise<void> =>
  ports.sessions.revoke(mark('withdrawn', feed, await generationOf(feed, ports)), forEver);

/** Whether an address of this generation still opens the calendar. Addresses from before there were generations are of the first. */
export const isOpen = async (feed: Feed, generation: string | undefined, { sessions }: Sessions): Promise<boolean> =>
  /^\d{0,6}$/.test(generation ?? '') && !(await sessions.isRevoked(mark('withdrawn', feed, Number(generation ?? '0'))));
