import type { Configuration, LetterRule } from '../contracts/configuration.ts';
import type { FieldValue, LetterOwed } from '../contracts/document.ts';
import { type Conditioned, holdsCondition } from './holds-condition.ts';

/** Stands where a letter's addressee was not read: a person fills it in. */
export const unknownRecipient = 'Destinataire à préciser';

type Fields = Readonly<Record<string, FieldValue>>;

const firstText = (fields: Fields, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = fields[name]?.value;
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
};

const recipientOf = (to: LetterRule['to'], fields: Fields, configuration: Configuration): string | undefined => {
  if (to === 'legal') return configuration.departments.legal.name;
  if (to === 'mediation') return configuration.departments.mediation.name;
  if (to === 'counsel') return 'Avocat de la compagnie';
  if (to === 'mediator') return configuration.company.mediator.name;
  if (to === 'insured') return firstText(fields, 'insuredName');
  if (to === 'complainant') return firstText(fields, 'complainantName', 'senderName');
  if (to === 'liable-insurer') return firstText(fields, 'liableInsurer', 'liablePartyName');
  if (to === 'counterparty') return firstText(fields, 'counterpartyInsurer', 'senderName');
  if (to === 'expert') return firstText(fields, 'expertName', 'expertFirm', 'senderName');
  return firstText(fields, 'senderName');
};

/** The letters that a document sets off, by the configured rules; of two rules for the same letter the first that holds decides. */
export const lettersOwed = (document: Conditioned, configuration: Configuration): LetterOwed[] => {
  const owed = new Map<string, LetterOwed>();
  for (const rule of configuration.letters) {
    if (owed.has(rule.template) || !holdsCondition(rule.when, document)) continue;
    const recipient = recipientOf(rule.to, document.fields, configuration) ?? unknownRecipient;
    owed.set(rule.template, { template: rule.template, recipient, channel: rule.channel, release: rule.release });
  }
  return [...owed.values()];
};
