import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csv } from '../../../functions/api/overview/csv.ts';
import { type Counted, overviewOf } from '../../../functions/api/overview/overview-of.ts';
import { overviewRows } from '../../../functions/api/overview/overview-rows.ts';
import type { Deadline } from '../../../shared/contracts/document.ts';
import { overview } from '../../../shared/contracts/overview.ts';
import type { HistoryEntry, LetterRecord, MailRecord } from '../../../shared/contracts/record.ts';
import { newDelivery, newDocument, newLetter, newMail, readValue } from '../../ports/records.ts';
import { people, type ServedApi, servedApi } from './served-api.ts';

const at = (instant: string, what: string): HistoryEntry => ({ at: instant, by: 'test', what });
const deadline = (code: Deadline['code'], prudent: string): Deadline => ({
  code,
  due: prudent,
  prudent,
  from: '2026-11-20',
  basis: 'test',
  explanation: 'test',
  certainty: 'sure',
});
const counted = (over: Partial<Counted>) =>
  overviewOf({
    mail: [],
    letters: [],
    waiting: [],
    from: '2026-11-23',
    to: '2026-11-25',
    today: '2026-11-25',
    configuration: {},
    ...over,
  });
const triaged = (over: Partial<MailRecord>): MailRecord => newMail({ state: 'triaged', ...over });

describe('mail', () => {
  test('counts what was received in the time, its first and last day included, and names each day of it', () => {
    const days = ['2026-11-22', '2026-11-23', '2026-11-25', '2026-11-26'];
    const mail = days.map((received) => triaged({ received, documents: [newDocument('mediation', 'S26-104233')] }));
    const found = counted({ mail });
    expect(found.mail.received).toBe(2);
    expect(found.perDay).toEqual([
      { day: '2026-11-23', mail: 1, kinds: { complaint: 1 } },
      { day: '2026-11-24', mail: 0, kinds: {} },
      { day: '2026-11-25', mail: 1, kinds: { complaint: 1 } },
    ]);
  });

  test('a document is without a person unless it went to review, or somebody decided its kind or corrected a field', () => {
    const plain = newDocument('mediation', 'S26-104233', { pages: [1, 1] });
    const settled = { kind: 'complaint', by: 'x', at: '2026-11-25T09:00:00.000Z', said: { kind: 'other', confidence: 0.4 } } as const;
    const corrected = { field: null, by: 'x', at: '2026-11-25T09:00:00.000Z' };
    const mail = [
      triaged({ documents: [plain] }),
      triaged({ documents: [plain], settled: { 'p1:1-1': settled } }),
      triaged({ documents: [plain], corrected: { 'p1:1-1': { claimNumber: corrected } } }),
      triaged({ documents: [{ ...plain, route: { ...plain.route, queue: 'review' } }] }),
      triaged({ documents: [plain], settled: { 'p1:2-2': settled } }),
      newMail({ state: 'decided', documents: [plain] }),
    ];
    expect(counted({ mail }).withoutPerson).toEqual({ count: 2, of: 5, share: 0.4 });
    expect(counted({}).withoutPerson).toEqual({ count: 0, of: 0, share: null });
  });

  test('the time to a desk runs from the file’s appearing to its first coming there, not to a later correction', () => {
    const appeared = '2026-11-25T09:00:00.000Z';
    const after = [1, 2, 3, 4, 30].map((minutes) =>
      triaged({
        appeared,
        history: [
          at(appeared, 'received'),
          at(`2026-11-25T09:${String(minutes).padStart(2, '0')}:00.000Z`, 'triaged'),
          at('2026-11-25T17:00:00.000Z', 'triaged'),
        ],
      }),
    );
    expect(counted({ mail: after }).timeToDesk).toEqual({ of: 5, median: 3, ninetieth: 30 });
  });
});

test('prudent dates of what waits are overdue, of today, within five working days or later', () => {
  // 2026-11-25 is a Wednesday: five working days later is Wednesday 2 December.
  const dates = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-12-02', '2026-12-03'];
  const waiting = [newDelivery({ queue: 'mediation', deadlines: dates.map((date) => deadline('answer-complaint', date)) })];
  const found = counted({ waiting }).deadlines;
  expect(found.find(({ queue }) => queue === 'mediation')).toMatchObject({ overdue: 1, today: 1, soon: 2, later: 1 });
  expect(found.find(({ queue }) => queue === 'legal')).toMatchObject({ overdue: 0, today: 0, soon: 0, later: 0 });
});

describe('complaints (recommandation ACPR 2024-R-02)', () => {
  const complaint = (letters: Partial<LetterRecord>[], due = '2026-12-02', category?: string): [MailRecord, LetterRecord[]] => {
    const document = newDocument('mediation', 'S26-104233', {
      deadlines: [deadline('acknowledge-complaint', due), deadline('answer-complaint', '2027-01-20')],
      fields: { complaintDate: readValue('2026-11-20'), ...(category === undefined ? {} : { complaintCategory: readValue(category) }) },
    });
    const record = triaged({ documents: [document] });
    return [record, letters.map((letter) => newLetter(record.id, { documentId: document.id, ...letter }))];
  };
  const figures = (cases: [MailRecord, LetterRecord[]][]) =>
    counted({ mail: cases.map(([record]) => record), letters: cases.flatMap(([, letters]) => letters) }).complaints;
  const sent = (day: string, template: LetterRecord['template']): Partial<LetterRecord> => ({
    template,
    state: 'sent',
    history: [at(`${day}T10:00:00.000Z`, 'sent')],
  });

  test('an acknowledgement on its last day is in time, a day later it is late; one that never left is missed from the day after', () => {
    const acknowledged = (days: (string | undefined)[], due: string) =>
      figures(days.map((day) => complaint(day === undefined ? [] : [sent(day, 'complaint-acknowledgement')], due))).acknowledged;
    expect(acknowledged(['2026-12-02', '2026-12-03', undefined], '2026-12-02')).toMatchObject({
      inTime: 1,
      late: 1,
      running: 1,
      missed: 0,
    });
    expect(acknowledged([undefined], '2026-11-25')).toMatchObject({ running: 1, missed: 0 });
    expect(acknowledged([undefined], '2026-11-24')).toMatchObject({ running: 0, missed: 1 });
  });

  test('an answer within the time to acknowledge stands for the acknowledgement', () => {
    expect(figures([complaint([sent('2026-11-24', 'complaint-grant')])]).acknowledged).toMatchObject({ inTime: 1, running: 0 });
  });

  test('a letter that has not left is no answer', () => {
    expect(figures([complaint([{ template: 'complaint-answer', state: 'awaiting-approval' }])])).toMatchObject({
      answered: { running: 1, inTime: 0 },
      outcomes: { none: 1 },
    });
  });

  test('outcomes, categories and the days to answer are those of the first answer that left', () => {
    const found = figures([
      complaint([sent('2026-11-24', 'complaint-grant'), sent('2026-11-30', 'complaint-refusal')], undefined, 'delay'),
      complaint([sent('2026-11-28', 'complaint-refusal')], undefined, 'delay'),
      complaint([sent('2026-11-30', 'complaint-answer')], undefined, 'amount'),
      complaint([]),
    ]);
    expect(found.outcomes).toEqual({ granted: 1, refused: 1, otherwise: 1, none: 1 });
    expect(found.medianDaysToAnswer).toBe(8);
    expect(found.byCategory.map(({ category, count }) => [category, count])).toEqual([
      ['delay', 2],
      ['amount', 1],
      ['unread', 1],
    ]);
  });
});

describe('cost', () => {
  const mail = [newMail({ id: 'm-1', pageCount: 10 })];
  const letters = [newLetter('m-1', { channel: 'post', state: 'sent' }), newLetter('m-1', { channel: 'internal', state: 'delivered' })];
  const cost = (tariffs: NonNullable<Counted['configuration']['tariffs']>, some = letters) =>
    counted({ mail, letters: some, configuration: { tariffs } }).cost;

  test('is what the tariffs say of pages read and letters that left; within the house a letter costs nothing', () => {
    expect(cost({ page: 0.0015, post: 1.52 })).toEqual({ reading: 0.02, sending: 1.52, perPiece: 1.54 });
  });

  test('a tariff that is needed and missing makes it unknown, never zero', () => {
    expect(cost({ page: 0.0015 })).toEqual({ reading: 0.02, sending: null, perPiece: null });
    expect(cost({ page: 0.0015 }, [newLetter('m-1', { channel: 'post', state: 'ordered' })])).toMatchObject({ sending: 0 });
  });
});

describe('as a table for a spreadsheet', () => {
  test('a cell of text that begins like a formula is defused, a number is not', () => {
    const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'];
    const text = csv([dangerous, ['a=b', '', -1]]);
    const rows: string[][] = parse(text, { delimiter: ';', bom: true, record_delimiter: '\r\n', relax_column_count: true });
    expect(rows[0]).toEqual(dangerous.map((cell) => `'${cell}`));
    expect(rows[1]).toEqual(['a=b', '', '-1']);
  });

  test('it begins with the mark of UTF-8 and quotes what would part cells', () => {
    expect(csv([['a;b', 'c"d', 'e\nf', 1.5]])).toBe('\uFEFF"a;b";"c""d";"e\nf";1,5\r\n');
  });

  test('every figure of the overview stands in it', () => {
    const mail = [triaged({ documents: [newDocument('mediation', 'S26-104233')] })];
    const rows = overviewRows(counted({ mail, letters: [newLetter(mail[0]?.id ?? '', { state: 'sent' })] }));
    const value = (section: string, what: string) => rows.find((row) => row[0] === section && row[2] === what)?.[3];
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([4]));
    expect(value('Courrier', 'Reçus')).toBe(1);
    expect(value('Documents par jour', 'Réclamation')).toBe(1);
    expect(value('Lettres parties par canal', 'Courriel')).toBe(1);
    expect(value('Sans intervention', 'Part (%)')).toBe(100);
    expect(value('Coût', 'Lecture (€)')).toBe('inconnu');
  });
});

describe('by the API', () => {
  let api: ServedApi;
  beforeAll(async () => {
    api = servedApi();
    await api.letter('s09', { received: '2026-11-25' });
    await api.letter('s01');
  });
  afterAll(() => api.close());

  test('administrators and auditors read it; for others it is not there', async () => {
    for (const path of ['/overview', '/overview.csv']) {
      for (const person of [people.administrator, people.auditor]) expect((await api.ask(person, 'GET', path)).status).toBe(200);
      for (const person of [people.handler, people.medical]) expect((await api.ask(person, 'GET', path)).status).toBe(404);
      expect((await api.ask(undefined, 'GET', path)).status).toBe(401);
    }
  });

  test('it counts what is in the register and at the desks', async () => {
    const found = overview.parse(await (await api.ask(people.auditor, 'GET', '/overview?from=2026-11-20&to=2026-11-25')).json());
    expect(found.mail).toMatchObject({ received: 2, documents: 2, emails: 1, paper: 1 });
    expect(found.kinds.map(({ kind }) => kind).sort()).toEqual(['complaint', 'summons']);
    expect(found.complaints.received).toBe(1);
    const waiting = found.deadlines.find(({ queue }) => queue === 'mediation');
    expect((waiting?.soon ?? 0) + (waiting?.later ?? 0)).toBeGreaterThan(0);
    expect(found.letters.ordered).toBeGreaterThan(0);
  });

  test('the spreadsheet is a download that nothing in it can run', async () => {
    const answer = await api.ask(people.administrator, 'GET', '/overview.csv?from=2026-11-20&to=2026-11-25');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="apercu-2026-11-20-2026-11-25\.csv"$/);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test.each(['from=2026-11-26&to=2026-11-25', 'from=2025-01-01&to=2026-11-25', 'from=hier'])('%s is no time', async (query) => {
    expect((await api.ask(people.auditor, 'GET', `/overview?${query}`)).status).toBe(400);
  });
});
