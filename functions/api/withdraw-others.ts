import type { RecordedDocument } from '../../shared/contracts/record.ts';
import type { Ports } from '../../shared/ports.ts';

/** Letters that are no longer owed are withdrawn, unless they have left or a person ordered them. */
export const withdrawOthers = async (
  before: RecordedDocument,
  after: RecordedDocument | undefined,
  by: string,
  ports: Pick<Ports, 'register' | 'clock'>,
): Promise<void> => {
  const owed = new Set(after?.letters.map((letter) => `${letter.template} ${letter.recipient}`));
  for (const letter of await ports.register.listLetters()) {
    if (letter.documentId !== before.id || letter.orderedBy !== 'triage' || owed.has(`${letter.template} ${letter.recipient}`)) continue;
    const entry = { at: ports.clock.now(), by, what: 'withdrawn' };
    await ports.register.moveLetter(letter.id, ['ordered', 'drafted', 'awaiting-approval', 'released'], 'withdrawn', {}, entry);
  }
};
