import type { LetterRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { configurationError, inputError, outsideError } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { forbiddenStatements, guardContext } from '../../templates/guard.ts';
import { letterText } from '../../templates/letter-text.ts';
import { requiredRole } from '../../templates/required-role.ts';
import { letterOrder } from '../correspond/letter-order.ts';
import { sendReleased } from '../correspond/send-released.ts';
import { letterOf } from './letter-of.ts';
import { personNamed, requireRole } from './person.ts';

export type ApprovePorts = Pick<Ports, 'register' | 'queues' | 'files' | 'claims' | 'clock' | 'configuration'>;

const textOf = async (letter: LetterRecord, ports: Pick<Ports, 'files'>): Promise<string> =>
  letter.html === undefined ? '' : new TextDecoder().decode(await ports.files.get(letter.html));

/** Why a letter may not leave as it is: what the check before print found, and what must never be said. */
const objections = async (letter: LetterRecord, document: RecordedDocument, ports: ApprovePorts): Promise<string[]> => {
  const mail = await ports.register.mail(letter.mailId);
  if (mail === undefined) throw outsideError('record-missing', 'The record of a letter is not in the register.', { letterId: letter.id });
  const context = guardContext(letter.template, await letterOrder({ letter, mail, document }, ports));
  const statements = forbiddenStatements(letterText(await textOf(letter, ports)), context);
  return [
    ...(letter.problems ?? []).map((problem) => problem.message),
    ...statements.map(({ quote, reason }) => `« ${quote} » : ${reason}`),
  ];
};

/** @throws AppError `letter-blocked` with each reason why it may not leave */
const refuseBlocked = async (letter: LetterRecord, document: RecordedDocument, ports: ApprovePorts): Promise<void> => {
  const reasons = [...new Set(await objections(letter, document, ports))];
  if (reasons.length === 0) return;
  const message = `Ce courrier ne peut partir :\n${reasons.join('\n')}\nModifiez-le : pli letter edit ${letter.id}.`;
  throw inputError('letter-blocked', message, { letterId: letter.id });
};

const notCurrent = (): Error => configurationError('not-current', 'La lettre a changé depuis : relisez-la, puis approuvez.');

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
  if (letter.lastEditor === person.id || (letter.lastEditor === undefined && letter.orderedBy === person.id))
    throw configurationError('own-letter', `${person.name} a écrit ce courrier : une autre personne doit l'approuver.`);
  await refuseBlocked(letter, document, ports);
  const entry = { at: ports.clock.now(), by: person.id, what: 'approved' };
  const released = await ports.register.moveLetter(letter.id, ['awaiting-approval'], 'released', { releasedBy: person.id }, entry);
  if (released === undefined)
    throw configurationError('not-awaiting', `Le courrier « ${letter.id} » n'attend pas d'approbation (état : ${letter.state}).`);
  if (released.version !== letter.version + 1) {
    const changed = { at: ports.clock.now(), by: person.id, what: 'approval-void' };
    await ports.register.moveLetter(letter.id, ['released'], 'awaiting-approval', { releasedBy: undefined }, changed);
    throw notCurrent();
  }
  await sendReleased(released, ports);
  return released;
};
