import { expect, test } from 'vitest';
import type { MailRecord } from '../../../shared/contracts/record.ts';
import type { Register } from '../../../shared/ports.ts';
import { entry, newDocument, newId, newMail } from '../records.ts';

const ids = (records: readonly MailRecord[]): string[] => records.map((record) => record.id);

/** Look-ups. Each rule uses a claim number of its own, because a store may hold the mail of other rules. */
export const listRules = (make: () => Register): void => {
  const decided = async (register: Register, claim: string, appeared: string, queue: 'legal' | 'claims' = 'legal'): Promise<MailRecord> => {
    const mail = newMail({ appeared });
    await register.createMail(mail);
    const documents = [newDocument(queue, claim)];
    return (await register.moveMail(mail.id, ['received'], 'decided', { documents }, entry('decided'))) ?? mail;
  };

  test('mail is listed newest first, by state, queue and claim number, each alone and together', async () => {
    const register = make();
    const claim = newId('d');
    const old = await decided(register, claim, '2032-01-01T08:00:00.000Z');
    const middle = await decided(register, claim, '2032-01-02T08:00:00.000Z', 'claims');
    const young = await decided(register, claim, '2032-01-03T08:00:00.000Z');
    await register.moveMail(young.id, ['decided'], 'triaged', {}, entry('triaged'));
    expect(ids(await register.listMail({ claimNumber: claim }))).toEqual([young.id, middle.id, old.id]);
    expect(ids(await register.listMail({ claimNumber: claim, queue: 'claims' }))).toEqual([middle.id]);
    expect(ids(await register.listMail({ claimNumber: claim, state: 'decided' }))).toEqual([middle.id, old.id]);
    expect(ids(await register.listMail({ claimNumber: claim, state: 'decided', queue: 'legal' }))).toEqual([old.id]);
    expect(ids(await register.listMail({ queue: 'legal' }))).toEqual(expect.arrayContaining([young.id, old.id]));
    expect(ids(await register.listMail({ state: 'triaged' }))).toContain(young.id);
    expect(ids(await register.listMail())).toEqual(expect.arrayContaining([young.id, middle.id, old.id]));
  });

  test('a list goes on before an instant and stops at its limit', async () => {
    const register = make();
    const claim = newId('d');
    const days = ['2033-01-01', '2033-01-02', '2033-01-03', '2033-01-04'].map((day) => `${day}T08:00:00.000Z`);
    const records: MailRecord[] = [];
    for (const day of days) records.unshift(await decided(register, claim, day));
    expect(ids(await register.listMail({ claimNumber: claim, limit: 2 }))).toEqual(ids(records.slice(0, 2)));
    const before = records[1]?.appeared ?? 'no record';
    expect(ids(await register.listMail({ claimNumber: claim, before, limit: 1 }))).toEqual(ids(records.slice(2, 3)));
    expect(ids(await register.listMail({ claimNumber: claim, before }))).toEqual(ids(records.slice(2)));
    expect(ids(await register.listMail({ claimNumber: claim, since: before }))).toEqual(ids(records.slice(0, 2)));
    expect(ids(await register.listMail({ claimNumber: claim, since: records[2]?.appeared ?? '', before }))).toEqual(
      ids(records.slice(2, 3)),
    );
  });

  test('a list goes on after a record, newest or oldest first, and loses none that appeared at the same instant', async () => {
    const register = make();
    const claim = newId('d');
    const days = ['2036-01-01', '2036-01-02', '2036-01-02', '2036-01-02', '2036-01-03'].map((day) => `${day}T08:00:00.000Z`);
    const records: MailRecord[] = [];
    for (const day of days) records.push(await decided(register, claim, day));
    const place = ({ appeared, id }: MailRecord): string => `${appeared}#${id}`;
    const oldest = ids(records.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)));
    const paged = async (order: { oldestFirst?: true; before?: string }): Promise<string[]> => {
      const found: MailRecord[] = [];
      for (let pages = 0; pages < 10; pages++) {
        const after = found.at(-1);
        const page = await register.listMail({ claimNumber: claim, limit: 2, ...order, ...(after === undefined ? {} : { after }) });
        if (page.length === 0) break;
        found.push(...page);
      }
      return ids(found);
    };
    expect(await paged({ oldestFirst: true })).toEqual(oldest);
    expect(await paged({})).toEqual(oldest.toReversed());
    const before = days[4] ?? '';
    expect(await paged({ oldestFirst: true, before })).toEqual(oldest.slice(0, -1));
    expect(await paged({ before })).toEqual(oldest.slice(0, -1).toReversed());
    const since = { claimNumber: claim, since: days[1] ?? '' };
    expect(ids(await register.listMail({ ...since, after: { appeared: before, id: '' } }))).toEqual(oldest.slice(1, -1).toReversed());
  });

  test('of what people decided or corrected, those alone are listed', async () => {
    const register = make();
    const claim = newId('d');
    const appeared = '2035-01-01T08:00:00.000Z';
    const [plain, settled, corrected] = [
      await decided(register, claim, appeared),
      await decided(register, claim, appeared),
      await decided(register, claim, appeared),
    ];
    const by = { by: 'x', at: appeared };
    const said = { kind: 'complaint', confidence: 0.5 } as const;
    await register.moveMail(settled.id, ['decided'], 'decided', { settled: { 'p1:1-1': { kind: 'complaint', said, ...by } } }, entry('x'));
    await register.moveMail(
      corrected.id,
      ['decided'],
      'decided',
      { corrected: { 'p1:1-1': { court: { field: null, ...by } } } },
      entry('x'),
    );
    const found = ids(await register.listMail({ claimNumber: claim, touched: true }));
    expect(found.sort()).toEqual([settled.id, corrected.id].sort());
    expect(found).not.toContain(plain.id);
  });

  test('find gives records in which every word stands, whatever its accents and capitals, the word may be cut short', async () => {
    const register = make();
    const own = `zq${newId('m').slice(2)}`;
    const first = newMail();
    const second = newMail();
    await register.createMail(first);
    await register.createMail(second);
    await register.indexText(first.id, `Maëlle KERGOAT ${own} Brest`);
    await register.indexText(second.id, `Gildas Le Hénaff ${own} Nantes`);
    expect(ids(await register.find(own)).sort()).toEqual([first.id, second.id].sort());
    expect(ids(await register.find(`${own} kergo`))).toEqual([first.id]);
    expect(ids(await register.find(`${own.toUpperCase()} henaff`))).toEqual([second.id]);
    expect(ids(await register.find(`${own} maelle nantes`))).toEqual([]);
    expect(await register.find(own, 1)).toHaveLength(1);
    expect(await register.find('« » — !')).toEqual([]);
  });

  test('a record indexed again is found by its new text only', async () => {
    const register = make();
    const [before, after] = [`zq${newId('m').slice(2)}`, `zq${newId('m').slice(2)}`];
    const mail = newMail();
    await register.createMail(mail);
    await register.indexText(mail.id, before);
    await register.indexText(mail.id, after);
    expect(await register.find(before)).toEqual([]);
    expect(ids(await register.find(after))).toEqual([mail.id]);
  });
};
