import type { LetterRecord } from '../../shared/contracts/record.ts';
import type { Ports } from '../../shared/ports.ts';

/** Sends the `dispatch` message of a released letter, once for each release. */
export const sendReleased = async (letter: LetterRecord, ports: Pick<Ports, 'queues'>): Promise<void> => {
  if (letter.state === 'released') await ports.queues.sendStep({ type: 'dispatch', letterId: letter.id }, `dispatch:${letter.id}`);
};
