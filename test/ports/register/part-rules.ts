import { expect, test } from 'vitest';
import type { Register } from '../../../shared/ports.ts';
import { newMail } from '../records.ts';

/** Parts that were read, and the pages that count against the budget of a day. */
export const partRules = (make: () => Register): void => {
  test('a part that was read has its transcript and its true page count, and the record their sum', async () => {
    const register = make();
    const mail = newMail();
    await register.createMail(mail);
    const read = await register.partRead(mail.id, 'p1', `transcripts/${mail.id}/p1.json`, 3, '2031-01-01');
    expect(read.parts.map((part) => part.transcript)).toEqual([`transcripts/${mail.id}/p1.json`, undefined]);
    expect(read.parts.map((part) => part.pageCount)).toEqual([3, 2]);
    expect(read.pageCount).toBe(5);
    expect(await register.mail(mail.id)).toEqual(read);
  });

  test('a part read again, on whatever day, counts its pages once', async () => {
    const register = make();
    const mail = newMail();
    await register.createMail(mail);
    const [day, later] = ['2031-01-02', '2031-01-03'];
    const before = await register.pagesOn(day);
    await register.partRead(mail.id, 'p1', `transcripts/${mail.id}/p1.json`, 3, day);
    await register.partRead(mail.id, 'p1', `transcripts/${mail.id}/p1.json`, 3, later);
    expect((await register.pagesOn(day)) - before).toBe(3);
    expect(await register.pagesOn(later)).toBe(0);
  });

  test('two parts read at once are both kept, and both counted', async () => {
    const register = make();
    const mail = newMail();
    await register.createMail(mail);
    const day = '2031-01-04';
    const before = await register.pagesOn(day);
    const reads = ['p1', 'p2', 'p1', 'p2'].map((part) => register.partRead(mail.id, part, `transcripts/${mail.id}/${part}.json`, 2, day));
    await Promise.all(reads);
    expect((await register.mail(mail.id))?.parts.every((part) => part.transcript !== undefined)).toBe(true);
    expect((await register.pagesOn(day)) - before).toBe(4);
  });

  test('a day on which nothing was read has no pages', async () => {
    expect(await make().pagesOn('1999-01-01')).toBe(0);
  });

  test('a part of a record that is not there is an error', async () => {
    await expect(
      make().partRead('m-ffffffffffffffff', 'p1', 'transcripts/m-ffffffffffffffff/p1.json', 1, '2031-01-05'),
    ).rejects.toMatchObject({
      code: 'record-missing',
    });
  });
};
