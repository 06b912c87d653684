import type { Ports } from '../../shared/ports.ts';

/** Erases a piece of mail, its letters, messages and files: nothing that was made of it stays. */
export const eraseMail = async (mailId: string, ports: Pick<Ports, 'register' | 'files'>): Promise<void> => {
  const record = await ports.register.mail(mailId);
  if (record === undefined) return;
  const letters = await ports.register.listLetters({ mailId });
  const prefixes = [`original/${mailId}`, `parts/${mailId}/`, `transcripts/${mailId}/`];
  for (const letter of letters) prefixes.push(`letters/${letter.id}/`);
  for (const document of record.documents) prefixes.push(`handover/${document.id}`);
  for (const prefix of prefixes) for (const key of await ports.files.list(prefix)) await ports.files.remove(key);
  await ports.register.eraseMail(mailId);
};

/** The same with what its letters left for whoever prints and posts. */
export const eraseEverywhere = async (
  mailId: string,
  ports: Pick<Ports, 'register' | 'files'>,
  outbox: { eraseOutbox(letterIds: readonly string[]): Promise<void> },
): Promise<void> => {
  const letters = await ports.register.listLetters({ mailId });
  await outbox.eraseOutbox(letters.map((letter) => letter.id));
  await eraseMail(mailId, ports);
};
