import type { StepMessage } from '../../../shared/contracts/messages.ts';
import type { LetterRecord, MailRecord } from '../../../shared/contracts/record.ts';
import type { LetterState, MailState } from '../../../shared/mail/state.ts';
import type { Ports } from '../../../shared/ports.ts';

/** How far a piece of mail had come before it failed. */
const mailStateBefore = (record: MailRecord): MailState => {
  if (record.documents.length > 0) return 'decided';
  return record.parts.length > 0 && record.parts.every((part) => part.transcript !== undefined) ? 'read' : 'received';
};

const letterStateBefore = (letter: LetterRecord): LetterState => (letter.pdf === undefined ? 'ordered' : 'released');

/** A message that came back from the dead letters finds its record failed: the record goes back to where it was, and the step goes on. */
export const reopen = async (message: StepMessage, { register, clock }: Pick<Ports, 'register' | 'clock'>): Promise<void> => {
  const entry = { at: clock.now(), by: message.type, what: 'redriven' };
  const change = { problem: undefined };
  const mail = 'mailId' in message ? await register.mail(message.mailId) : undefined;
  if (mail?.state === 'failed') await register.moveMail(mail.id, ['failed'], mailStateBefore(mail), change, entry);
  const letter = 'letterId' in message ? await register.letter(message.letterId) : undefined;
  if (letter?.state === 'failed') await register.moveLetter(letter.id, ['failed'], letterStateBefore(letter), change, entry);
};
