import type { RecordedDocument } from '../../shared/contracts/record.ts';
import type { Addressee } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';
import { of } from './french.ts';
import { nameInSentence, nameSort, salutationOf } from './person-name.ts';
import { printable, textField } from './read-field.ts';

/** Words that stand for a part to play, not for a name. */
const parts = new Set([
  'sender',
  'complainant',
  'insured',
  'counsel',
  'legal',
  'mediation',
  'liable-insurer',
  'counterparty',
  'expert',
  'mediator',
]);

/** A name as it is printed, unless nothing of it can be, or it is only a part to play. */
export const nameToPrint = (written: string): string | undefined => {
  const name = printable(written);
  return name === '' || parts.has(name) ? undefined : name;
};

/** The name that the order gives. */
export const orderedName = (order: LetterOrder): string | undefined =>
  order.recipient?.name === undefined ? undefined : nameToPrint(order.recipient.name);

const firstField = (document: RecordedDocument, fields: readonly string[]): string | undefined =>
  fields.map((field) => textField(document, field)).find((value) => value !== undefined);

/** Same person, however the title and the case are written. */
export const sameName = (one: string, other: string): boolean => {
  const words = (name: string): string =>
    nameInSentence(name)
      .replace(/^(M\.|Mme|Mlle|Me|Dr|la|le) /i, '')
      .toLowerCase();
  return words(one) === words(other);
};

const knownAddress = (order: LetterOrder, name: string | undefined): readonly string[] | undefined => {
  if (order.recipient?.address !== undefined) return order.recipient.address.map(printable);
  const insured = order.claim?.insuredName === undefined ? undefined : printable(order.claim.insuredName);
  const isInsured = name !== undefined && insured !== undefined && sameName(insured, name);
  return isInsured ? order.claim?.insuredAddress?.map(printable) : undefined;
};

/** The addressee by its name in the order, else by the first of these fields that was read. */
export const addressee = (order: LetterOrder, ...fields: readonly string[]): Addressee => {
  const name = orderedName(order) ?? firstField(order.document, fields);
  return { names: name === undefined ? [] : [name], address: knownAddress(order, name), salutation: salutationOf(name), copies: [] };
};

const wards: Readonly<Record<string, (name: string) => Pick<Addressee, 'names' | 'salutation' | 'copies'>>> = {
  minor: (name) => ({ names: ['Aux représentants légaux', of(nameInSentence(name))], salutation: 'Madame, Monsieur,', copies: [] }),
  guardianship: (name) => ({ names: ['Au tuteur, ès qualités,', of(nameInSentence(name))], salutation: 'Madame, Monsieur,', copies: [] }),
  curatorship: (name) => ({ names: [name], salutation: salutationOf(name), copies: [`curateur ${of(nameInSentence(name))}`] }),
  safeguard: (name) => ({ names: [name], salutation: salutationOf(name), copies: [] }),
};

/** The person himself, or who stands for him: parents of a minor, the tuteur; the curateur gets a copy (code civil; handbook 4.2). */
export const personAddressee = (order: LetterOrder, ...fields: readonly string[]): Addressee => {
  const plain = addressee(order, ...fields);
  const [name] = plain.names;
  const ward = wards[textField(order.document, 'protectedPerson') ?? ''];
  return name === undefined || ward === undefined ? plain : { ...plain, ...ward(name) };
};

/** Counsel who writes for somebody else. */
export const counselWriting = ({ document }: LetterOrder): string | undefined => {
  const sender = textField(document, 'senderName');
  const complainant = textField(document, 'complainantName');
  if (sender === undefined || complainant === undefined || sameName(sender, complainant)) return undefined;
  return nameSort(sender) === 'counsel' ? sender : undefined;
};

/** Counsel where counsel has written, else the complainant or who stands for him. */
export const complainantAddressee = (order: LetterOrder): Addressee => {
  const counsel = orderedName(order) === undefined ? counselWriting(order) : undefined;
  if (counsel !== undefined) return addressee({ ...order, recipient: { ...order.recipient, name: counsel } });
  return personAddressee(order, 'complainantName', 'senderName', 'insuredName');
};
