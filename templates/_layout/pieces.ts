import { z } from 'zod';
import { kindNames } from '../../shared/mail/kinds.ts';
import type { LetterOrder } from '../letter-order.ts';
import { said } from './optional.ts';
import { printable } from './read-field.ts';

export const piece = z.strictObject({ number: said, what: said, file: said, pages: said });
export type Piece = z.infer<typeof piece>;

const span = (first: number, last: number): string => (first === last ? `page ${first}` : `pages ${first} à ${last}`);

const fileName = (order: LetterOrder): string => {
  const name = printable(order.document.attachment ?? order.mail.fileName);
  return name === '' ? order.mail.id : name;
};

/** The other files that came with it. */
const others = (order: LetterOrder): { what: string; file: string; pages: string }[] =>
  (order.mail.parts ?? [])
    .filter(({ id }) => id !== order.document.part)
    .map(({ role, attachment, pageCount }) => ({
      what: role === 'message' ? 'Courriel d’accompagnement' : 'Pièce jointe au même envoi',
      file: printable(attachment ?? order.mail.fileName),
      pages: pageCount === 0 ? 'sans page' : span(1, pageCount),
    }));

/** The numbered pieces of the bordereau: the act, then what came with it. */
export const piecesOf = (order: LetterOrder): Piece[] => {
  const [first, last] = order.document.pages;
  const act = { what: kindNames[order.document.kind], file: fileName(order), pages: span(first, last) };
  return [act, ...others(order)].map((entry, index) => ({ number: String(index + 1), ...entry }));
};
