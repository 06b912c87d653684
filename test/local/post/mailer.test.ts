import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { createMailer, type Mailer } from '../../../local/post/mailer.ts';
import { AppError } from '../../../shared/errors.ts';
import { temporaryStore } from '../temporary-store.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A relay on this machine that keeps what it takes. */
const relay = async (options: SMTPServerOptions = {}): Promise<{ port: number; taken: string[]; server: SMTPServer }> => {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(Buffer.concat(chunks).toString());
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closing.push(() => new Promise((done) => server.close(() => done())));
  return { port: (server.server.address() as AddressInfo).port, taken, server };
};

const mailers = (port: number): (() => Mailer) => {
  const store = temporaryStore();
  closing.push(() => store.close());
  const smtp = { host: '127.0.0.1', port, secure: false, from: 'pli@vauclair-assurances.example' };
  return () => createMailer(store.database, store.clock, `${store.folder.outbox}/alerts`, smtp, { greeting: 5_000, answer: 500 });
};

const mail = { id: 'l-0123456789abcdef', to: 'rose@example.org', subject: 'Essai', text: 'Bonjour.' };

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'sent';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

test('a message handed over twice, also after a restart, is taken by the relay once', async () => {
  const { port, taken } = await relay();
  const mailer = mailers(port);
  expect((await mailer().send(mail)).now).toBe(true);
  expect((await mailer().send(mail)).now).toBe(false);
  expect(taken).toHaveLength(1);
  expect(taken[0]).toContain('l-0123456789abcdef@pli');
});

test('a relay that refuses for now is tried again, and then takes the message once', async () => {
  let refusals = 2;
  const { port, taken } = await relay({
    onRcptTo: (_address, _session, done) => {
      refusals -= 1;
      done(refusals >= 0 ? Object.assign(new Error('later'), { responseCode: 451 }) : undefined);
    },
  });
  const mailer = mailers(port);
  expect(await codeOf(mailer().send(mail))).toBe('relay-down');
  expect(await codeOf(mailer().send(mail))).toBe('relay-down');
  expect(await codeOf(mailer().send(mail))).toBe('sent');
  expect(taken).toHaveLength(1);
});

test('a relay that is not there is an outside failure that is tried again', async () => {
  const { port, server } = await relay();
  await new Promise<void>((done) => server.close(() => done()));
  expect(await codeOf(mailers(port)().send(mail))).toBe('relay-down');
});

/** A relay that takes the whole message and then hangs up, or keeps silent, without an answer. */
const rudeRelay = async (then: 'hangs up' | 'keeps silent'): Promise<{ port: number; seen: { messages: number } }> => {
  const seen = { messages: 0 };
  const server = createServer((socket) => {
    let data = false;
    socket.write('220 relay\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const text = chunk.toString();
      if (data && text.endsWith('\r\n.\r\n')) {
        seen.messages += 1;
        if (then === 'hangs up') socket.destroy();
      } else if (!data) {
        data = text.startsWith('DATA');
        socket.write(data ? '354 go on\r\n' : '250 ok\r\n');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => new Promise((done) => server.close(() => done())));
  return { port: (server.address() as AddressInfo).port, seen };
};

test.each(['hangs up', 'keeps silent'] as const)(
  'a relay that %s after the data leaves it open whether the message was taken: it is not sent again, a person is asked',
  async (then) => {
    const { port, seen } = await rudeRelay(then);
    const mailer = mailers(port);
    expect(await codeOf(mailer().send(mail))).toBe('mail-uncertain');
    expect(await codeOf(mailer().send(mail))).toBe('mail-uncertain');
    expect(seen.messages).toBe(1);
  },
);

test('a relay that never greets has taken nothing: it is tried again, and then takes the message once', async () => {
  const { port, taken } = await relay();
  const sockets = new Set<Socket>();
  const mute = createServer((socket) => sockets.add(socket));
  mute.listen(0, '127.0.0.1');
  await once(mute, 'listening');
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((done) => mute.close(() => done()));
  });
  const store = temporaryStore();
  closing.push(() => store.close());
  const to = (where: number, greeting: number): Mailer => {
    const smtp = { host: '127.0.0.1', port: where, secure: false, from: 'pli@vauclair-assurances.example' };
    return createMailer(store.database, store.clock, store.folder.outbox, smtp, { greeting, answer: 5_000 });
  };
  expect(await codeOf(to((mute.address() as AddressInfo).port, 100).send(mail))).toBe('relay-down');
  expect(await codeOf(to(port, 5_000).send(mail))).toBe('sent');
  expect(taken).toHaveLength(1);
});
