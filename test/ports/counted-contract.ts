import { describe, expect, test } from 'vitest';
import type { CountedIn } from '../../functions/api/overview/counted.ts';
import { overviewOf } from '../../functions/api/overview/overview-of.ts';
import { routeMessage } from '../../functions/triage/route-message.ts';
import type { Deadline } from '../../shared/contracts/document.ts';
import type { Overview } from '../../shared/contracts/overview.ts';
import type { MailRecord } from '../../shared/contracts/record.ts';
import type { Queues, Register } from '../../shared/ports.ts';
import { plusDays } from '../../shared/text/calendar-day.ts';
import { entry, newDocument, newLetter, newMail, readValue } from './records.ts';

type Counting = { readonly register: Register; readonly queues: Queues; readonly counted: CountedIn };

/** Days that no other rule of these suites puts mail on: each test has a week of its own. */
let week = '2031-01-06';
const nextWeek = (): string => {
  week = plusDays(week, 7);
  return week;
};
const deadline = (code: Deadline['code'], prudent: string): Deadline => ({
  code,
  due: prudent,
  prudent,
  from: '2031-01-06',
  basis: 'test',
  explanation: 'test',
  certainty: 'sure',
});
const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id).sort();

/** What every store of what the overview counts must do. */
export const countedContract = (name: string, make: () => Counting): void => {
  const put = async (day: string, over: Partial<MailRecord> = {}): Promise<MailRecord> => {
    const mail = newMail({ received: day, appeared: `${day}T08:00:00.000Z`, ...over });
    await make().register.createMail(mail);
    return mail;
  };
  const figures = async (from: string, to = from): Promise<Overview> =>
    overviewOf({ ...(await make().counted({ from, to, today: to })), from, to, today: to, configuration: {} });

  describe(`what is counted (${name})`, () => {
    test('mail received in the time, its first and last day included, whenever it appeared since', async () => {
      const from = nextWeek();
      const to = plusDays(from, 2);
      const inside = [
        await put(from, { appeared: `${plusDays(from, -1)}T23:30:00.000Z` }),
        await put(from, { appeared: `${from}T00:00:00.000Z` }),
        await put(plusDays(from, 1), { appeared: `${plusDays(from, 3)}T00:00:00.000Z` }),
        await put(to, { appeared: `${plusDays(from, 5)}T10:00:00.000Z` }),
      ];
      await put(plusDays(from, -1), { appeared: `${from}T08:00:00.000Z` });
      await put(plusDays(to, 1));
      const found = await make().counted({ from, to, today: plusDays(from, 6) });
      expect(ids(found.mail)).toEqual(ids(inside));
    });

    test('a record counts as it stands now: its state, its kinds, what a person decided or corrected', async () => {
      const day = nextWeek();
      const documents = [
        newDocument('mediation', 'S26-104233', { pages: [1, 1] }),
        newDocument('claims', 'S26-104233', { pages: [2, 2], kind: 'other' }),
      ];
      const mail = await put(day, { state: 'decided', documents });
      expect(await figures(day)).toMatchObject({ withoutPerson: { count: 0, of: 0 }, complaints: { received: 1 } });
      const said = { kind: 'other', confidence: 0.4 } as const;
      const settled = { 'p1:1-1': { kind: 'complaint', by: 'x', at: `${day}T09:00:00.000Z`, said } } as const;
      await make().register.moveMail(mail.id, ['decided'], 'triaged', { settled }, { ...entry('triaged'), at: `${day}T08:30:00.000Z` });
      expect(await figures(day)).toMatchObject({ withoutPerson: { count: 1, of: 2 }, timeToDesk: { of: 1, median: 30 } });
    });

    test('letters count with their mail, as they stand now; erased mail counts no more, nor do its letters', async () => {
      const day = nextWeek();
      const mail = await put(day, { state: 'triaged', documents: [newDocument('mediation', 'S26-104233')] });
      const letter = newLetter(mail.id, { documentId: mail.documents[0]?.id ?? '', channel: 'post' });
      await make().register.createLetter({ ...letter, history: [{ ...entry('ordered'), at: `${day}T09:00:00.000Z` }] });
      expect((await figures(day)).letters).toMatchObject({ ordered: 1, sent: 0 });
      await make().register.moveLetter(letter.id, ['ordered'], 'sent', {}, { ...entry('sent'), at: `${day}T10:00:00.000Z` });
      expect((await figures(day)).letters).toMatchObject({ ordered: 1, sent: 1 });
      await make().register.eraseMail(mail.id);
      expect(await figures(day)).toMatchObject({ mail: { received: 0 }, letters: { ordered: 0 } });
    });

    test('complaints count with their reason, the day they were written and their terms', async () => {
      const day = nextWeek();
      const document = newDocument('mediation', 'S26-104233', {
        fields: { complaintDate: readValue(day), complaintCategory: readValue('delay'), senderName: readValue('Mme Kergoat') },
        deadlines: [deadline('acknowledge-complaint', plusDays(day, 10))],
      });
      await put(day, { state: 'triaged', documents: [document] });
      const found = await make().counted({ from: day, to: day, today: day });
      expect((await figures(day)).complaints).toMatchObject({
        byCategory: [{ category: 'delay', count: 1 }],
        acknowledged: { running: 1 },
      });
      expect(JSON.stringify(found)).not.toContain('Kergoat');
    });

    test('what waits at a desk counts by all its prudent dates, until it is taken off; of medical mail none is told', async () => {
      const day = nextWeek();
      const dates = [plusDays(day, -1), day];
      const deadlines = dates.map((date) => deadline('answer-complaint', date));
      const documents = [
        newDocument('recourse', 'S26-104233', { pages: [1, 1], deadlines }),
        newDocument('recourse', 'S26-104233', { pages: [2, 2], kind: 'medical-report', deadlines }),
      ];
      const mail = await put(day, { state: 'triaged', documents });
      const { queues, counted } = make();
      const count = async (): Promise<number> =>
        (await counted({ from: day, to: day, today: day })).waiting
          .filter(({ queue }) => queue === 'recourse')
          .flatMap((one) => one.deadlines)
          .filter(({ prudent }) => dates.includes(prudent)).length;
      for (const document of documents) await queues.deliver(await routeMessage(mail, document, 'recourse'), mail);
      expect(await count()).toBe(2);
      for (const document of documents) await queues.withdraw(await routeMessage(mail, document, 'recourse'));
      expect(await count()).toBe(0);
    });
  });
};
