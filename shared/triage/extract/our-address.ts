import { findEmails } from '../../text/contacts.ts';
import { fold } from '../../text/fold.ts';
import type { Reading } from './reading.ts';

/** What stands behind the @. */
export const domainOf = (address: string): string => address.split('@')[1] ?? address;

const ourDomains = (reading: Reading): readonly string[] => {
  const { company, departments } = reading.context.configuration;
  const ours = [company.email, ...Object.values(departments).map((one) => one.email)].map(domainOf);
  return [
    ...ours,
    ...(reading.context.envelope?.to === undefined ? [] : findEmails(fold(reading.context.envelope.to)).map((one) => domainOf(one.value))),
  ];
};

/** Is this one of our own addresses, or that of the mailbox it was sent to? */
export const isOurAddress = (reading: Reading, address: string): boolean => {
  const domain = domainOf(address);
  const brand = fold(reading.context.configuration.company.name.split(' ')[0] ?? '').replace(/[^a-z]/g, '');
  return reading.once('ourDomains', () => ourDomains(reading)).includes(domain) || (brand.length > 3 && domain.includes(brand));
};

/** Desks that a footer names for other matters: complaints, data protection, the mediator. */
const otherDesk =
  /^(?:[a-z]+[._-])?(?:reclamations?|dpo|dpd|rgpd|cil|cnil|mediat[a-z]*|donnees[a-z.-]*|vie-?privee|privacy|no-?reply|ne-?pas-?repondre)(?:[._-][a-z]+)?@/;

/** The addresses at which a writer is met: none of ours, and of several none that a footer names for other matters. */
export const addressesToMeet = <T extends { readonly value: string }>(reading: Reading, found: readonly T[]): readonly T[] => {
  const foreign = found.filter((one) => !isOurAddress(reading, one.value));
  const personal = foreign.filter((one) => !otherDesk.test(one.value));
  const ownSender = reading.context.envelope?.from;
  return personal.length > 0 || (ownSender !== undefined && findEmails(fold(ownSender)).some((one) => !otherDesk.test(one.value)))
    ? personal
    : foreign;
};
