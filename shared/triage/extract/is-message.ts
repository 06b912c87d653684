import { findEmails } from '../../text/contacts.ts';
import { fold } from '../../text/fold.ts';
import type { Reading } from './reading.ts';

/** Is this the message itself, not a letter attached to it? A message is set as text, or names its sender or subject in its head. */
export const isMessage = (reading: Reading): boolean => reading.once('isMessage', () => looksLikeMessage(reading));

const looksLikeMessage = (reading: Reading): boolean => {
  const { envelope } = reading.context;
  if (envelope === undefined) return false;
  if (reading.document.pages[0]?.source === 'text') return true;
  const head = reading.cue.slice(0, 600);
  const address = envelope.from === undefined ? undefined : findEmails(fold(envelope.from))[0]?.value;
  if (address !== undefined && head.includes(address)) return true;
  return envelope.subject !== undefined && envelope.subject.length > 8 && head.includes(fold(envelope.subject).slice(0, 40));
};

/** Is this the text of a message itself, set as it was typed? */
export const isTyped = (reading: Reading): boolean =>
  reading.context.envelope !== undefined && reading.document.pages[0]?.source === 'text';
