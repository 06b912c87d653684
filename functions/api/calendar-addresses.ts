import type { Queue } from '../../shared/mail/kinds.ts';
import type { ApiPorts } from './api-ports.ts';
import { signToken } from './session-token.ts';

type Sessions = Pick<ApiPorts, 'sessions'>;
type Marked = Sessions & Pick<ApiPorts, 'clock'>;
/** Whose address of which desk's calendar. */
export type Feed = { readonly person: string; readonly queue: Queue };

const days = 365;
const forEver = Date.UTC(9999, 11, 31);

/** A mark among the ended sessions; it holds no point, so that it is never taken for a token. */
const mark = (what: 'made' | 'withdrawn', { person, queue }: Feed, generation: number): string =>
  `calendar ${what} ${generation} ${queue} ${person.replaceAll('.', '~')}`;

type Now = { readonly feed: Feed; readonly generation: number };

/** Addresses are of a generation, the first after the last that was withdrawn; a round of questions for all feeds at once each. */
const generationsOf = async (feeds: readonly Feed[], { sessions }: Sessions): Promise<Now[]> => {
  const found: Now[] = [];
  let open = feeds;
  for (let generation = 0; open.length > 0; generation++) {
    const marks = await sessions.marksAmong(open.map((feed) => mark('withdrawn', feed, generation)));
    const isWithdrawn = (feed: Feed): boolean => marks.has(mark('withdrawn', feed, generation));
    found.push(...open.filter((feed) => !isWithdrawn(feed)).map((feed) => ({ feed, generation })));
    open = open.filter(isWithdrawn);
  }
  return found;
};

const generationOf = async (feed: Feed, ports: Sessions): Promise<number> => (await generationsOf([feed], ports))[0]?.generation ?? 0;

/** Those of these feeds of which an address was given that has not been withdrawn since, in their order. */
export const feedsWithAddress = async (feeds: readonly Feed[], ports: Sessions): Promise<Feed[]> => {
  const now = await generationsOf(feeds, ports);
  const marks = await ports.sessions.marksAmong(now.map(({ feed, generation }) => mark('made', feed, generation)));
  const given = new Set(now.filter(({ feed, generation }) => marks.has(mark('made', feed, generation))).map(({ feed }) => feed));
  return feeds.filter((feed) => given.has(feed));
};

/** Whether an address was given of this feed that has not been withdrawn since. */
export const hasAddress = async (feed: Feed, ports: Sessions): Promise<boolean> => (await feedsWithAddress([feed], ports)).length > 0;

const yearFrom = ({ clock }: Marked): number => Date.parse(clock.now()) + days * 86_400_000;

/** The token of an address that is good for a year, unless it is withdrawn. */
export const addressToken = async (
  feed: Feed,
  secret: string,
  ports: Marked,
): Promise<{ readonly token: string; readonly until: number }> => {
  const generation = await generationOf(feed, ports);
  const until = yearFrom(ports);
  await ports.sessions.revoke(mark('made', feed, generation), until);
  return { token: await signToken('calendar', `${feed.person} ${feed.queue} ${generation}`, until, secret), until };
};

/** Withdraws every address that was ever given of this feed. The mark stays for good: a generation never comes again. */
export const withdrawAddresses = async (feed: Feed, ports: Sessions): Promise<void> =>
  ports.sessions.revoke(mark('withdrawn', feed, await generationOf(feed, ports)), forEver);

/** Whether there can be an open address: one that is known, or one from before addresses left a mark, as long as nothing was ever withdrawn. */
export const mayHaveAddress = async (feed: Feed, ports: Sessions): Promise<boolean> =>
  (await generationOf(feed, ports)) === 0 || (await hasAddress(feed, ports));

/** Whether an address of this generation still opens the calendar. Addresses from before there were generations are of the first. */
export const isOpen = async (feed: Feed, generation: string | undefined, { sessions }: Sessions): Promise<boolean> =>
  /^\d{0,6}$/.test(generation ?? '') && !(await sessions.isRevoked(mark('withdrawn', feed, Number(generation ?? '0'))));

/** An open address from before there were generations becomes known when it is used, so that it is shown among those that can be withdrawn. */
export const makeKnown = async (feed: Feed, generation: string | undefined, ports: Marked): Promise<void> => {
  if (generation === undefined && !(await hasAddress(feed, ports))) await ports.sessions.revoke(mark('made', feed, 0), yearFrom(ports));
};
