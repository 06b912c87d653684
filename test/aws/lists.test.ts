import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { openCore } from '../../functions/adapters/lambda/open-core.ts';
import { countedInRows } from '../../functions/adapters/lists/counted-in-rows.ts';
import { createRegisterLists } from '../../functions/adapters/lists/register-lists.ts';
import { letterItem, mailItem } from '../../functions/adapters/register/record-item.ts';
import { wordPartition } from '../../functions/adapters/register/words.ts';
import { deskView } from '../../functions/api/desk-view.ts';
import { overviewOf } from '../../functions/api/overview/overview-of.ts';
import type { Person } from '../../shared/contracts/configuration.ts';
import type { LetterRecord, MailRecord } from '../../shared/contracts/record.ts';
import type { Sight } from '../../shared/mail/sight.ts';
import { newDelivery, newDocument, newLetter, newMail } from '../ports/records.ts';
import { emulated } from './emulated.ts';
import { countRequests } from './request-counts.ts';

const aws = await emulated('lists');
const core = await openCore(aws.settings);
const lists = createRegisterLists(core.table, core.files);
const all: Sight = { medical: true };
const unmedical: Sight = { medical: false };

const writeItems = async (items: readonly Record<string, unknown>[]): Promise<void> => {
  for (let start = 0; start < items.length; start += 25) {
    const writes = items.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } }));
    await core.table.client.send(new BatchWriteCommand({ RequestItems: { [core.table.name]: writes } }));
  }
};

/** A piece of mail that was triaged in its turn, one a minute; every tenth is medical. */
const triaged = (number: number): MailRecord => {
  const appeared = new Date(Date.parse('2026-11-01T06:00:00.000Z') + number * 60_000).toISOString();
  const kind = number % 10 === 0 ? 'medical-report' : 'complaint';
  const documents = [newDocument(number % 2 === 0 ? 'claims' : 'mediation', `S26-${String(100_000 + number)}`, { kind })];
  return newMail({ state: 'triaged', appeared, received: appeared.slice(0, 10), documents, fileName: `courrier-${number}.pdf` });
};

const letterTo = (mail: MailRecord, state: LetterRecord['state']): LetterRecord =>
  newLetter(mail.id, { documentId: mail.documents[0]?.id ?? '', state, history: [{ at: mail.appeared, by: 'triage', what: 'ordered' }] });

const wordItem = (word: string, mail: MailRecord) => ({ pk: wordPartition(word), sk: `${word}#${mail.id}`, at: mail.appeared });

const written: LetterRecord[] = [];

/** Writes mail as the register does, each with a letter and found under a word that all have and one that it has alone. */
const fill = async (from: number, to: number): Promise<MailRecord[]> => {
  const mail = Array.from({ length: to - from }, (_, index) => triaged(from + index));
  const letters = mail.map((record, index) => letterTo(record, index % 50 === 0 ? 'awaiting-approval' : 'sent'));
  const letterItems = await Promise.all(letters.map((letter) => letterItem(letter, core.files)));
  written.push(...letters);
  const items = await Promise.all(
    mail.map(async (record, index) => [
      await mailItem(record, core.files),
      wordItem('kervella', record),
      wordItem(`s26${100_000 + from + index}`, record),
    ]),
  );
  await writeItems([...items.flat(), ...letterItems]);
  return mail;
};

const counts = countRequests(core);
/** Requests that a question costs. */
const cost = async (ask: () => Promise<unknown>): Promise<number> => {
  const before = counts.dynamoRequests ?? 0;
  await ask();
  return (counts.dynamoRequests ?? 0) - before;
};

const somebody: Person = { id: 'malo.riou', name: 'Malo Riou', roles: ['handler', 'medical'] };
const view = () => deskView('mediation', {}, somebody, { lists, clock: core.clock, configuration: core.configuration });

const questions: Readonly<Record<string, () => Promise<unknown>>> = {
  'the newest hundred': () => lists.mailPage({ see: all, limit: 100 }),
  'the newest of a state': () => lists.mailPage({ see: all, state: 'triaged', limit: 100 }),
  'a desk with its counts': view,
  'counts of a desk': () => lists.counts('mediation', all, '2026-11-25'),
  'a claim number': () => lists.search('S26-100007', { see: all, limit: 50 }),
  'a word that all mail has': () => lists.search('kervella', { see: all, limit: 50 }),
  'letters to approve': () => lists.letterPage({ see: all, state: 'awaiting-approval', limit: 20 }),
  'the first letters': () => lists.letterPage({ see: all, limit: 100 }),
  'where one piece waits': () => lists.desksOf('m-none'),
  'decided on a day': () => lists.decidedOn('2026-11-25'),
};

const costs = async (): Promise<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (const [name, ask] of Object.entries(questions)) found[name] = await cost(ask);
  return found;
};

const few = 300;
const many = 1_800;

describe('over many pieces of mail', () => {
  let mail: MailRecord[] = [];
  let costBefore: Record<string, number> = {};
  let costAfter: Record<string, number> = {};
  beforeAll(async () => {
    mail = await fill(0, few);
    for (const record of mail.filter((_, index) => index % 6 === 1).slice(0, 50))
      await core.queues.deliver(newDelivery({ mailId: record.id, documentId: record.documents[0]?.id ?? '' }), record);
    const [settled] = mail;
    const decision = {
      kind: 'complaint',
      by: 'malo.riou',
      at: '2026-11-25T10:00:00.000Z',
      said: { kind: 'other', confidence: 0.4 },
    } as const;
    if (settled !== undefined) {
      const entry = { at: '2026-11-25T10:00:00.000Z', by: 'malo.riou', what: 'decided' };
      await core.register.moveMail(settled.id, ['triaged'], 'triaged', { settled: { 'p1:1-2': decision } }, entry);
    }
    costBefore = await costs();
    mail = [...mail, ...(await fill(few, many))];
    costAfter = await costs();
    if (process.env.PLI_MEASURE === '1') console.log(JSON.stringify({ costBefore, costAfter }));
  }, 300_000);

  test('what a list costs does not grow with the register: six times the mail, the same requests', () => {
    expect(costAfter).toEqual(costBefore);
  });

  test('a page costs a handful of requests, none of them for one record', () => {
    for (const [name, requests] of Object.entries(costAfter))
      expect(requests, name).toBeLessThanOrEqual(name === 'a desk with its counts' ? 3 : 4);
  });

  test('pages follow one another, newest first, until the last, and hold each piece of mail once', async () => {
    const ids: string[] = [];
    let next: string | undefined;
    do {
      const page = await lists.mailPage({ see: all, limit: 200, after: next });
      ids.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next !== undefined);
    expect(ids).toEqual(mail.toReversed().map(({ id }) => id));
  });

  test('medical mail is on no page of somebody who may not see it, and pages are none the less full', async () => {
    const { items } = await lists.mailPage({ see: unmedical, limit: 200 });
    expect(items).toHaveLength(200);
    expect(items.filter(({ documents }) => documents.some(({ kind }) => kind === 'medical-report'))).toEqual([]);
    const desk = await lists.mailPage({ see: { medical: true, departments: ['claims'] }, limit: 50 });
    expect(desk.items.every(({ documents }) => documents.every(({ queue }) => queue === 'claims'))).toBe(true);
    expect(desk.items).toHaveLength(50);
  });

  test('a page that would look through too much ends early, and the next goes on from there', async () => {
    const first = await lists.mailPage({ see: all, queue: 'legal', limit: 50 });
    expect(first.items).toEqual([]);
    expect(first.next).toBeDefined();
    expect(await lists.mailPage({ see: all, queue: 'legal', limit: 50, after: first.next })).toEqual({ items: [] });
  });

  test('a search gives the newest first, within its filters', async () => {
    const newest = mail.slice(-50).reverse();
    expect((await lists.search('Kervella', { see: all, limit: 50 })).map(({ id }) => id)).toEqual(newest.map(({ id }) => id));
    const to = '2026-11-01';
    const early = await lists.search('kerv', { see: unmedical, kind: 'complaint', to: mail[40]?.received ?? to, limit: 10 });
    expect(early).toHaveLength(10);
    expect(early.every(({ received }) => received <= (mail[40]?.received ?? to))).toBe(true);
    expect((await lists.search('s26100007', { see: all, limit: 10 })).map(({ id }) => id)).toEqual([mail[7]?.id]);
    expect(await lists.search('s26100007 nulle', { see: all, limit: 10 })).toEqual([]);
  });

  test('letters come first ordered first, page after page, each once, and only those whose mail one may see', async () => {
    const found: string[] = [];
    let next: string | undefined;
    do {
      const page = await lists.letterPage({ see: unmedical, state: 'awaiting-approval', limit: 7, after: next });
      found.push(...page.items.map(({ mailId }) => mailId));
      next = page.next;
    } while (next !== undefined);
    const awaiting = mail.filter((_, index) => (index < few ? index : index - few) % 50 === 0);
    const seen = awaiting.filter(({ documents }) => documents[0]?.kind !== 'medical-report');
    expect(found).toEqual(seen.map(({ id }) => id));
  });

  test('a page of letters looks through only so many, and says where it goes on', async () => {
    const [medical, open] = [mail[0], mail[1]];
    if (medical === undefined || open === undefined) throw new Error('no mail');
    const hidden = Array.from({ length: 1_600 }, () => letterTo(medical, 'released'));
    const last = newLetter(open.id, { state: 'released', history: [{ at: '2026-11-25T08:00:00.000Z', by: 'triage', what: 'ordered' }] });
    written.push(...hidden, last);
    await writeItems(await Promise.all([...hidden, last].map((letter) => letterItem(letter, core.files))));
    const asked = { see: unmedical, state: 'released', limit: 98 } as const;
    const first = await lists.letterPage(asked);
    expect(first.items).toEqual([]);
    expect(first.next).toBeDefined();
    expect((await lists.letterPage({ ...asked, after: first.next })).items.map(({ id }) => id)).toEqual([last.id]);
  });

  test('a desk shows what it has not finished, as the record says it', async () => {
    const desk = await view();
    expect(desk.counts.all).toBe(50);
    expect(desk.items).toHaveLength(50);
    expect(desk.items[0]).toMatchObject({ kind: 'complaint', mine: false });
    expect(desk.decidedToday).toBe(core.clock.today() === '2026-11-25' ? 1 : 0);
    expect(await lists.decidedOn('2026-11-25')).toBe(1);
    expect(await lists.decidedOn('2026-11-24')).toBe(0);
  });

  test('the overview counts from rows what it counts from records, in a request for each megabyte of them', async () => {
    const time = { from: '2026-11-01', to: '2026-11-02', today: '2026-11-03' };
    const inRows = countedInRows(core.table, core.files);
    const { configuration } = core;
    const fromRows = overviewOf({ ...(await inRows(time)), ...time, configuration });
    const { waiting } = await inRows(time);
    const settled = await core.register.mail(mail[0]?.id ?? '');
    const records = settled === undefined ? [] : mail.with(0, settled);
    expect(fromRows).toEqual(overviewOf({ mail: records, letters: written, waiting, ...time, configuration }));
    expect(fromRows.mail.received).toBeGreaterThan(1_000);
    expect(await cost(() => inRows(time))).toBeLessThanOrEqual(12);
  });
});

test('a line of a desk goes when another letter of the same mail turns out to be medical, without a second message to the department', async () => {
  const [first, second] = [newDocument('recourse', 'S26-200001'), newDocument('recourse', 'S26-200001', { pages: [3, 4] })];
  const mail = newMail({ state: 'triaged', documents: [first, second] });
  await core.register.createMail(mail);
  const delivery = newDelivery({ mailId: mail.id, documentId: first.id, queue: 'recourse' });
  await core.queues.deliver(delivery, mail);
  expect(await lists.counts('recourse', unmedical, '2026-11-25')).toMatchObject({ waiting: 1 });
  await core.queues.deliver(delivery, { ...mail, documents: [first, { ...second, kind: 'medical-report' }] });
  expect(await lists.counts('recourse', unmedical, '2026-11-25')).toMatchObject({ waiting: 0 });
  expect(await lists.counts('recourse', all, '2026-11-25')).toMatchObject({ waiting: 1 });
  expect(await aws.receive('recourse')).toHaveLength(1);
});

test('what an older program wrote, without rows and lines, is listed from its record', async () => {
  const document = newDocument('legal', 'S26-300001', { kind: 'formal-notice' });
  const mail = newMail({ state: 'held', documents: [document] });
  const letter = newLetter(mail.id, { documentId: document.id, state: 'drafted' });
  const without = async (item: Promise<Record<string, unknown>>) => ({ ...(await item), row: undefined });
  await writeItems([await without(mailItem(mail, core.files)), await without(letterItem(letter, core.files))]);
  await core.queues.deliver(newDelivery({ mailId: mail.id, documentId: document.id, queue: 'legal', kind: 'formal-notice' }));
  expect((await lists.mailPage({ see: all, state: 'held', limit: 10 })).items).toMatchObject([{ id: mail.id }]);
  expect((await lists.letterPage({ see: all, state: 'drafted', limit: 10 })).items).toMatchObject([{ id: letter.id }]);
  expect(await lists.desk('legal')).toMatchObject([{ mailId: mail.id, kind: 'formal-notice', documents: [{ queue: 'legal' }] }]);
  expect(await lists.desksOf(mail.id)).toMatchObject([{ queue: 'legal', documentId: document.id }]);
});
