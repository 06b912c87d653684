import type { LetterRecord, MailRecord } from '../../shared/contracts/record.ts';
import type { Ports } from '../../shared/ports.ts';

/** What keeps a letter that a person wrote from leaving once a field was corrected. */
export const staleText = {
  code: 'fields-changed',
  message: 'Un champ du courrier a été corrigé depuis que ce texte a été écrit : relisez-le et enregistrez-le.',
};

type AgainPorts = Pick<Ports, 'register' | 'queues' | 'clock'>;

const again = async (letter: LetterRecord, by: string, ports: AgainPorts): Promise<void> => {
  if (letter.state !== 'drafted' && letter.state !== 'awaiting-approval') return;
  const entry = { at: ports.clock.now(), by, what: 'fields-changed' };
  if (letter.lastEditor !== undefined) {
    const others = (letter.problems ?? []).filter(({ code }) => code !== staleText.code);
    await ports.register.moveLetter(letter.id, [letter.state], letter.state, { problems: [...others, staleText] }, entry);
    return;
  }
  const ordered = await ports.register.moveLetter(
    letter.id,
    [letter.state],
    'ordered',
    { releasedStatements: undefined, release: 'approval' },
    entry,
  );
  if (ordered === undefined) return;
  await ports.queues.sendStep({ type: 'correspond', letterId: letter.id }, `correspond:${letter.id}:${ordered.version}`);
};

/**
 * Letters of a piece of mail, or of one document of it, that have not been released are composed again; one that a person wrote waits until it is read again.
 * What waited for a person waits for one when it is written anew, also where such a letter leaves by itself the first time.
 */
export const orderAgain = async (
  record: MailRecord,
  ports: AgainPorts,
  of?: { readonly documentId: string; readonly by: string },
): Promise<void> => {
  for (const letter of await ports.register.listLetters({ mailId: record.id }))
    if (of === undefined || letter.documentId === of.documentId) await again(letter, of?.by ?? 'triage', ports);
};
