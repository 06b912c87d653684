import type { IntakeMessage } from '../../shared/contracts/messages.ts';
import type { MailPart, MailRecord } from '../../shared/contracts/record.ts';
import { AppError } from '../../shared/errors.ts';
import { mailIdOf, sha256Of } from '../../shared/mail/identify.ts';
import { originalKey, partKey } from '../../shared/mail/keys.ts';
import { parisDay } from '../../shared/mail/paris-day.ts';
import type { Ports, Unpacked } from '../../shared/ports.ts';
import { overBudget } from './over-budget.ts';
import { startReading } from './start-reading.ts';

export type IntakePorts = Pick<Ports, 'files' | 'unpacker' | 'register' | 'queues' | 'clock' | 'configuration'>;

const storeParts = async (mailId: string, unpacked: Unpacked, ports: IntakePorts): Promise<MailPart[]> => {
  const parts: MailPart[] = [];
  for (const [index, part] of unpacked.parts.entries()) {
    const id = `p${index + 1}`;
    const key = partKey(mailId, id);
    await ports.files.put(key, part.bytes, part.mediaType);
    parts.push({
      id,
      role: part.role,
      ...(part.name === undefined ? {} : { attachment: part.name }),
      mediaType: part.mediaType,
      key,
      pageCount: part.pageCount,
      ...(part.problem === undefined ? {} : { problem: part.problem }),
    });
  }
  return parts;
};

const blankRecord = (message: IntakeMessage, id: string, sha256: string, size: number, ports: IntakePorts): MailRecord => ({
  id,
  version: 0,
  state: 'received',
  fileName: message.name,
  sha256,
  size,
  mediaType: 'application/octet-stream',
  original: originalKey(id),
  appeared: message.appeared,
  received: message.received ?? parisDay(message.appeared),
  receivedFrom: message.received === undefined ? 'appeared' : 'clerk',
  pageCount: 0,
  parts: [],
  documents: [],
  history: [{ at: ports.clock.now(), by: 'intake', what: 'received' }],
});

/** What the file turned out to be: a record to be read, or one that is held or rejected with the reason. */
const examine = async (blank: MailRecord, bytes: Uint8Array, ports: IntakePorts): Promise<MailRecord> => {
  try {
    const unpacked = await ports.unpacker.unpack(bytes, blank.fileName);
    const pageCount = unpacked.parts.reduce((sum, part) => sum + part.pageCount, 0);
    const parts = await storeParts(blank.id, unpacked, ports);
    const record: MailRecord = {
      ...blank,
      mediaType: unpacked.mediaType,
      ...(unpacked.envelope === undefined ? {} : { envelope: unpacked.envelope }),
      pageCount,
      parts,
    };
    const problem = overBudget(pageCount, await ports.register.pagesOn(ports.clock.today()), ports.configuration);
    return problem === undefined ? record : { ...record, state: 'held', problem };
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'input') throw error;
    return { ...blank, state: 'rejected', problem: { code: error.code, message: error.message } };
  }
};

/** The same file came before: its first record says so, once for each time it came. */
const noteDuplicate = async (first: MailRecord, message: IntakeMessage, ports: IntakePorts): Promise<void> => {
  if (first.history.some((entry) => entry.what === 'received-again' && entry.at === message.appeared)) return;
  await ports.register.moveMail(first.id, [first.state], first.state, {}, { at: message.appeared, by: 'intake', what: 'received-again' });
};

/**
 * Takes a new file in: keeps the original, finds out what it is, takes it apart, and sends a `read` message for each part.
 * @returns the id of its record, and whether it is a duplicate of an earlier one
 */
export const intake = async (message: IntakeMessage, ports: IntakePorts): Promise<{ mailId: string; duplicate: boolean }> => {
  const bytes = await ports.files.get(message.key);
  const sha256 = await sha256Of(bytes);
  const mailId = mailIdOf(sha256);
  const first = await ports.register.mail(mailId);
  if (first !== undefined) {
    const again = first.appeared !== message.appeared || first.fileName !== message.name;
    if (again) await noteDuplicate(first, message, ports);
    await startReading(first, ports);
    return { mailId, duplicate: again };
  }
  await ports.files.put(originalKey(mailId), bytes, 'application/octet-stream');
  const record = await examine(blankRecord(message, mailId, sha256, bytes.length, ports), bytes, ports);
  await ports.register.createMail(record);
  await startReading(record, ports);
  return { mailId, duplicate: false };
};
