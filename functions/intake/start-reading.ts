import type { MailRecord } from '../../shared/contracts/record.ts';
import type { Ports } from '../../shared/ports.ts';

/** Sends a `read` message for each part of a record that waits to be read; sent twice, it arrives once. */
export const startReading = async (record: MailRecord, ports: Pick<Ports, 'queues'>): Promise<void> => {
  if (record.state !== 'received') return;
  for (const part of record.parts) {
    await ports.queues.sendStep({ type: 'read', mailId: record.id, partId: part.id }, `read:${record.id}:${part.id}`);
  }
};
