import { expect, test } from 'vitest';
import { addressToken, isOpen, withdrawAddresses } from '../../../functions/api/calendar-addresses.ts';
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
