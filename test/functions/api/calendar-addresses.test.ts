import { expect, test } from 'vitest';
import {
  addressToken,
  feedsWithAddress,
  hasAddress,
  isOpen,
  makeKnown,
  mayHaveAddress,
  withdrawAddresses,
} from '../../../functions/api/calendar-addresses.ts';
import { personOfToken } from '../../../functions/api/session-token.ts';
import { openDatabase } from '../../../local/store/database.ts';
import { createSessions } from '../../../local/store/sessions.ts';
import { stillClock } from './served-api.ts';

const feed = { person: 'yvan.trehorel', queue: 'claims' } as const;
const secret = 'a secret of these tests';

test('an address is good for a year; one that was withdrawn stays shut ten years on, and its generation never comes again', async () => {
  const database = openDatabase(':memory:');
  const clock = stillClock();
  const ports = { clock, sessions: createSessions(database, clock) };
  const { token, until } = await addressToken(feed, secret, ports);
  expect(new Date(until).toISOString().slice(0, 10)).toBe('2027-11-25');
  expect(await personOfToken(token, 'calendar', until - 1, secret)).toBe('yvan.trehorel claims 0');
  await withdrawAddresses(feed, ports);
  const later = { clock: stillClock('2036-11-25T10:00:00.000Z') };
  const sessions = createSessions(database, later.clock);
  await sessions.revoke('anything', 0);
  expect(await isOpen(feed, '0', { sessions })).toBe(false);
  const { token: next } = await addressToken(feed, secret, { ...later, sessions });
  expect(await personOfToken(next, 'calendar', 0, secret)).toBe('yvan.trehorel claims 1');
  database.close();
});

test('an address from before addresses could be withdrawn is open until one withdraws', async () => {
  const database = openDatabase(':memory:');
  const ports = { sessions: createSessions(database, stillClock()) };
  expect(await isOpen(feed, undefined, ports)).toBe(true);
  await withdrawAddresses(feed, ports);
  expect(await isOpen(feed, undefined, ports)).toBe(false);
  expect(await isOpen(feed, 'x', ports)).toBe(false);
  database.close();
});

test('an address from before addresses left a mark can be withdrawn unseen, and is shown once it is used', async () => {
  const database = openDatabase(':memory:');
  const clock = stillClock();
  const ports = { clock, sessions: createSessions(database, clock) };
  expect(await hasAddress(feed, ports)).toBe(false);
  expect(await mayHaveAddress(feed, ports)).toBe(true);
  await makeKnown(feed, '0', ports);
  expect(await hasAddress(feed, ports)).toBe(false);
  await makeKnown(feed, undefined, ports);
  expect(await hasAddress(feed, ports)).toBe(true);
  await withdrawAddresses(feed, ports);
  expect(await mayHaveAddress(feed, ports)).toBe(false);
  database.close();
});

test('a thousand feeds are asked about in a few questions, however many people there are', async () => {
  const database = openDatabase(':memory:');
  const clock = stillClock();
  const kept = createSessions(database, clock);
  let questions = 0;
  const marksAmong: typeof kept.marksAmong = (marks) => {
    questions += 1;
    return kept.marksAmong(marks);
  };
  const ports = { clock, sessions: { ...kept, marksAmong } };
  const feeds = Array.from({ length: 1000 }, (_, index) => ({ person: `person.${index}`, queue: 'claims' as const }));
  const [first = feed, , third = feed] = feeds;
  await addressToken(first, secret, ports);
  await withdrawAddresses(first, ports);
  await addressToken(third, secret, ports);
  questions = 0;
  expect(await feedsWithAddress(feeds, ports)).toEqual([third]);
  expect(questions).toBe(3);
  database.close();
});
