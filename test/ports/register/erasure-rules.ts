import { expect, test } from 'vitest';
import type { Register } from '../../../shared/ports.ts';
import { entry, newDocument, newId, newLetter, newMail } from '../records.ts';

/** Erasure (RGPD art. 17): nothing is found afterwards, and the neighbours stay. */
export const erasureRules = (make: () => Register): void => {
  test('RGPD art. 17: after an erasure no look-up finds the mail or its letters, and its neighbours stay', async () => {
    const register = make();
    const claim = newId('d');
    const own = `zq${newId('m').slice(2)}`;
    const [gone, stays] = [newMail(), newMail()];
    for (const mail of [gone, stays]) {
      await register.createMail(mail);
      await register.indexText(mail.id, own);
      await register.partRead(mail.id, 'p1', `transcripts/${mail.id}/p1.json`, 1, '2034-01-01');
      await register.moveMail(mail.id, ['received'], 'decided', { documents: [newDocument('legal', claim)] }, entry('decided'));
    }
    const letters = [newLetter(gone.id), newLetter(stays.id)];
    for (const letter of letters) await register.createLetter(letter);
    await register.eraseMail(gone.id);
    expect(await register.mail(gone.id)).toBeUndefined();
    expect((await register.find(own)).map((mail) => mail.id)).toEqual([stays.id]);
    expect((await register.listMail({ claimNumber: claim })).map((mail) => mail.id)).toEqual([stays.id]);
    expect(await register.listLetters({ mailId: gone.id })).toEqual([]);
    expect(await Promise.all(letters.map(async (letter) => (await register.letter(letter.id))?.mailId))).toEqual([undefined, stays.id]);
  });

  test('erasing again, or what was never there, is no error', async () => {
    const register = make();
    const mail = newMail();
    await register.createMail(mail);
    await register.eraseMail(mail.id);
    await register.eraseMail(mail.id);
    await register.eraseMail('m-ffffffffffffffff');
    expect(await register.mail(mail.id)).toBeUndefined();
  });

  test('the same file may come again after its erasure', async () => {
    const register = make();
    const mail = newMail();
    await register.createMail(mail);
    await register.eraseMail(mail.id);
    expect(await register.createMail(mail)).toBe(true);
    expect(await register.mail(mail.id)).toEqual(mail);
  });
};
