import type { MailRecord } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import { type CorrectPorts, decideAgain, recordSeen, renewChanged, type Seen } from './decide-again.ts';
import { personNamed, requireRole } from './person.ts';

/**
 * A person says on which day a piece of mail arrived: whatever runs from that day is computed again, and the day before is kept with the author and the time.
 * @throws AppError kind `configuration` for a day to come, an unknown person, state or version
 */
export const correctReceived = async (input: Seen & { readonly day: string }, ports: CorrectPorts): Promise<MailRecord> => {
  const person = personNamed(input.by, ports.configuration);
  requireRole(person, ['mailroom', 'handler', 'approver', 'jurist']);
  if (input.day > ports.clock.today()) throw configurationError('day-invalid', 'Un courrier ne peut être arrivé un jour à venir.');
  const record = await recordSeen(input, ports);
  const said = record.receivedBy?.said ?? { received: record.received, receivedFrom: record.receivedFrom };
  const receivedBy = { by: person.id, at: ports.clock.now(), said };
  const decided = await decideAgain({ ...record, received: input.day, receivedFrom: 'clerk', receivedBy }, person.id, ports);
  await renewChanged(record, decided, person.id, ports);
  return decided;
};
