import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { type Certificate, makeCertificate } from './certificate.ts';

/** A message in a folder. */
export type Stored = { readonly uid: number; readonly raw: Buffer; readonly flags: Set<string>; readonly arrived: string };
type Folder = { readonly messages: Stored[]; nextUid: number };

/** What a test does to one command: break the line before it is carried out, after it, or answer NO. */
export type Fault = 'drop-before' | 'drop-after' | 'refuse';

export type ImapOptions = {
  readonly tls?: 'implicit' | 'starttls' | 'none';
  readonly certificate?: Certificate;
  readonly password?: string;
  readonly folders?: readonly string[];
  readonly capabilities?: string;
  readonly permanentFlags?: string;
};

export type ImapServer = {
  readonly port: number;
  readonly certificate: Certificate;
  /** Commands as they were carried out, without their tags and secrets. */
  readonly commands: string[];
  folder(name: string): Folder;
  /** Puts a message into a folder, and tells whoever waits. */
  deliver(raw: string, folder?: string, arrived?: string): number;
  /** Numbers everything anew, as after a restore from backup. */
  renumber(): void;
  /** What becomes of the next command of this name, once. */
  next(command: string, fault: Fault): void;
  connections(): number;
  close(): Promise<void>;
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const imapDate = (iso: string): string => {
  const at = new Date(iso);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(at.getUTCDate())}-${months[at.getUTCMonth()]}-${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`;
};

const bare = (word: string): string => word.replace(/^"|"$/g, '');

/** The words of a command line; quoted strings and lists in parentheses stay whole. */
const wordsOf = (line: string): string[] => line.match(/"(?:[^"\\]|\\.)*"|\([^)]*\)|[^\s]+/g) ?? [];

/** Whether a UID stands in a set such as "3,5:9". */
const inSet = (set: string, uid: number): boolean =>
  set.split(',').some((range) => {
    const [first = '', last = first] = range.split(':');
    return uid >= Number(first) && (last === '*' || uid <= Number(last));
  });

const matches = (message: Stored, criteria: readonly string[]): boolean =>
  criteria.every((word, index) => {
    if (word === 'UNSEEN') return !message.flags.has('\\Seen');
    if (word === 'UNDELETED') return !message.flags.has('\\Deleted');
    if (word === 'UNKEYWORD') return !message.flags.has(criteria[index + 1] ?? '');
    return true;
  });

/**
 * A small IMAP server on a real socket with TLS, of the commands that a client of one mailbox uses (RFC 3501, 4315, 6851); the mailbox outlives its connections,
 * and a test can break any command.
 */
export const startImapServer = async (options: ImapOptions = {}): Promise<ImapServer> => {
  const { tls = 'implicit', password = 'mot-de-passe', permanentFlags = '\\Seen \\Deleted \\Flagged \\*' } = options;
  const certificate = options.certificate ?? makeCertificate();
  const context = createSecureContext({ cert: certificate.certificate, key: certificate.key });
  const folders = new Map<string, Folder>(['INBOX', ...(options.folders ?? [])].map((name) => [name, { messages: [], nextUid: 1 }]));
  const faults = new Map<string, Fault>();
  const sockets = new Set<Socket>();
  const waiting = new Set<() => void>();
  const commands: string[] = [];
  let validity = 1_700_000_001;

  const folder = (name: string): Folder => {
    const found = folders.get(name);
    if (found === undefined) throw new Error(`no folder ${name}`);
    return found;
  };

  const serve = (first: Socket): void => {
    let socket: Socket = first;
    let selected: Folder | undefined;
    let secret: string | undefined;
    let idle: { tag: string; tell: () => void } | undefined;
    let buffer = '';
    let secure = tls === 'implicit';

    const write = (text: string | Buffer): void => void (socket.destroyed || socket.write(text));
    const line = (text: string): void => write(`${text}\r\n`);
    const names = (): string =>
      `${options.capabilities ?? 'IMAP4rev1 IDLE UIDPLUS MOVE ID SASL-IR AUTH=PLAIN AUTH=XOAUTH2'}${tls === 'starttls' && !secure ? ' STARTTLS' : ''}`;
    const sequenceOf = (message: Stored): number => (selected?.messages.indexOf(message) ?? -1) + 1;
    const chosen = (set: string): Stored[] => selected?.messages.filter(({ uid }) => inSet(set, uid)) ?? [];

    const expunge = (gone: readonly Stored[]): void => {
      for (const message of gone) {
        line(`* ${sequenceOf(message)} EXPUNGE`);
        selected?.messages.splice(selected.messages.indexOf(message), 1);
      }
    };
    const copy = (set: string, to: Folder): Stored[] => {
      const found = chosen(set);
      for (const message of found) to.messages.push({ ...message, uid: to.nextUid++, flags: new Set(message.flags) });
      return found;
    };
    const fetch = (message: Stored, items: string): void => {
      const parts = [`UID ${message.uid}`];
      if (items.includes('FLAGS')) parts.push(`FLAGS (${[...message.flags].join(' ')})`);
      if (items.includes('RFC822.SIZE')) parts.push(`RFC822.SIZE ${message.raw.length}`);
      if (items.includes('INTERNALDATE')) parts.push(`INTERNALDATE "${imapDate(message.arrived)}"`);
      if (items.includes('BODY') && !items.includes('BODY.PEEK')) message.flags.add('\\Seen');
      if (!items.includes('BODY')) return line(`* ${sequenceOf(message)} FETCH (${parts.join(' ')})`);
      write(`* ${sequenceOf(message)} FETCH (${parts.join(' ')} BODY[] {${message.raw.length}}\r\n`);
      write(message.raw);
      line(')');
    };
    const allow = (given: string): string =>
      given === password ? `OK [CAPABILITY ${names()}] logged in` : 'NO [AUTHENTICATIONFAILED] refused';
    /** The password of a PLAIN answer, or the token of an XOAUTH2 one. */
    const plain = (encoded: string): string => {
      const text = Buffer.from(encoded, 'base64').toString();
      const token = text.split('\u0001').find((part) => part.startsWith('auth=Bearer '));
      return token?.slice('auth=Bearer '.length) ?? text.split('\u0000')[2] ?? '';
    };

    const upgrade = (tag: string): void => {
      line(`${tag} OK go on`);
      secure = true;
      first.removeAllListeners('data');
      attach(new TLSSocket(first, { isServer: true, secureContext: context }));
    };

    const untagged: Readonly<Record<string, (words: string[], rest: string) => string | undefined>> = {
      CAPABILITY: () => {
        line(`* CAPABILITY ${names()}`);
        return 'OK';
      },
      ID: () => {
        line('* ID NIL');
        return 'OK';
      },
      NOOP: () => 'OK',
      LOGIN: (words) => allow(bare(words[1] ?? '')),
      AUTHENTICATE: (words) => allow(plain(words[1] ?? '')),
      LIST: (words) => {
        const wanted = bare(words[1] ?? '*');
        for (const name of folders.keys()) if (wanted === '*' || wanted === name) line(`* LIST (\\HasNoChildren) "/" "${name}"`);
        return 'OK';
      },
      LSUB: () => 'OK',
      SELECT: (words) => {
        selected = folders.get(bare(words[0] ?? ''));
        if (selected === undefined) return 'NO [NONEXISTENT] no such mailbox';
        line(`* ${selected.messages.length} EXISTS`);
        line(`* FLAGS (${permanentFlags.replace(' \\*', '')})`);
        line(`* OK [PERMANENTFLAGS (${permanentFlags})] kept`);
        line(`* OK [UIDVALIDITY ${validity}] valid`);
        line(`* OK [UIDNEXT ${selected.nextUid}] next`);
        return 'OK [READ-WRITE]';
      },
      SEARCH: (words) => {
        const found = selected?.messages.filter((message) => matches(message, words)).map(({ uid }) => uid) ?? [];
        line(`* SEARCH ${found.join(' ')}`.trimEnd());
        return 'OK';
      },
      FETCH: (words, rest) => {
        for (const message of chosen(words[0] ?? '')) fetch(message, rest);
        return 'OK';
      },
      STORE: (words, rest) => {
        const flags = /\(([^)]*)\)/.exec(rest)?.[1]?.split(' ') ?? [];
        for (const message of chosen(words[0] ?? '')) {
          for (const flag of flags) message.flags.add(flag);
          line(`* ${sequenceOf(message)} FETCH (UID ${message.uid} FLAGS (${[...message.flags].join(' ')}))`);
        }
        return 'OK';
      },
      MOVE: (words) => {
        const to = folders.get(bare(words[1] ?? ''));
        if (to === undefined) return 'NO [TRYCREATE] no such mailbox';
        expunge(copy(words[0] ?? '', to));
        return 'OK';
      },
      COPY: (words) => {
        const to = folders.get(bare(words[1] ?? ''));
        if (to === undefined) return 'NO [TRYCREATE] no such mailbox';
        copy(words[0] ?? '', to);
        return 'OK';
      },
      EXPUNGE: (words) => {
        expunge(chosen(words[0] ?? '1:*').filter(({ flags }) => flags.has('\\Deleted')));
        return 'OK';
      },
      CLOSE: () => 'OK',
      LOGOUT: () => {
        line('* BYE');
        return 'OK';
      },
    };

    const run = (tag: string, name: string, words: string[], rest: string): void => {
      const fault = faults.get(name);
      faults.delete(name);
      if (fault === 'drop-before') return void socket.destroy();
      if (fault === 'refuse') return line(`${tag} NO not now`);
      commands.push(['LOGIN', 'AUTHENTICATE'].includes(name) ? name : `${name} ${rest}`.trim());
      const work = untagged[name];
      if (work === undefined) return line(`${tag} BAD unknown command ${name}`);
      const end = work(words, rest);
      if (fault === 'drop-after') return void socket.destroy();
      line(`${tag} ${end ?? 'OK'} done`);
      if (name === 'LOGOUT') socket.end();
    };

    const take = (text: string): void => {
      if (idle !== undefined && text === 'DONE') {
        line(`${idle.tag} OK done`);
        waiting.delete(idle.tell);
        idle = undefined;
        return;
      }
      if (secret !== undefined) {
        const tag = secret;
        secret = undefined;
        return line(`${tag} ${allow(plain(text))}`);
      }
      const [tag = '', command = '', ...others] = text.split(' ');
      const name = command.toUpperCase() === 'UID' ? (others.shift() ?? '').toUpperCase() : command.toUpperCase();
      const rest = others.join(' ');
      if (name === 'STARTTLS' && tls === 'starttls') return upgrade(tag);
      if (name === 'IDLE') {
        const own = selected;
        idle = { tag, tell: () => line(`* ${own?.messages.length ?? 0} EXISTS`) };
        waiting.add(idle.tell);
        write('+ idling\r\n');
        // What arrived since the last command is told at once.
        return idle.tell();
      }
      if (name === 'AUTHENTICATE' && others.length < 2) {
        secret = tag;
        return write('+ \r\n');
      }
      run(tag, name, wordsOf(rest), rest);
    };

    const attach = (next: Socket): void => {
      socket = next;
      next.on('error', () => undefined);
      next.on('data', (chunk: Buffer) => {
        buffer += chunk.toString('latin1');
        for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
          const text = buffer.slice(0, end);
          buffer = buffer.slice(end + 2);
          take(text);
        }
      });
    };
    attach(first);
    line(`* OK [CAPABILITY ${names()}] ready`);
  };

  const accept = (socket: Socket): void => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    serve(tls === 'implicit' ? new TLSSocket(socket, { isServer: true, secureContext: context }) : socket);
  };
  const server: Server = createServer(accept);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    // The server has an address once it listens.
    port: (server.address() as AddressInfo).port,
    certificate,
    commands,
    folder,
    deliver: (raw, name = 'INBOX', arrived = '2026-11-24T08:15:00Z') => {
      const to = folder(name);
      const uid = to.nextUid++;
      to.messages.push({
        uid,
        raw: Buffer.from(raw.replace(/\r?\n/g, '\r\n')),
        flags: new Set(),
        arrived: new Date(arrived).toISOString(),
      });
      for (const tell of waiting) tell();
      return uid;
    },
    renumber: () => {
      validity += 1;
      for (const one of folders.values()) {
        const all = one.messages.splice(0);
        one.nextUid = 1;
        for (const message of all) one.messages.push({ ...message, uid: one.nextUid++, flags: new Set() });
      }
    },
    next: (command, fault) => void faults.set(command, fault),
    connections: () => sockets.size,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
