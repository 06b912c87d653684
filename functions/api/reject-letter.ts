import type { LetterRecord } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { letterOf } from './letter-of.ts';
import { personNamed, requireRole } from './person.ts';

/** Sends a letter back to be written again: it is `drafted`, with the reason in its history. @throws AppError kind `configuration` */
export const rejectLetter = async (
  input: { letterId: string; by: string; why: string },
  ports: Pick<Ports, 'register' | 'clock' | 'configuration'>,
): Promise<LetterRecord> => {
  const person = personNamed(input.by, ports.configuration);
  requireRole(person, ['approver', 'jurist']);
  const { letter } = await letterOf(input.letterId, ports);
  const entry = { at: ports.clock.now(), by: person.id, what: 'rejected', why: input.why };
  const drafted = await ports.register.moveLetter(letter.id, ['awaiting-approval'], 'drafted', {}, entry);
  if (drafted === undefined)
    throw configurationError('not-awaiting', `Le courrier « ${letter.id} » n'attend pas d'approbation (état : ${letter.state}).`);
  return drafted;
};
