import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../../../functions/api/app.ts';
import { csrfOf, signToken } from '../../../functions/api/session-token.ts';
import { dataFolder } from '../../../local/data-folder.ts';
import { type Mailroom, openMailroom } from '../../../local/open-mailroom.ts';
import { administrationOf } from '../../../local/server/administration-of.ts';
import { apiPortsOf } from '../../../local/server/api-ports-of.ts';
import { learningOf } from '../../../local/server/learning-of.ts';
import type { Kind } from '../../../shared/mail/kinds.ts';
import type { Clock } from '../../../shared/ports.ts';
import type { FitOptions } from '../../../shared/triage/model/fit-text-model.ts';
import type { newMail } from '../../ports/records.ts';
import { putLetter } from './put-letter.ts';

const secret = 'a secret of these tests';

/** The day of the tests; every reading of the clock is a millisecond later than the one before. */
export const stillClock = (start = '2026-11-25T10:00:00.000Z'): Clock => {
  let readings = 0;
  return {
    now: () => {
      readings += 1;
      return new Date(Date.parse(start) + readings).toISOString();
    },
    today: () => start.slice(0, 10),
  };
};

export type ServedApi = {
  readonly mailroom: Mailroom;
  readonly data: string;
  /** Every route, also those that only a deployed mailroom has. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  /** Puts a written letter of the corpus through triage, as read. @returns its id */
  letter(name: string, over?: Parameters<typeof newMail>[0]): Promise<string>;
  /** Asks the API as a person of the configuration; without one, without a session. */
  ask(person: string | undefined, method: string, path: string, body?: unknown): Promise<Response>;
  /** A person says what the first document of a piece of mail is. */
  decide(person: string, mailId: string, kind: Kind): Promise<Response>;
  /** A person comes in by their link. */
  comeIn(person: string): Promise<Response>;
  close(): Promise<void>;
};

/** What a deployed mailroom has besides: uploads past the API, and a directory of people that nobody asks here. */
const elsewhere = async (): Promise<never> => {
  throw new Error('not asked in these tests');
};
const directUploads = {
  plan: async () => ({ id: 'a', key: 'b', pieceBytes: 1, pieces: ['https://store.example/1'] }),
  finish: async () => ({ name: 'lot.pdf', sha256: 'b'.repeat(64) }),
};
const directory = {
  begin: elsewhere,
  end: elsewhere,
  find: elsewhere,
  personOf: () => undefined,
  subjectOf: ({ id }: { id: string }) => id,
};

/** The API over a mailroom in a folder of its own, without a server and with a clock that stands still. */
export const servedApi = (options: { yaml?: string; fit?: FitOptions } = {}): ServedApi => {
  const data = mkdtempSync(join(tmpdir(), 'pli-api-'));
  if (options.yaml !== undefined) writeFileSync(join(data, 'pli.yaml'), options.yaml);
  const clock = stillClock();
  const mailroom = openMailroom(dataFolder({ data }), clock);
  const administration = { ...administrationOf(mailroom.store), ...learningOf(mailroom.store, options.fit) };
  const ports = { ...apiPortsOf(mailroom, { draw: async () => undefined }), administration, directUploads, clock };
  const access = { secret, sessionHours: 12, secure: false };
  const app = createApi(ports, access);
  const ask: ServedApi['ask'] = async (person, method, path, body) => {
    const session = person === undefined ? '' : await signToken('session', person, Date.parse(clock.now()) + 1e6, secret);
    const headers: Record<string, string> = { cookie: `pli-session=${session}`, 'x-pli-csrf': await csrfOf(session, secret) };
    return app.request(`/api${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  };
  return {
    mailroom,
    data,
    routes: createApi(ports, { ...access, directory }).routes,
    letter: (name, over = {}) => putLetter(name, ports, over),
    ask,
    decide: async (person, mailId, kind) => {
      const record = await mailroom.store.register.mail(mailId);
      const path = `/mail/${mailId}/documents/${record?.documents[0]?.id}/kind`;
      return ask(person, 'POST', path, { kind, version: record?.version });
    },
    comeIn: async (person) => {
      const token = await signToken('link', person, Date.parse(clock.now()) + 1e6, secret);
      return app.request('/api/session', { method: 'POST', body: JSON.stringify({ token }) });
    },
    close: async () => {
      await mailroom.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
};

/** People of the shipped configuration by what they may. */
export const people = {
  administrator: 'odile.marechaux',
  handler: 'yvan.trehorel',
  auditor: 'helene.quemeneur',
  medical: 'soizic.daumas',
} as const;
