import { expect, test } from 'vitest';
import { csrfOf, personOfToken, signToken } from '../../../functions/api/session-token.ts';

const secret = 'a secret of this test';
const now = Date.parse('2026-11-25T09:00:00Z');
const token = (): Promise<string> => signToken('session', 'yvan.trehorel', now + 1000, secret);

test('a token names its person until it expires', async () => {
  expect(await personOfToken(await token(), 'session', now, secret)).toBe('yvan.trehorel');
  expect(await personOfToken(await token(), 'session', now + 999, secret)).toBe('yvan.trehorel');
  expect(await personOfToken(await token(), 'session', now + 1000, secret)).toBeUndefined();
});

test('a link never passes for a session, nor a token of another secret', async () => {
  expect(await personOfToken(await token(), 'link', now, secret)).toBeUndefined();
  expect(await personOfToken(await token(), 'session', now, 'another secret')).toBeUndefined();
});

test('a token changed in any part is refused', async () => {
  const parts = (await token()).split('.');
  for (let index = 0; index < parts.length; index++) {
    const forged = parts.map((part, at) => (at === index ? `${part.slice(0, -2)}${part.endsWith('AA') ? 'BB' : 'AA'}` : part)).join('.');
    expect(await personOfToken(forged, 'session', now, secret), `part ${index}`).toBeUndefined();
  }
});

test.each(['', '.', '....', 'session', 'session...', 'session.é.1.x', `session.${'A'.repeat(5)}.9999999999999.AAAA`])(
  'what is no token at all is refused: %j',
  async (text) => {
    expect(await personOfToken(text, 'session', now, secret)).toBeUndefined();
  },
);

test('what a change sends back is bound to its session', async () => {
  expect(await csrfOf('one', secret)).not.toBe(await csrfOf('two', secret));
  expect(await csrfOf('one', secret)).toBe(await csrfOf('one', secret));
});
