import type { LetterRecord } from '../../shared/contracts/record.ts';
import { AppError } from '../../shared/errors.ts';
import { recipientOf } from '../../shared/mail/recipient-of.ts';
import type { LetterTemplate } from '../../shared/mail/state.ts';
import type { Register } from '../../shared/ports.ts';

const shape = /[^\s<>,;]+@[^\s<>,;]+\.[^\s<>,;]+/;

/** Letters that answer whoever wrote. Only these may go to the address that stands in the letter received: an instruction to our counsel must never reach the other side. */
const answersSender: ReadonlySet<LetterTemplate> = new Set([
  'expert-report-receipt',
  'complaint-acknowledgement',
  'complaint-answer',
  'complaint-holding',
  'complaint-grant',
  'complaint-refusal',
  'recourse-receipt',
  'recourse-dispute-answer',
  'missing-items-request',
]);

const senderAddress = async (letter: LetterRecord, register: Pick<Register, 'mail'>): Promise<string | undefined> => {
  if (!answersSender.has(letter.template)) return undefined;
  const mail = await register.mail(letter.mailId);
  const value = mail?.documents.find(({ id }) => id === letter.documentId)?.fields.contactEmail?.value;
  return typeof value === 'string' ? value : undefined;
};

/**
 * The e-mail address of a letter: what a person wrote into its recipient or address, else for an answer the sender's own.
 * @throws AppError `recipient-without-address`
 */
export const emailAddress = async (letter: LetterRecord, register: Pick<Register, 'mail'>): Promise<string> => {
  const written = [recipientOf(letter), ...(letter.address ?? [])]
    .map((line) => shape.exec(line)?.[0])
    .find((found) => found !== undefined);
  const found = written ?? (await senderAddress(letter, register));
  if (found !== undefined) return found;
  const message =
    'Le destinataire de cette lettre n’a pas d’adresse électronique : écrivez-la dans son adresse ou choisissez un autre mode d’envoi.';
  throw new AppError('recipient-without-address', 'input', message, { letterId: letter.id });
};
