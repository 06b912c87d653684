import type { LetterRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { configurationError, outsideError } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';

/** A letter and the document it answers. @throws AppError `unknown-letter` */
export const letterOf = async (
  id: string,
  ports: Pick<Ports, 'register'>,
): Promise<{ letter: LetterRecord; document: RecordedDocument }> => {
  const letter = await ports.register.letter(id);
  if (letter === undefined) throw configurationError('unknown-letter', `Aucune lettre « ${id} ». La liste : pli letters.`);
  const mail = await ports.register.mail(letter.mailId);
  // A letter that was sent before a person cut the file anew answers a document that is no more: one of the same file stands for it.
  const document = mail?.documents.find((candidate) => candidate.id === letter.documentId) ?? mail?.documents[0];
  if (document === undefined) throw outsideError('document-missing', 'The document of a letter is not in the register.', { letterId: id });
  return { letter, document };
};
