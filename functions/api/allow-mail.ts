import type { MailRecord } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { startReading } from '../intake/start-reading.ts';
import { personNamed, requireRole } from './person.ts';

/** Lets a held file be read in spite of the page budget; the record says who allowed it. */
export const allowMail = async (
  mailId: string,
  by: string,
  ports: Pick<Ports, 'register' | 'queues' | 'clock' | 'configuration'>,
): Promise<MailRecord> => {
  const person = personNamed(by, ports.configuration);
  requireRole(person, ['mailroom', 'administrator']);
  const entry = { at: ports.clock.now(), by: person.id, what: 'allowed' };
  const record = await ports.register.moveMail(mailId, ['held'], 'received', { allowedBy: person.id, problem: undefined }, entry);
  if (record === undefined) throw configurationError('not-held', `Le courrier « ${mailId} » n'est pas en attente d'autorisation.`);
  await startReading(record, ports);
  return record;
};
