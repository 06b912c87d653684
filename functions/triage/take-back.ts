import type { LetterRecord, MailRecord } from '../../shared/contracts/record.ts';
import { deliveryIdOf, documentIdOf } from '../../shared/mail/identify.ts';
import { queues } from '../../shared/mail/kinds.ts';
import type { Ports } from '../../shared/ports.ts';
import { queuesOf } from './route-message.ts';

type TakeBackPorts = Pick<Ports, 'register' | 'queues' | 'clock'>;

/** A person decided or corrected something: what was sent before may no longer hold. */
export const isCorrected = ({ settled, corrected, split, receivedBy }: MailRecord): boolean =>
  [settled, corrected, split, receivedBy].some((made) => made !== undefined);

const formerDocuments = ({ id, former }: MailRecord): Promise<string[]> =>
  Promise.all((former ?? []).map(({ part, pages }) => documentIdOf(id, part, pages)));

const withdrawDeliveries = async (record: MailRecord, ports: TakeBackPorts): Promise<void> => {
  const held = new Map(record.documents.map((document) => [document.id, queuesOf(document)]));
  const gone = (await formerDocuments(record)).filter((id) => !held.has(id));
  for (const documentId of [...held.keys(), ...gone])
    for (const queue of queues)
      if (held.get(documentId)?.includes(queue) !== true)
        await ports.queues.withdraw({ mailId: record.id, queue, deliveryId: await deliveryIdOf(documentId, queue) });
};

const isOwed = (letter: LetterRecord, record: MailRecord): boolean => {
  const document = record.documents.find(({ id }) => id === letter.documentId);
  if (letter.orderedBy !== 'triage') return document !== undefined;
  const owed = document?.letters ?? [];
  return owed.some(({ template, recipient }) => template === letter.template && recipient === letter.recipient);
};

const withdrawLetters = async (record: MailRecord, ports: TakeBackPorts): Promise<void> => {
  const by = record.history.findLast(({ what }) => what === 'decided')?.by ?? 'triage';
  for (const letter of await ports.register.listLetters({ mailId: record.id })) {
    if (isOwed(letter, record)) continue;
    const entry = { at: ports.clock.now(), by, what: 'withdrawn' };
    await ports.register.moveLetter(letter.id, ['ordered', 'drafted', 'awaiting-approval', 'released'], 'withdrawn', {}, entry);
  }
};

/** Deliveries on desks that a document no longer belongs to, and letters that are no longer owed, are taken back; done again, it changes nothing more. */
export const takeBack = async (record: MailRecord, ports: TakeBackPorts): Promise<void> => {
  await withdrawDeliveries(record, ports);
  await withdrawLetters(record, ports);
};
