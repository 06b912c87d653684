import type { LetterRecord } from '../../shared/contracts/record.ts';
import { configurationError, outsideError } from '../../shared/errors.ts';
import { compact } from '../../shared/mail/compact.ts';
import { nameToPrint } from '../../templates/_layout/addressee.ts';
import { letterBody } from '../../templates/letter-body.ts';
import { letters } from '../../templates/letters.ts';
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

/** The name that a person wrote, as it can be printed. @throws AppError `recipient-fixed`, `recipient-invalid` */
const nameIn = (written: string | undefined, { template }: LetterRecord): string | undefined => {
  if (written === undefined) return undefined;
  if (letters[template].shell === 'note')
    throw configurationError(
      'recipient-fixed',
      'Cette note va à un service de la maison : son destinataire est celui de la configuration.',
    );
  const name = nameToPrint(written);
  if (name === undefined)
    throw configurationError('recipient-invalid', 'Écrivez le nom du destinataire, tel qu’il figure sur l’enveloppe.');
  return name;
};

/**
 * Gives a letter a new body, as sanitised HTML, another recipient or another address: every version stays in the store, and the editor may no longer approve it.
 * A letter that leaves by itself waits for a second person once it was edited. Of two who write at once the second is told; `version` is the one that was read.
 * @throws AppError kind `configuration`
 */
export const editLetter = async (
  input: { letterId: string; by: string; body?: string; recipient?: string; address?: string[]; version?: number },
  ports: CorrespondPorts,
): Promise<LetterRecord> => {
  const person = personNamed(input.by, ports.configuration);
  requireRole(person, ['handler', 'approver', 'jurist']);
  const { letter, document } = await letterOf(input.letterId, ports);
  if (input.version !== undefined && input.version !== letter.version) throw notCurrent();
  const mail = await ports.register.mail(letter.mailId);
  if (mail === undefined) throw outsideError('record-missing', 'The record of a letter is not in the register.', { letterId: letter.id });
  const written = compact({ addressedTo: nameIn(input.recipient, letter), address: input.address });
  const addressed = { ...letter, ...written };
  const print = await composeAndPrint({ letter: addressed, mail, document }, input.body ?? (await bodyOf(letter, ports)), ports);
  const entry = { at: ports.clock.now(), by: person.id, what: 'edited', text: print.html };
  const edited = await ports.register.moveLetter(
    letter.id,
    ['drafted', 'awaiting-approval'],
    'awaiting-approval',
    { ...print, ...written, lastEditor: person.id, release: 'approval', releasedStatements: undefined },
    entry,
    letter.version,
  );
  if (edited === undefined && (await ports.register.letter(letter.id))?.version !== letter.version) throw notCurrent();
  if (edited === undefined)
    throw configurationError('not-editable', `Le courrier « ${letter.id} » ne peut plus être modifié (état : ${letter.state}).`);
  return edited;
};
