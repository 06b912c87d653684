import { expect, test } from 'vitest';
import type { Register } from '../../../shared/ports.ts';
import { entry, newId, newLetter } from '../records.ts';

/** Letters: made once, moved under guard, listed. */
export const letterRules = (make: () => Register): void => {
  test('a letter is made once', async () => {
    const register = make();
    const letter = newLetter(newId('m'));
    const made = await Promise.all(Array.from({ length: 10 }, () => register.createLetter(letter)));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await register.letter(letter.id)).toEqual(letter);
    expect(await register.letter('l-ffffffffffffffff')).toBeUndefined();
  });

  test('of two people who decide on one letter at once, one does', async () => {
    const register = make();
    const letter = newLetter(newId('m'), { state: 'awaiting-approval' });
    await register.createLetter(letter);
    const decisions = await Promise.all([
      register.moveLetter(letter.id, ['awaiting-approval'], 'released', { releasedBy: 'nadia.kerbrat' }, entry('released')),
      register.moveLetter(letter.id, ['awaiting-approval'], 'drafted', {}, entry('rejected')),
    ]);
    expect(decisions.filter((decision) => decision !== undefined)).toHaveLength(1);
    const stands = await register.letter(letter.id);
    expect(stands).toEqual(decisions.find((decision) => decision !== undefined));
    expect(stands?.version).toBe(1);
  });

  test('a letter that is not in one of the states named does not move', async () => {
    const register = make();
    const letter = newLetter(newId('m'));
    await register.createLetter(letter);
    expect(await register.moveLetter(letter.id, ['released'], 'sending', {}, entry('sending'))).toBeUndefined();
    expect(await register.moveLetter('l-ffffffffffffffff', ['ordered'], 'released', {}, entry('released'))).toBeUndefined();
    expect(await register.letter(letter.id)).toEqual(letter);
  });

  test('a letter that has changed since it was read does not move where its version is named', async () => {
    const register = make();
    const letter = newLetter(newId('m'), { state: 'awaiting-approval' });
    await register.createLetter(letter);
    const edit = (by: string) =>
      register.moveLetter(letter.id, ['awaiting-approval'], 'awaiting-approval', { lastEditor: by }, entry('edited'), letter.version);
    const edits = await Promise.all([edit('nadia.kerbrat'), edit('yvan.trehorel')]);
    expect(edits.filter((one) => one !== undefined)).toHaveLength(1);
    expect(await edit('odile.marechaux')).toBeUndefined();
    expect(await register.letter(letter.id)).toEqual(edits.find((one) => one !== undefined));
  });

  test('letters are listed by mail, by state, and by both', async () => {
    const register = make();
    const mailId = newId('m');
    const ordered = newLetter(mailId);
    const waiting = newLetter(mailId, { state: 'awaiting-approval' });
    const elsewhere = newLetter(newId('m'), { state: 'awaiting-approval' });
    for (const letter of [ordered, waiting, elsewhere]) await register.createLetter(letter);
    const of = async (filter: Parameters<Register['listLetters']>[0]) => (await register.listLetters(filter)).map((letter) => letter.id);
    expect((await of({ mailId })).sort()).toEqual([ordered.id, waiting.id].sort());
    expect(await of({ mailId, state: 'awaiting-approval' })).toEqual([waiting.id]);
    expect(await of({ state: 'awaiting-approval' })).toEqual(expect.arrayContaining([waiting.id, elsewhere.id]));
    expect(await of({ state: 'awaiting-approval' })).not.toContain(ordered.id);
    expect(await of({})).toEqual(expect.arrayContaining([ordered.id, waiting.id, elsewhere.id]));
  });
};
