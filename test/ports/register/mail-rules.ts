import { expect, test } from 'vitest';
import type { Register } from '../../../shared/ports.ts';
import { entry, newDocument, newMail } from '../records.ts';

/** Records of mail: made once, moved under guard. */
export const mailRules = (make: () => Register): void => {
  test('a record is made once: the same id again changes nothing', async () => {
    const register = make();
    const mail = newMail();
    expect(await register.createMail(mail)).toBe(true);
    expect(await register.createMail({ ...mail, fileName: 'another.pdf' })).toBe(false);
    expect(await register.mail(mail.id)).toEqual(mail);
    expect(await register.mail('m-ffffffffffffffff')).toBeUndefined();
  });

  test('of twenty makers of one record at once, one wins', async () => {
    const register = make();
    const mail = newMail();
    const made = await Promise.all(Array.from({ length: 20 }, () => register.createMail(mail)));
    expect(made.filter(Boolean)).toHaveLength(1);
  });

  test('a move changes state, counts the version, keeps the history, and gives back what stands', async () => {
    const register = make();
    const mail = newMail();
    await register.createMail(mail);
    const moved = await register.moveMail(mail.id, ['received'], 'read', { received: '2026-11-24' }, entry('read'));
    expect(moved).toEqual({ ...mail, state: 'read', version: 1, received: '2026-11-24', history: [entry('received'), entry('read')] });
    expect(await register.mail(mail.id)).toEqual(moved);
  });

  test('a record that is not in one of the states named does not move', async () => {
    const register = make();
    const mail = newMail();
    await register.createMail(mail);
    expect(await register.moveMail(mail.id, ['read', 'held'], 'decided', {}, entry('decided'))).toBeUndefined();
    expect(await register.moveMail('m-ffffffffffffffff', ['received'], 'read', {}, entry('read'))).toBeUndefined();
    expect(await register.mail(mail.id)).toEqual(mail);
  });

  test('of two changes that were made of the same version, the second is refused', async () => {
    const register = make();
    const mail = newMail();
    await register.createMail(mail);
    expect((await register.moveMail(mail.id, ['received'], 'received', {}, entry('first'), 0))?.version).toBe(1);
    expect(await register.moveMail(mail.id, ['received'], 'received', {}, entry('second'), 0)).toBeUndefined();
    expect((await register.mail(mail.id))?.history.map((line) => line.what)).toEqual(['received', 'first']);
  });

  test('of many claims of one transition at once, exactly one wins', async () => {
    const register = make();
    const mail = newMail();
    await register.createMail(mail);
    const claims = await Promise.all(Array.from({ length: 10 }, () => register.moveMail(mail.id, ['received'], 'read', {}, entry('read'))));
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
    expect((await register.mail(mail.id))?.history).toHaveLength(2);
  });

  test('of moves that do not exclude each other none is lost', async () => {
    const register = make();
    const mail = newMail();
    await register.createMail(mail);
    const notes = Array.from({ length: 6 }, (_, index) => entry(`note-${index}`));
    await Promise.all(notes.map((note) => register.moveMail(mail.id, ['received'], 'received', {}, note)));
    const stands = await register.mail(mail.id);
    expect(stands?.version).toBe(6);
    expect(stands?.history.map((line) => line.what).sort()).toEqual([
      'note-0',
      'note-1',
      'note-2',
      'note-3',
      'note-4',
      'note-5',
      'received',
    ]);
  });

  test('a key given as undefined is taken away, what is not named stays', async () => {
    const register = make();
    const mail = newMail({ state: 'held', problem: { code: 'file-over-page-budget', message: 'Trop de pages.' } });
    await register.createMail(mail);
    const moved = await register.moveMail(
      mail.id,
      ['held'],
      'received',
      { problem: undefined, allowedBy: 'odile.marechaux' },
      entry('allowed'),
    );
    expect(moved && 'problem' in moved).toBe(false);
    expect(moved?.allowedBy).toBe('odile.marechaux');
    expect(moved?.parts).toEqual(mail.parts);
  });

  test('a record larger than 400 KB is kept whole', async () => {
    const register = make();
    const mail = newMail();
    await register.createMail(mail);
    const noise = Array.from({ length: 30_000 }, (_, index) => ((index * 2_654_435_761) >>> 0).toString(36)).join(' ');
    const documents = Array.from({ length: 4 }, (_, index) =>
      newDocument('legal', 'S26-104233', { evidence: [{ quote: `${index}${noise}`, page: 1, box: [0, 0, 1, 1], weight: 1 }] }),
    );
    const moved = await register.moveMail(mail.id, ['received'], 'read', { documents }, entry('read'));
    expect(JSON.stringify(moved).length).toBeGreaterThan(800_000);
    expect(await register.mail(mail.id)).toEqual(moved);
  });
};
