import type { LetterRecord } from '../../shared/contracts/record.ts';
import { configurationError, outsideError } from '../../shared/errors.ts';
import { compact } from '../../shared/mail/compact.ts';
import { letterBody } from '../../templates/letter-body.ts';
import { composeAndPrint } from '../correspond/compose-and-print.ts';
import type { CorrespondPorts } from '../correspond/step.ts';
import { letterOf } from './letter-of.ts';
import { notCurrent } from './not-current.ts';
import { personNamed, requireRole } from './person.ts';

/** The body as it was last written, where a person wrote it; the template writes it otherwise. */
const bodyOf = async (letter: LetterRecord, ports: Pick<CorrespondPorts, 'files'>): Promise<string | undefined> =>
  letter.lastEditor === undefined || letter.html === undefined
    ? undefined
    : letterBody(new TextDecoder().decode(await ports.files.get(letter.html)));

/**
 * Gives a letter a new body, as sanitised HTML, or another address: every version stays in the store, and the editor may no longer approve it.
 * A letter that leaves by itself waits for a second person once it was edited. Of two who write at once the second is told; `version` is the one that was read.
 * @throws AppError kind `configuration`
 */
export const editLetter = async (
  input: { letterId: string; by: string; body?: string; address?: string[]; version?: number },
  ports: CorrespondPorts,
): Promise<LetterRecord> => {
  const person = personNamed(input.by, ports.configuration);
  requireRole(person, ['handler', 'approver', 'jurist']);
  const { letter, document } = await letterOf(input.letterId, ports);
  if (input.version !== undefined && input.version !== letter.version) throw notCurrent();
  const mail = await ports.register.mail(letter.mailId);
  if (mail === undefined) throw outsideError('record-missing', 'The record of a letter is not in the register.', { letterId: letter.id });
  const addressed = { ...letter, ...compact({ address: input.address }) };
  const print = await composeAndPrint({ letter: addressed, mail, document }, input.body ?? (await bodyOf(letter, ports)), ports);
  const entry = { at: ports.clock.now(), by: person.id, what: 'edited', text: print.html };
  const edited = await ports.register.moveLetter(
    letter.id,
    ['drafted', 'awaiting-approval'],
    'awaiting-approval',
    { ...print, ...compact({ address: input.address }), lastEditor: person.id, release: 'approval', releasedStatements: undefined },
    entry,
    letter.version,
  );
  if (edited === undefined && (await ports.register.letter(letter.id))?.version !== letter.version) throw notCurrent();
  if (edited === undefined)
    throw configurationError('not-editable', `Le courrier « ${letter.id} » ne peut plus être modifié (état : ${letter.state}).`);
  return edited;
};
