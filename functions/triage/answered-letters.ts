import type { AnsweredLetter, LetterRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { compact } from '../../shared/mail/compact.ts';
import { claimNumberOf } from '../../shared/mail/filed-under.ts';
import { quotedLetters } from '../../shared/mail/quoted-letters.ts';
import type { MailTranscript, Page } from '../../shared/mail/transcript.ts';
import type { Ports } from '../../shared/ports.ts';

/** A page quotes few letters; a list of numbers is none of our business. */
const mostLetters = 10;

const pagesOf = ({ part, pages: [first, last] }: Pick<RecordedDocument, 'part' | 'pages'>, mail: MailTranscript): Page[] =>
  (mail.parts.find(({ id }) => id === part)?.transcript.pages ?? []).filter(({ number }) => number >= first && number <= last);

const claimOf = async (letter: LetterRecord, ports: Pick<Ports, 'register'>): Promise<string | undefined> => {
  const mail = await ports.register.mail(letter.mailId);
  const document = mail?.documents.find(({ id }) => id === letter.documentId);
  return document === undefined ? undefined : claimNumberOf(document);
};

/** The letters of ours that a document answers: those whose number it shows and that the register holds, with the piece of mail and the claim that they were about. */
export const answeredLetters = async (
  document: Pick<RecordedDocument, 'part' | 'pages'>,
  mailId: string,
  mail: MailTranscript,
  ports: Pick<Ports, 'register'>,
): Promise<AnsweredLetter[]> => {
  const answered: AnsweredLetter[] = [];
  for (const { letterId, seen, page } of quotedLetters(pagesOf(document, mail)).slice(0, mostLetters)) {
    const letter = await ports.register.letter(letterId);
    if (letter === undefined || letter.mailId === mailId) continue;
    answered.push({ letterId, mailId: letter.mailId, seen, page, ...compact({ claimNumber: await claimOf(letter, ports) }) });
  }
  return answered;
};

/** What the desk is told of it. */
export const answerReasons = (answered: readonly AnsweredLetter[]): string[] =>
  answered.map(({ letterId, claimNumber }) =>
    claimNumber === undefined ? `Répond à notre courrier ${letterId}.` : `Répond à notre courrier ${letterId}, dossier ${claimNumber}.`,
  );
