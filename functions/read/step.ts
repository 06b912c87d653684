import type { ReadMessage } from '../../shared/contracts/messages.ts';
import type { MailPart, MailRecord } from '../../shared/contracts/record.ts';
import { AppError } from '../../shared/errors.ts';
import { transcriptKey } from '../../shared/mail/keys.ts';
import type { Transcript } from '../../shared/mail/transcript.ts';
import type { Ports } from '../../shared/ports.ts';
import { readPages, unreadPage } from './read-pages.ts';

export type ReadPorts = Pick<Ports, 'files' | 'pages' | 'reader' | 'register' | 'queues' | 'clock'>;

const encode = (transcript: Transcript): Uint8Array => new TextEncoder().encode(JSON.stringify(transcript));

/** Reads a part; one that turns out unreadable stands with empty pages beside parts that can be read. */
const readPart = async (part: MailPart, alone: boolean, ports: ReadPorts): Promise<Transcript | undefined> => {
  const bytes = await ports.files.get(part.key);
  try {
    return await readPages(bytes, part.mediaType, ports);
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'input' || alone) throw error;
    return { pages: Array.from({ length: part.pageCount }, (_, index) => unreadPage(index + 1)) };
  }
};

const reject = async (mailId: string, error: AppError, ports: ReadPorts): Promise<void> => {
  const problem = { code: error.code, message: error.message };
  await ports.register.moveMail(mailId, ['received'], 'rejected', { problem }, { at: ports.clock.now(), by: 'read', what: 'rejected' });
};

/** Once every part is read the record goes on to triage. */
const goOn = async (record: MailRecord, ports: ReadPorts): Promise<void> => {
  if (!record.parts.every((part) => part.transcript !== undefined)) return;
  await ports.register.moveMail(record.id, ['received'], 'read', {}, { at: ports.clock.now(), by: 'read', what: 'read' });
  await ports.queues.sendStep({ type: 'triage', mailId: record.id }, `triage:${record.id}`);
};

/** Reads one part of a piece of mail into its transcript; the last part read sends the `triage` message. */
export const read = async (message: ReadMessage, ports: ReadPorts): Promise<void> => {
  const record = await ports.register.mail(message.mailId);
  if (record === undefined || (record.state !== 'received' && record.state !== 'read')) return;
  const part = record.parts.find((candidate) => candidate.id === message.partId);
  if (part === undefined) return;
  if (part.transcript !== undefined) return goOn(record, ports);
  try {
    const transcript = await readPart(part, record.parts.length === 1, ports);
    if (transcript === undefined) return;
    const key = transcriptKey(record.id, part.id);
    await ports.files.put(key, encode(transcript), 'application/json');
    await goOn(await ports.register.partRead(record.id, part.id, key, transcript.pages.length, ports.clock.today()), ports);
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'input') throw error;
    await reject(record.id, error, ports);
  }
};
