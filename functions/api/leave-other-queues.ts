import type { MailRecord } from '../../shared/contracts/record.ts';
import { deliveryIdOf } from '../../shared/mail/identify.ts';
import { queues } from '../../shared/mail/kinds.ts';
import { queuesOf } from '../triage/route-message.ts';
import type { ApiPorts } from './api-ports.ts';

/** A document that a person decided on leaves the queues that it no longer belongs to. */
export const leaveOtherQueues = async (record: MailRecord, documentId: string, ports: Pick<ApiPorts, 'finish'>): Promise<void> => {
  const document = record.documents.find((candidate) => candidate.id === documentId);
  const holds = document === undefined ? [] : queuesOf(document);
  for (const queue of queues) if (!holds.includes(queue)) await ports.finish(queue, await deliveryIdOf(documentId, queue));
};
