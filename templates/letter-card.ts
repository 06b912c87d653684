import type { LetterTemplate } from '../shared/mail/state.ts';
import type { AttachedFile } from '../shared/ports.ts';
import type { Frame } from './_layout/frame.ts';
import type { LetterOrder } from './letter-order.ts';

/** A letter for the machine of whoever receives it: its numbers, day, subject and addressee. It holds nothing that the letter does not show. */
export const letterCard = (order: LetterOrder, template: LetterTemplate, templateVersion: string, frame: Frame): AttachedFile => {
  const { company, subject, address, references, enclosures, copies } = frame;
  const card = {
    schema: 'pli.letter',
    version: 1,
    letterId: order.letterId,
    template,
    templateVersion,
    date: order.today,
    company,
    subject,
    recipient: address,
    references,
    enclosures,
    copies,
  };
  return { name: 'courrier.json', mediaType: 'application/json', text: JSON.stringify(card), description: 'Les références de ce courrier' };
};
