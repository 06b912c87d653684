import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lambdaClock } from '../../functions/adapters/clock.ts';
import { openCore } from '../../functions/adapters/lambda/open-core.ts';
import { createSqsQueues } from '../../functions/adapters/queues/create-queues.ts';
import { dataFolder } from '../../local/data-folder.ts';
import { createInbox } from '../../local/mailroom/inbox.ts';
import { runMailroom } from '../../local/mailroom/run.ts';
import { openMailroom } from '../../local/open-mailroom.ts';
import type { LetterRecord, MailRecord } from '../../shared/contracts/record.ts';
import { queues } from '../../shared/mail/kinds.ts';
import type { Register } from '../../shared/ports.ts';
import { writeInbox } from '../end-to-end/inbox.ts';
import { emulated } from './emulated.ts';
import { invoke, putIntoInbox, sqsRecord, useSettings, workThrough } from './house.ts';

const root = mkdtempSync(join(tmpdir(), 'pli-aws-'));
const inbox = join(root, 'mail');
const aws = await emulated('whole');
await useSettings(aws, { mode: 'tesseract', threshold: 0.7, paidPagesPerDay: 0, dollarsPerPage: 0.0015 });
const core = await openCore({ ...aws.settings });
beforeAll(() => writeInbox(inbox));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What must be the same wherever the house stands: not the time of day, nor how the day received is known. */
const mailOf = ({ id, state, fileName, sha256, mediaType, pageCount, received, envelope, parts, documents }: MailRecord) => ({
  id,
  state,
  fileName,
  sha256,
  mediaType,
  pageCount,
  received,
  envelope,
  parts,
  documents,
});
const letterOf = ({ id, mailId, documentId, template, state, release, channel, recipient, html }: LetterRecord) => ({
  id,
  mailId,
  documentId,
  template,
  state,
  release,
  channel,
  recipient,
  html,
});

const endOf = async (register: Register, waiting: Readonly<Record<string, unknown[]>>) => ({
  mail: (await register.listMail()).map(mailOf).sort((a, b) => a.id.localeCompare(b.id)),
  letters: (await register.listLetters()).map(letterOf).sort((a, b) => a.id.localeCompare(b.id)),
  waiting: Object.fromEntries(Object.entries(waiting).map(([queue, bodies]) => [queue, bodies.map((body) => JSON.stringify(body)).sort()])),
});

const runHere = async () => {
  // The functions have no Tesseract but the one that they are packed with: the same recognises here.
  const config = join(root, 'pli.yaml');
  writeFileSync(config, 'ocr: npm\n');
  const mailroom = openMailroom(dataFolder({ data: join(root, 'here'), inbox, config }));
  try {
    const { store, ports } = mailroom;
    const problems: string[] = [];
    await runMailroom({
      ports,
      queues: store.queues,
      inboxes: [createInbox(inbox, ports, () => undefined)],
      once: true,
      signal: new AbortController().signal,
      onDone: () => undefined,
      onFailure: (step, code) => problems.push(`${step}: ${code}`),
    });
    expect(problems).toEqual([]);
    return await endOf(
      store.register,
      Object.fromEntries(queues.map((queue) => [queue, store.queues.peek(queue).map(({ body }) => body)])),
    );
  } finally {
    await mailroom.close();
  }
};

const runThere = async () => {
  const events: string[] = [];
  for (const name of readdirSync(inbox)) {
    const event = await putIntoInbox(aws, name, readFileSync(join(inbox, name)), '2026-11-23');
    events.push(JSON.stringify(event), JSON.stringify(event));
  }
  const records = events.reverse().map((body, index) => sqsRecord(body, `event-${index}`));
  expect(await invoke('intake', [...records, sqsRecord('no event', 'poison')])).toEqual(['poison']);
  await workThrough(aws, 20261125);
  const late = events.map((body, index) => sqsRecord(body, `late-${index}`));
  expect(await invoke('intake', late)).toEqual([]);
  await workThrough(aws, 1);
  const waiting: Record<string, unknown[]> = {};
  for (const queue of queues) waiting[queue] = await aws.receive(queue);
  return endOf(core.register, waiting);
};

test('files put into S3, their events delivered twice, late, out of order and beside poisoned records, end as on this machine, record by record', {
  timeout: 400_000,
}, async () => {
  const there = await runThere();
  const here = await runHere();
  expect(there.mail).toHaveLength(5);
  expect(there.mail.map(({ state }) => state)).toEqual(here.mail.map(({ state }) => state));
  expect(there).toEqual(here);
});

test('of fifty deliveries of one event at once comes one record, and one message for its department', { timeout: 200_000 }, async () => {
  const text = new TextEncoder().encode(
    'Objet : réclamation, sinistre S26-118204. Je conteste votre refus de prise en charge et vous demande une réponse écrite.',
  );
  const event = JSON.stringify(await putIntoInbox(aws, 'réclamation à la main.txt', text, '2026-11-23'));
  const before = (await core.register.listMail()).length;
  await Promise.all(Array.from({ length: 50 }, (_, index) => invoke('intake', [sqsRecord(event, `event-${index}`)])));
  await workThrough(aws, 2);
  expect((await core.register.listMail()).length - before).toBe(1);
  const messages: unknown[] = [];
  for (const queue of queues) messages.push(...(await aws.receive(queue)));
  expect(messages.length).toBe(1);
});

test('a message whose step keeps failing leaves a failed record, and comes back whole when it is redriven', async () => {
  const queuesOf = createSqsQueues(aws.sqs, aws.settings.queues, aws.table, lambdaClock);
  const [done] = await core.register.listMail({ state: 'triaged', limit: 1 });
  if (done === undefined) throw new Error('nothing was triaged');
  await core.register.eraseMail(done.id);
  const read = new Map<string, Uint8Array>();
  for (const { transcript } of done.parts) if (transcript !== undefined) read.set(transcript, await core.files.get(transcript));
  for (const key of read.keys()) await core.files.remove(key);
  await core.register.createMail({ ...done, state: 'read', documents: [], version: 0 });
  await queuesOf.sendStep({ type: 'triage', mailId: done.id }, `triage:${done.id}`);
  const body = JSON.stringify({ type: 'triage', mailId: done.id });
  expect(await invoke('triage', [sqsRecord(body, 'last', aws.settings.receptions)])).toEqual(['last']);
  expect(await core.register.mail(done.id)).toMatchObject({ state: 'failed', problem: { code: 'file-missing' } });
  for (const [key, transcript] of read) await core.files.put(key, transcript, 'application/json');
  expect(await invoke('triage', [sqsRecord(body, 'redriven')])).toEqual([]);
  expect(await core.register.mail(done.id)).toMatchObject({ state: 'triaged' });
});
