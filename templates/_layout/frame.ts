import { z } from 'zod';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import type { Addressee, Letter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';
import { addressBlock } from './address.ts';
import { addressSize } from './address-size.ts';
import { closingOf } from './closing.ts';
import { longDate } from './format.ts';
import { maybeText, optional, said } from './optional.ts';
import { referencesOf } from './references.ts';

const reference = z.strictObject({ label: said, value: said });

/** Everything around the body: letterhead, address, references, signature. */
export const frameSchema = z.strictObject({
  title: said,
  company: said,
  logo: optional,
  department: said,
  contact: z.array(said),
  address: z.array(z.string()),
  addressSize: said,
  channelNotes: z.array(said),
  references: z.array(reference),
  subject: said,
  placeAndDate: said,
  salutation: said,
  closing: said,
  signatory: z.strictObject({ name: said, role: optional, signature: optional }),
  enclosures: z.array(said),
  copies: z.array(said),
});
export type Frame = z.infer<typeof frameSchema>;

const channelNotes: Readonly<Record<string, string>> = {
  registered: 'Lettre recommandée avec avis de réception',
  email: 'Par courriel',
};

const signatoryOf = (order: LetterOrder, department: Configuration['departments']['legal']): Frame['signatory'] => {
  if (order.handler !== undefined) return { name: order.handler.name, role: [department.name], signature: [] };
  const [name = department.name, ...role] = department.signatory.split(', ');
  return {
    name,
    role: role.length === 0 ? [] : [role.join(', ').replace(/^./, (first) => first.toUpperCase())],
    signature: maybeText(department.signature),
  };
};

const noteOf = (order: LetterOrder): string[] => {
  const note = order.channel === undefined ? undefined : channelNotes[order.channel];
  return note === undefined ? [] : [note];
};

/** The frame of a letter. */
export const frameOf = (letter: Letter, order: LetterOrder, to: Addressee): Frame => {
  const department = order.configuration.departments[letter.department];
  const subject = letter.subject(order);
  const address = addressBlock(to.names, to.address);
  return {
    title: `${subject} (${order.letterId})`,
    company: order.configuration.company.name,
    logo: maybeText(order.configuration.company.letterhead?.logo),
    department: department.name,
    contact: [`Tél. ${department.phone}`, department.email],
    address,
    addressSize: `size-${addressSize(address)}`,
    channelNotes: noteOf(order),
    references: referencesOf(order, letter, to),
    subject,
    placeAndDate: `${order.configuration.company.city}, le ${longDate(order.today)}`,
    salutation: to.salutation,
    closing: closingOf(letter.audience, to.salutation),
    signatory: signatoryOf(order, department),
    enclosures: [...letter.enclosures(order)],
    copies: [...to.copies],
  };
};
