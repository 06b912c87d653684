import { claimNumberOf as claimNumberInMail } from '../../shared/mail/filed-under.ts';
import type { Addressee, Letter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';
import { sameName } from './addressee.ts';
import { printable, textField } from './read-field.ts';

/** What the company's own record says of the claim. */
const known = (order: LetterOrder, name: 'claimNumber' | 'policyNumber' | 'insuredName' | 'vehicleRegistration'): string | undefined => {
  const value = order.claim?.[name];
  const text = value === undefined ? '' : printable(value);
  return text === '' ? undefined : text;
};

/** Our claim number: the company's own record before what was read, or the claim of the letter that was answered. */
export const claimNumberOf = (order: LetterOrder): string | undefined =>
  known(order, 'claimNumber') ?? textField(order.document, 'claimNumber') ?? claimNumberInMail({ ...order.document, fields: {} });
export const policyNumberOf = (order: LetterOrder): string | undefined =>
  known(order, 'policyNumber') ?? textField(order.document, 'policyNumber');
export const insuredNameOf = (order: LetterOrder): string | undefined =>
  known(order, 'insuredName') ?? textField(order.document, 'insuredName');
export const lossDateOf = (order: LetterOrder): string | undefined => order.claim?.lossDate ?? textField(order.document, 'lossDate');
export const registrationOf = (order: LetterOrder): string | undefined =>
  known(order, 'vehicleRegistration') ?? textField(order.document, 'vehicleRegistration');

/** What the person who ordered the letter says under this name. */
export const saidByPerson = (order: LetterOrder, name: string): string | undefined => {
  const text = order.extra?.[name];
  const line = text === undefined ? '' : printable(text);
  return line === '' ? undefined : line;
};

/** The same, one paragraph or item a line. */
export const linesByPerson = (order: LetterOrder, name: string): string[] =>
  (order.extra?.[name] ?? '')
    .split('\n')
    .map(printable)
    .filter((line) => line !== '');

export type Reference = { readonly label: string; readonly value: string };

const reference = (label: string, value: string | undefined): Reference[] => (value === undefined ? [] : [{ label, value }]);

/** Whether the letter goes to somebody whom the piece names, and not to who sent it: the sender's number says nothing to him. */
const goesToAnother = (order: LetterOrder, { audience }: Pick<Letter, 'audience'>, { names }: Addressee): boolean => {
  const sender = textField(order.document, 'senderName');
  const [name] = names;
  if (audience === 'counsel') return true;
  if (sender === undefined || name === undefined || sameName(name, sender)) return false;
  const others = [insuredNameOf(order), ...['liablePartyName', 'liableInsurer'].map((field) => textField(order.document, field))];
  return others.some((other) => other !== undefined && sameName(name, other));
};

/** Theirs, ours, and what identifies the file. */
export const referencesOf = (order: LetterOrder, letter: Pick<Letter, 'audience' | 'shell'>, to: Addressee): Reference[] => [
  ...(goesToAnother(order, letter, to)
    ? []
    : reference(
        letter.shell === 'note' ? 'Références de l’expéditeur' : 'Vos références',
        textField(order.document, 'senderReference') ?? textField(order.document, 'mediatorReference'),
      )),
  ...reference('Notre dossier', claimNumberOf(order)),
  ...reference('Contrat', policyNumberOf(order)),
  ...reference('Notre courrier', order.letterId),
];
