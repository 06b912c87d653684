import type { LetterRecord } from '../../shared/contracts/record.ts';
import { configurationError, inputError } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { forbiddenStatements, requiredRole } from '../../templates/guard.ts';
import { sendReleased } from '../correspond/send-released.ts';
import { letterOf } from './letter-of.ts';
import { personNamed, requireRole } from './person.ts';

export type ApprovePorts = Pick<Ports, 'register' | 'queues' | 'files' | 'clock' | 'configuration'>;

const textOf = async (letter: LetterRecord, ports: Pick<Ports, 'files'>): Promise<string> =>
  letter.html === undefined ? '' : new TextDecoder().decode(await ports.files.get(letter.html));

/** @throws AppError `statement-forbidden` naming each reason why the text may not leave */
const refuseForbidden = async (letter: LetterRecord, ports: Pick<Ports, 'files'>): Promise<void> => {
  const found = forbiddenStatements(await textOf(letter, ports), { template: letter.template });
  if (found.length === 0) return;
  const reasons = [...new Set(found.map((statement) => statement.reason))].join('\n');
  throw inputError('statement-forbidden', `Ce courrier ne peut partir :\n${reasons}\nModifiez-le : pli letter edit ${letter.id}.`, { letterId: letter.id });
};

/**
 * Releases a letter that waits for a second pair of eyes.
 * @throws AppError kind `configuration` for an unknown person, a missing role or one's own edit; kind `input` for a forbidden statement
 */
export const approveLetter = async (input: { letterId: string; by: string }, ports: ApprovePorts): Promise<LetterRecord> => {
  const person = personNamed(input.by, ports.configuration);
  const { letter, document } = await letterOf(input.letterId, ports);
  const { role } = requiredRole(letter.template, document);
  requireRole(person, role === 'jurist' ? ['jurist'] : ['approver', 'jurist']);
  if (letter.lastEditor === person.id || (letter.lastEditor === undefined && letter.orderedBy === person.id))
    throw configurationError('own-letter', `${person.name} a écrit ce courrier : une autre personne doit l'approuver.`);
  await refuseForbidden(letter, ports);
  const entry = { at: ports.clock.now(), by: person.id, what: 'approved' };
  const released = await ports.register.moveLetter(letter.id, ['awaiting-approval'], 'released', { releasedBy: person.id }, entry);
  if (released === undefined)
    throw configurationError('not-awaiting', `Le courrier « ${letter.id} » n'attend pas d'approbation (état : ${letter.state}).`);
  await sendReleased(released, ports);
  return released;
};
