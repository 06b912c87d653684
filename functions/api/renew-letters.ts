import type { LetterRecord, MailRecord } from '../../shared/contracts/record.ts';
import { composeAndPrint } from '../correspond/compose-and-print.ts';
import type { CorrespondPorts } from '../correspond/step.ts';
import { staleText } from '../triage/order-again.ts';

const open = ['drafted', 'awaiting-approval'] as const;

const renew = async (letter: LetterRecord, mail: MailRecord, by: string, ports: CorrespondPorts): Promise<void> => {
  const document = mail.documents.find((candidate) => candidate.id === letter.documentId);
  if (document === undefined || (letter.state !== 'drafted' && letter.state !== 'awaiting-approval')) return;
  const entry = { at: ports.clock.now(), by, what: 'fields-changed' };
  if (letter.lastEditor !== undefined) {
    const others = (letter.problems ?? []).filter(({ code }) => code !== staleText.code);
    await ports.register.moveLetter(letter.id, [letter.state], letter.state, { problems: [...others, staleText] }, entry);
    return;
  }
  const print = await composeAndPrint({ letter, mail, document }, undefined, ports);
  const change = { ...print, releasedStatements: undefined };
  await ports.register.moveLetter(letter.id, [letter.state], letter.state, change, { ...entry, text: print.html });
};

/** Letters of a document that have not been released say what its fields say now; one that a person wrote waits until it is read again. */
export const renewLetters = async (mail: MailRecord, documentId: string, by: string, ports: CorrespondPorts): Promise<void> => {
  for (const letter of await ports.register.listLetters({ mailId: mail.id }))
    if (letter.documentId === documentId && open.some((state) => state === letter.state)) await renew(letter, mail, by, ports);
};
