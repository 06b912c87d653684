import type { LetterRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { configurationError, inputError } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { requiredRole } from '../../templates/required-role.ts';
import { sendReleased } from '../correspond/send-released.ts';
import { letterOf } from './letter-of.ts';
import { letterStatements } from './letter-statements.ts';
import { notCurrent } from './not-current.ts';
import { personNamed, requireRole } from './person.ts';
import { requireOther } from './require-other.ts';

export type ApprovePorts = Pick<Ports, 'register' | 'queues' | 'files' | 'claims' | 'clock' | 'configuration'>;

/** Why a letter may not leave as it is: what the check before print found, and what must never be said unless a jurist let it through. */
const objections = async (letter: LetterRecord, document: RecordedDocument, ports: ApprovePorts): Promise<string[]> => {
  const statements = await letterStatements({ letter, document }, ports);
  return [
    ...(letter.problems ?? []).map((problem) => problem.message),
    ...statements.filter(({ released }) => released === undefined).map(({ quote, reason }) => `« ${quote} » : ${reason}`),
  ];
};

/** @throws AppError `letter-blocked` with each reason why it may not leave */
const refuseBlocked = async (letter: LetterRecord, document: RecordedDocument, ports: ApprovePorts): Promise<void> => {
  const reasons = [...new Set(await objections(letter, document, ports))];
  if (reasons.length === 0) return;
  const message = `Ce courrier ne peut partir :\n${reasons.join('\n')}\nModifiez-le : pli letter edit ${letter.id}. Un juriste peut libérer une phrase : pli letter release ${letter.id}.`;
  throw inputError('letter-blocked', message, { letterId: letter.id });
};

/**
 * Releases a letter that waits for a second pair of eyes.
 * What is released is the text that was checked: a change in between makes the approval void. `version` is the one that the person read.
 * @throws AppError kind `configuration` for an unknown person, a missing role or one's own edit; kind `input` for a forbidden statement
 */
export const approveLetter = async (
  input: { letterId: string; by: string; version?: number },
  ports: ApprovePorts,
): Promise<LetterRecord> => {
  const person = personNamed(input.by, ports.configuration);
  const { letter, document } = await letterOf(input.letterId, ports);
  if (input.version !== undefined && input.version !== letter.version) throw notCurrent();
  const required = requiredRole(letter.template, document);
  requireRole(person, required.approval && required.role === 'jurist' ? ['jurist'] : ['approver', 'jurist']);
  requireOther(letter, person);
  await refuseBlocked(letter, document, ports);
  const entry = { at: ports.clock.now(), by: person.id, what: 'approved' };
  const change = { releasedBy: person.id };
  const released = await ports.register.moveLetter(letter.id, ['awaiting-approval'], 'released', change, entry, letter.version);
  if (released === undefined && (await ports.register.letter(letter.id))?.state === 'awaiting-approval') throw notCurrent();
  if (released === undefined)
    throw configurationError('not-awaiting', `Le courrier « ${letter.id} » n'attend pas d'approbation (état : ${letter.state}).`);
  await sendReleased(released, ports);
  return released;
};
