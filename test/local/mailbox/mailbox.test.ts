import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { createUnpacker } from '../../../engines/unpack/create-unpacker.ts';
import { intake } from '../../../functions/intake/step.ts';
import { createMailbox, type Mailbox } from '../../../local/mailbox/create-mailbox.ts';
import { createSeenMail } from '../../../local/mailbox/seen-mail.ts';
import type { Store } from '../../../local/open-store.ts';
import { configuration } from '../../../shared/contracts/configuration.ts';
import { defaultConfiguration } from '../../../shared/contracts/default-configuration.ts';
import { intakeMessage } from '../../../shared/contracts/messages.ts';
import { mailIdOf, sha256Of } from '../../../shared/mail/identify.ts';
import { originalKey } from '../../../shared/mail/keys.ts';
import { temporaryStore } from '../temporary-store.ts';
import { makeCertificate } from './certificate.ts';
import { type ImapOptions, type ImapServer, startImapServer } from './imap-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'pli-mailbox-'));
const secret = join(folder, 'secret');
writeFileSync(secret, 'mot-de-passe\n');
const unpacker = createUnpacker({ megabytesPerFile: 100, megapixels: 150, depth: 5 });
afterAll(async () => {
  await unpacker.close();
  rmSync(folder, { recursive: true, force: true });
});

const open: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const mail = (words: string, more = ''): string =>
  `${more}From: Rose Aubrac <rose@example.org>\nTo: sinistres@vauclair.example\nSubject: Adresse\nMessage-ID: <1@example.org>\nDate: Mon, 23 Nov 2026 10:00:00 +0100\n\n${words}\n`;

const serve = async (options: ImapOptions = {}): Promise<ImapServer> => {
  const server = await startImapServer(options);
  open.push(() => server.close());
  return server;
};

const houseOf = (): Store => {
  const store = temporaryStore();
  open.push(() => store.close());
  return store;
};

type Watched = { readonly mailbox: Mailbox; readonly told: string[]; readonly refused: string[] };

/** A mailbox of this server as a process that has just started sees it. */
const watch = (server: ImapServer, store: Store, own: object = {}, once = true): Watched => {
  const ca = join(folder, `${server.port}.pem`);
  writeFileSync(ca, server.certificate.certificate);
  const whole = { host: 'localhost', port: server.port, user: 'sinistres', passwordFile: secret, caFile: ca, ...own };
  const settings = configuration.parse({ ...defaultConfiguration, mailbox: whole }).mailbox;
  if (settings === undefined) throw new Error('there are settings');
  const told: string[] = [];
  const refused: string[] = [];
  const controller = new AbortController();
  const mailbox = createMailbox(
    { ...store, seen: createSeenMail(store.database) },
    {
      settings,
      once,
      signal: controller.signal,
      refuse: (_, name) => refused.push(name),
      tell: (text) => told.push(text),
      pollSeconds: 3_600,
    },
  );
  open.push(
    () => controller.abort(),
    () => mailbox.close(),
  );
  return { mailbox, told, refused };
};

/** Does the intake of all that waits. */
const takeAll = async (store: Store): Promise<void> => {
  for (let taken = store.queues.take('intake', 900, '1'); taken !== undefined; taken = store.queues.take('intake', 900, '1')) {
    await intake(intakeMessage.parse(taken.body), { ...store, unpacker });
    store.queues.done(taken.id);
  }
};

/** Looks, takes in and looks again until nothing moves any more. */
const settle = async ({ mailbox }: Watched, store: Store): Promise<void> => {
  for (let round = 0; round < 200; round++) {
    const { taken, waiting } = await mailbox.scan();
    await takeAll(store);
    if (taken + waiting === 0) return;
    await pause(50);
  }
  throw new Error('the mailbox never came to rest');
};

const flagsOf = (server: ImapServer, name = 'INBOX'): string[][] => server.folder(name).messages.map(({ flags }) => [...flags]);
const again = (store: Store) =>
  store.register.listMail().then((all) => all.flatMap(({ history }) => history.filter(({ what }) => what === 'received-again')));

describe('a message goes in as it is and is marked once its record is safe', () => {
  test('its raw source is the original, its arrival the day that it appeared', async () => {
    const [server, store] = [await serve(), houseOf()];
    server.deliver(mail('Bonjour, voici ma nouvelle adresse : é à 日本.'));
    await settle(watch(server, store), store);
    const [record] = await store.register.listMail();
    expect(record).toMatchObject({ fileName: 'courriel-1.eml', mediaType: 'message/rfc822', appeared: '2026-11-24T08:15:00.000Z' });
    const raw = server.folder('INBOX').messages[0]?.raw;
    expect(Buffer.from(await store.files.get(record?.original ?? ''))).toEqual(raw);
    expect(flagsOf(server)).toEqual([['\\Seen']]);
  });

  test('while there is no record it stays unmarked, however often it is looked at', async () => {
    const [server, store] = [await serve(), houseOf()];
    server.deliver(mail('Bonjour'));
    const { mailbox } = watch(server, store);
    expect(await mailbox.scan()).toEqual({ taken: 1, waiting: 0 });
    for (let look = 0; look < 3; look++) expect(await mailbox.scan()).toEqual({ taken: 0, waiting: 1 });
    expect(flagsOf(server)).toEqual([[]]);
    await takeAll(store);
    expect(await mailbox.scan()).toEqual({ taken: 0, waiting: 0 });
    expect(flagsOf(server)).toEqual([['\\Seen']]);
  });

  test('one that is turned away is marked too: its record says why', async () => {
    const [server, store] = [await serve(), houseOf()];
    server.deliver('');
    await settle(watch(server, store), store);
    expect((await store.register.listMail()).map(({ state }) => state)).toEqual(['rejected']);
    expect(flagsOf(server)).toEqual([['\\Seen']]);
  });

  test('what has been seen or thrown away is left alone', async () => {
    const [server, store] = [await serve(), houseOf()];
    for (const flag of ['\\Seen', '\\Deleted']) {
      server.deliver(mail(flag));
      server.folder('INBOX').messages.at(-1)?.flags.add(flag);
    }
    await settle(watch(server, store), store);
    expect(await store.register.listMail()).toEqual([]);
  });

  test('with a flag of its own it takes what people have read, and leaves it read or unread as it was', async () => {
    const [server, store] = [await serve(), houseOf()];
    server.deliver(mail('lu'));
    server.folder('INBOX').messages[0]?.flags.add('\\Seen');
    server.deliver(mail('non lu'));
    await settle(watch(server, store, { done: { flag: '$Pli' } }), store);
    expect(flagsOf(server)).toEqual([['\\Seen', '$Pli'], ['$Pli']]);
  });

  test.each([
    ['with the command MOVE', undefined],
    ['on an older server', 'IMAP4rev1 UIDPLUS AUTH=PLAIN'],
  ])('or it is moved into the folder of what is done, %s', async (_, capabilities) => {
    const [server, store] = [await serve({ folders: ['Faits'], ...(capabilities === undefined ? {} : { capabilities }) }), houseOf()];
    server.deliver(mail('Bonjour'));
    await settle(watch(server, store, { done: { folder: 'Faits' } }), store);
    expect(server.folder('INBOX').messages).toEqual([]);
    expect(server.folder('Faits').messages).toHaveLength(1);
    expect(await store.register.listMail()).toHaveLength(1);
  });

  test('one too large is not fetched; it stays, and that is said once', async () => {
    const [server, store] = [await serve(), houseOf()];
    server.deliver(mail('x'.repeat(2_000_000)));
    const small = { ...store, configuration: { ...store.configuration, budget: { ...store.configuration.budget, megabytesPerFile: 1 } } };
    const watched = watch(server, small);
    await settle(watched, small);
    await watched.mailbox.scan();
    expect(watched.refused).toEqual(['INBOX/courriel-1.eml']);
    expect(server.commands.filter((command) => command.includes('BODY'))).toEqual([]);
    expect(flagsOf(server)).toEqual([[]]);
  });

  test('a hundred messages are all taken, each once', async () => {
    const [server, store] = [await serve(), houseOf()];
    for (let index = 0; index < 100; index++) server.deliver(mail(`Lettre ${index}`).replace('<1@', `<${index}@`));
    await settle(watch(server, store), store);
    expect(await store.register.listMail()).toHaveLength(100);
    expect(flagsOf(server).every((flags) => flags.includes('\\Seen'))).toBe(true);
    expect(await again(store)).toEqual([]);
  });
});

describe('whatever breaks in between, a message is one piece of mail', () => {
  test.each([
    ['before the message is fetched', 'FETCH', 'drop-before'],
    ['after the message was fetched', 'FETCH', 'drop-after'],
    ['before it is marked', 'STORE', 'drop-before'],
    ['after it was marked, before the server said so', 'STORE', 'drop-after'],
    ['while it is searched for', 'SEARCH', 'drop-before'],
    ['while the server refuses to mark', 'STORE', 'refuse'],
  ] as const)('the line breaks %s', async (_, command, fault) => {
    const [server, store] = [await serve(), houseOf()];
    server.deliver(mail('Bonjour'));
    server.next(command, fault);
    const watched = watch(server, store);
    await settle(watched, store);
    expect(await store.register.listMail()).toHaveLength(1);
    expect(await again(store)).toEqual([]);
    expect(flagsOf(server)).toEqual([['\\Seen']]);
    expect(watched.mailbox.failure()).toBeUndefined();
    expect(watched.told.at(-1)).toBe('La boîte « sinistres » répond à nouveau.');
  });

  test('the program is killed between the record and the mark', async () => {
    const [server, store] = [await serve(), houseOf()];
    server.deliver(mail('Bonjour'));
    await watch(server, store).mailbox.scan();
    await takeAll(store);
    await settle(watch(server, store), store);
    expect(await store.register.listMail()).toHaveLength(1);
    expect(await again(store)).toEqual([]);
    expect(server.commands.filter((command) => command.includes('BODY'))).toHaveLength(1);
    expect(flagsOf(server)).toEqual([['\\Seen']]);
  });

  test('the program is killed between the original and the message for intake', async () => {
    const [server, store] = [await serve(), houseOf()];
    server.deliver(mail('Bonjour'));
    await watch(server, store).mailbox.scan();
    store.database.exec('DELETE FROM message');
    await settle(watch(server, store), store);
    expect(await store.register.listMail()).toHaveLength(1);
    expect(flagsOf(server)).toEqual([['\\Seen']]);
  });

  test('the server numbers everything anew and forgets its flags: a duplicate, noted on its first record', async () => {
    const [server, store] = [await serve(), houseOf()];
    server.deliver(mail('Autre').replace('<1@', '<2@'));
    server.deliver(mail('Bonjour'));
    await settle(watch(server, store), store);
    server.folder('INBOX').messages.splice(0, 1);
    server.renumber();
    await settle(watch(server, store), store);
    expect(await store.register.listMail()).toHaveLength(2);
    expect(await again(store)).toHaveLength(1);
    expect(flagsOf(server)).toEqual([['\\Seen']]);
  });

  test('the same message by two addresses is one; another message under the same Message-ID is another', async () => {
    const [server, store] = [await serve(), houseOf()];
    server.deliver(mail('Bonjour', 'Received: from a by b; Mon, 23 Nov 2026 10:00:02 +0100\n'));
    server.deliver(mail('Bonjour', 'Received: from c by b; Mon, 23 Nov 2026 10:00:03 +0100\n'));
    server.deliver(mail('Au revoir'));
    await settle(watch(server, store), store);
    expect(await store.register.listMail()).toHaveLength(2);
    expect(await again(store)).toHaveLength(1);
    expect(flagsOf(server)).toEqual([['\\Seen'], ['\\Seen'], ['\\Seen']]);
  });

  test('a message that was erased here and comes again is a new one', async () => {
    const [server, store] = [await serve(), houseOf()];
    server.deliver(mail('Bonjour'));
    await settle(watch(server, store), store);
    const id = mailIdOf(await sha256Of(server.folder('INBOX').messages[0]?.raw ?? new Uint8Array()));
    await store.register.eraseMail(id);
    await store.files.remove(originalKey(id));
    server.deliver(mail('Bonjour'));
    await settle(watch(server, store), store);
    expect((await store.register.listMail()).map((record) => record.id)).toEqual([id]);
    expect(await store.files.has(originalKey(id))).toBe(true);
  });

  test('a message that somebody else takes away is let go', async () => {
    const [server, store] = [await serve(), houseOf()];
    server.deliver(mail('Bonjour'));
    const watched = watch(server, store);
    await watched.mailbox.scan();
    server.folder('INBOX').messages.splice(0, 1);
    await settle(watched, store);
    expect(await store.register.listMail()).toHaveLength(1);
  });
});

describe('what is wrong with the mailbox is said in words that say what to do', () => {
  const failureOf = async (server: ImapServer, own: object = {}) => {
    const { mailbox, told } = watch(server, houseOf(), own);
    expect(await mailbox.scan()).toEqual({ taken: 0, waiting: 0 });
    const failure = mailbox.failure();
    expect(told).toEqual([failure?.message]);
    expect(failure?.kind).toBe('configuration');
    return failure;
  };
  const wrong = join(folder, 'wrong');
  writeFileSync(wrong, 'autre');
  const none = join(folder, 'none');

  test.each([
    ['a refused password', {}, { passwordFile: wrong }, 'mailbox-password', /Vérifiez mailbox\.user et le mot de passe/],
    [
      'a refused token',
      {},
      { passwordFile: undefined, tokenFile: wrong },
      'mailbox-password',
      /Renouvelez le fichier de mailbox\.tokenFile/,
    ],
    ['no file of the password', {}, { passwordFile: none }, 'mailbox-secret-missing', /Créez-le avec le secret seul/],
    ['no such variable', {}, { passwordFile: undefined, passwordEnv: 'PLI_NONE' }, 'mailbox-secret-missing', /« PLI_NONE »/],
    ['an unknown authority', {}, { caFile: undefined }, 'mailbox-certificate', /mailbox\.caFile/],
    ['an expired certificate', { certificate: makeCertificate('localhost', '2021-01-01') }, {}, 'mailbox-certificate', /a expiré/],
    ['a certificate of another host', { certificate: makeCertificate('autre.example') }, {}, 'mailbox-certificate', /celui d’un autre nom/],
    ['no file of the authority', {}, { caFile: none }, 'mailbox-certificate', /ne peut être lu/],
    ['a folder that is not there', {}, { folder: 'Absent' }, 'mailbox-folder-missing', /« Absent » \(mailbox\.folder\)/],
    ['no folder for what is done', {}, { done: { folder: 'Absent' } }, 'mailbox-folder-missing', /\(mailbox\.done\.folder\)/],
    ['a flag that is not kept', { permanentFlags: '\\Seen \\Deleted' }, { done: { flag: '$Pli' } }, 'mailbox-flag', /Prenez « \\Seen »/],
    ['a port without TLS', { tls: 'none' }, {}, 'mailbox-tls', /993 avec true, 143 avec false/],
    ['a server without STARTTLS', { tls: 'none' }, { secure: false }, 'mailbox-tls', /n'offre pas de liaison chiffrée/],
  ] as const)('%s', async (_, options, own, code, says) => {
    const failure = await failureOf(await serve(options), own);
    expect(failure?.code).toBe(code);
    expect(failure?.message).toMatch(says);
  });

  test('a password never crosses a line that is not encrypted', async () => {
    const server = await serve({ tls: 'none' });
    await failureOf(server, { secure: false });
    expect(server.commands.some((command) => /LOGIN|AUTHENTICATE/.test(command))).toBe(false);
  });

  test('with an access token in place of a password it works as well', async () => {
    const [server, store] = [await serve(), houseOf()];
    server.deliver(mail('Bonjour'));
    await settle(watch(server, store, { passwordFile: undefined, tokenFile: secret }), store);
    expect(await store.register.listMail()).toHaveLength(1);
  });

  test('by STARTTLS it works as well', async () => {
    const [server, store] = [await serve({ tls: 'starttls' }), houseOf()];
    server.deliver(mail('Bonjour'));
    await settle(watch(server, store, { secure: false }), store);
    expect(await store.register.listMail()).toHaveLength(1);
  });
});

describe('a mailbox that is away is tried again, more and more seldom', () => {
  test('three times when the run is to end, and the failure is kept', async () => {
    const server = await startImapServer();
    await server.close();
    const store = houseOf();
    const watched = watch(server, store);
    await settle(watched, store);
    expect(watched.mailbox.failure()).toMatchObject({ code: 'mailbox-away', kind: 'outside' });
    expect(watched.told).toEqual([expect.stringMatching(/ne répond pas sur localhost:\d+ \(ECONNREFUSED\)\. Rien n'est perdu/)]);
  });

  test('also when the line breaks before the password was taken', async () => {
    const [server, store] = [await serve(), houseOf()];
    server.deliver(mail('Bonjour'));
    server.next('AUTHENTICATE', 'drop-before');
    await settle(watch(server, store), store);
    expect(await store.register.listMail()).toHaveLength(1);
  });

  test('a message that arrives while the server is listened to is taken at once', async () => {
    const [server, store] = [await serve(), houseOf()];
    const watched = watch(server, store, {}, false);
    await settle(watched, store);
    server.deliver(mail('Bonjour'));
    for (let round = 0; round < 100 && (await store.register.listMail()).length === 0; round++) {
      await watched.mailbox.scan();
      await takeAll(store);
      await pause(100);
    }
    expect(await store.register.listMail()).toHaveLength(1);
  });
});
