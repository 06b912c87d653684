import type { AddressObject, HeaderLines, ParsedMail } from 'mailparser';
import { compact } from '../../shared/mail/compact.ts';
import { parisDay } from '../../shared/mail/paris-day.ts';
import type { Envelope } from '../../shared/mail/transcript.ts';

/** Long enough for any person; a list of thousands is cut. */
const longest = 500;

export const headerText = (text: string | undefined): string | undefined => {
  const clean = text
    ?.replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longest);
  return clean === '' ? undefined : clean;
};

const addresses = (field: AddressObject | AddressObject[] | undefined): string | undefined => {
  if (field === undefined) return undefined;
  const first = (Array.isArray(field) ? field : [field]).flatMap((object) => object.value).slice(0, 10);
  return headerText(first.map((person) => (person.name === '' ? person.address : `${person.name} <${person.address}>`)).join(', '));
};

/** The day in Paris of a date as mails write it; undefined when it is none, or out of this century. */
export const dayOfDate = (text: string | Date | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return undefined;
  const day = parisDay(date.toISOString());
  return /^20\d\d-/.test(day) ? day : undefined;
};

/** The last hop's stamp is the topmost `Received` header; its date stands after the last semicolon. */
export const receivedDay = (headers: HeaderLines): string | undefined => {
  const line = headers.find((header) => header.key === 'received')?.line;
  const date = line
    ?.slice(line.lastIndexOf(';') + 1)
    .replace(/\([^)]*\)/g, '')
    .replace(/\s+/g, ' ');
  return dayOfDate(date?.trim());
};

/** What an e-mail says of itself; days are those of Paris. */
export const mailEnvelope = (mail: ParsedMail): Envelope =>
  compact({
    subject: headerText(mail.subject),
    from: addresses(mail.from),
    to: addresses(mail.to),
    sent: dayOfDate(mail.date),
    received: receivedDay(mail.headerLines),
  });
