import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { followLetters } from '../../../local/mailroom/follow-letters.ts';
import { createGateway, type Gateway, secondsUntilOpen } from '../../../local/post/gateway.ts';
import type { LetterRecord } from '../../../shared/contracts/record.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Clock, Parcel } from '../../../shared/ports.ts';
import { temporaryStore } from '../temporary-store.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const morning: Clock = { now: () => '2026-11-25T09:00:00Z', today: () => '2026-11-25' };

type Service = { readonly port: number; readonly printed: Map<string, string>; readonly calls: string[]; state: string };
type Fault = (request: IncomingMessage, response: ServerResponse, call: number) => boolean;

/** A letter service on this machine: one print for each idempotency key. `fault` may answer in its place, after it has taken the letter. */
const service = async (fault: Fault = () => false): Promise<Service> => {
  const printed = new Map<string, string>();
  const calls: string[] = [];
  const own = { port: 0, printed, calls, state: 'posted' };
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      calls.push(`${request.method} ${request.url}`);
      const key = request.headers['idempotency-key'];
      if (typeof key === 'string' && !printed.has(key)) printed.set(key, `R${printed.size + 1}`);
      if (fault(request, response, calls.length)) return;
      response.setHeader('content-type', 'application/json');
      const answer =
        request.method === 'POST' ? { reference: printed.get(String(key)) } : { status: own.state, trackingNumber: '2C 123', cost: 5.99 };
      response.end(JSON.stringify(answer));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  own.port = (server.address() as AddressInfo).port;
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(() => done()));
  });
  return own;
};

const gatewayTo = ({ port }: { port: number }, clock = morning, wait?: number): Gateway =>
  createGateway({ url: `http://127.0.0.1:${port}/`, cutOff: '16:00' }, clock, wait);

const letter: LetterRecord = {
  id: 'l-0123456789abcdef',
  version: 3,
  mailId: 'm-0123456789abcdef',
  documentId: 'd-0123456789abcdef',
  template: 'recourse-receipt',
  state: 'sending',
  release: 'automatic',
  channel: 'registered',
  recipient: 'Assurances Hexagone',
  history: [],
};
const parcel: Parcel = { letter, pdf: new TextEncoder().encode('%PDF-1.7'), attachments: [] };

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

test('a letter handed over twice is printed once and keeps its reference', async () => {
  const one = await service();
  const gateway = gatewayTo(one);
  expect((await gateway.submit(parcel)).reference).toBe('gateway:R1');
  expect((await gateway.submit(parcel)).reference).toBe('gateway:R1');
  expect(one.printed.size).toBe(1);
});

test('a service that fails after it has taken the letter is tried again under the same key: one print', async () => {
  const one = await service((_request, response, call) => {
    if (call > 2) return false;
    if (call === 1) response.writeHead(500).end();
    else response.destroy();
    return true;
  });
  const gateway = gatewayTo(one);
  expect(await codeOf(gateway.submit(parcel))).toBe('gateway-down');
  expect(await codeOf(gateway.submit(parcel))).toBe('gateway-down');
  expect(await codeOf(gateway.submit(parcel))).toBe('done');
  expect([one.printed.size, one.calls.length]).toEqual([1, 3]);
});

test('a service that takes the letter and answers too late is asked again under the same key: one print', async () => {
  const one = await service((_request, _response, call) => call === 1);
  expect(await codeOf(gatewayTo(one, morning, 100).submit(parcel))).toBe('gateway-down');
  expect((await gatewayTo(one).submit(parcel)).reference).toBe('gateway:R1');
  expect([one.printed.size, one.calls.length]).toEqual([1, 2]);
});

test('a service that is not there is tried again later, and then prints once', async () => {
  const one = await service();
  const gone = createServer();
  gone.listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  await new Promise((done) => gone.close(done));
  expect(await codeOf(gatewayTo({ port }).submit(parcel))).toBe('gateway-down');
  expect(await codeOf(gatewayTo(one).submit(parcel))).toBe('done');
  expect(one.printed.size).toBe(1);
});

test('a letter that the service refuses goes to a person', async () => {
  const one = await service((_request, response) => {
    response.writeHead(422).end();
    return true;
  });
  expect(await codeOf(gatewayTo(one).submit(parcel))).toBe('gateway-refused');
});

test.each([
  ['2026-11-25T14:59:00Z', '2026-11-25', 0],
  ['2026-11-25T15:00:00Z', '2026-11-25', 50_400],
  ['2026-11-27T15:00:00Z', '2026-11-27', 223_200],
  ['2026-11-28T09:00:00Z', '2026-11-28', 158_400],
  ['2026-11-11T09:00:00Z', '2026-11-11', 72_000],
])('at %s (%s) it takes letters again in %i seconds: cut-off at 16:00 in Paris, working days only', (now, today, seconds) => {
  expect(secondsUntilOpen(now, today, '16:00')).toBe(seconds);
});

test('after the cut-off nothing is handed over', async () => {
  const one = await service();
  const evening: Clock = { now: () => '2026-11-25T19:00:00Z', today: () => '2026-11-25' };
  expect(await codeOf(gatewayTo(one, evening).submit(parcel))).toBe('gateway-closed');
  expect(one.calls).toEqual([]);
});

test('a letter on its way is followed until it is delivered or comes back', async () => {
  const one = await service();
  const store = temporaryStore();
  closing.push(() => store.close());
  await store.files.put(
    'letters/l-0123456789abcdef/proof.json',
    new TextEncoder().encode('{"reference":"gateway:R1"}'),
    'application/json',
  );
  await store.register.createLetter({ ...letter, state: 'sent', proof: 'letters/l-0123456789abcdef/proof.json' });
  expect(await followLetters(gatewayTo(one), store)).toBe(0);
  one.state = 'returned';
  expect(await followLetters(gatewayTo(one), store)).toBe(1);
  expect(await store.register.letter(letter.id)).toMatchObject({
    state: 'returned',
    history: [{ what: 'returned', why: 'suivi 2C 123, 5.99 €' }],
  });
  expect(await followLetters(gatewayTo(one), store)).toBe(0);
});
