import type { DispatchMessage } from '../../shared/contracts/messages.ts';
import type { LetterRecord } from '../../shared/contracts/record.ts';
import { handoverKey, proofKey } from '../../shared/mail/keys.ts';
import type { Parcel, Ports } from '../../shared/ports.ts';

export type DispatchPorts = Pick<Ports, 'files' | 'register' | 'post' | 'clock'>;

/** What goes with a letter: the hand-over to the legal team brings its ZIP file. */
const attachmentsOf = async (letter: LetterRecord, ports: DispatchPorts): Promise<Parcel['attachments']> => {
  const key = handoverKey(letter.documentId);
  if (letter.template !== 'legal-handover' || !(await ports.files.has(key))) return [];
  return [{ name: 'dossier.zip', bytes: await ports.files.get(key), mediaType: 'application/zip' }];
};

/**
 * Sends a released letter through its channel and keeps the proof. A second message for the same letter sends nothing: the channel knows the letter's id,
 * and a letter that was left in `sending` is handed over again under that id.
 */
export const dispatch = async (message: DispatchMessage, ports: DispatchPorts): Promise<void> => {
  const at = ports.clock.now();
  const claimed = await ports.register.moveLetter(
    message.letterId,
    ['released', 'sending'],
    'sending',
    {},
    { at, by: 'dispatch', what: 'sending' },
  );
  if (claimed?.pdf === undefined) return;
  const pdf = await ports.files.get(claimed.pdf);
  const proof = await ports.post.send({ letter: claimed, pdf, attachments: await attachmentsOf(claimed, ports) });
  const key = proofKey(claimed.id);
  await ports.files.put(key, new TextEncoder().encode(JSON.stringify(proof)), 'application/json');
  await ports.register.moveLetter(claimed.id, ['sending'], 'sent', { proof: key }, { at: ports.clock.now(), by: 'dispatch', what: 'sent' });
};
