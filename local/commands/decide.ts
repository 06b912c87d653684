import { z } from 'zod';
import { settleKind } from '../../functions/api/settle-kind.ts';
import { queuesOf } from '../../functions/triage/route-message.ts';
import { configurationError } from '../../shared/errors.ts';
import { deliveryIdOf } from '../../shared/mail/identify.ts';
import { kindNames, kinds, queueNames, queues } from '../../shared/mail/kinds.ts';
import type { Store } from '../open-store.ts';

/** `pli decide`: a person says what a document is; its message leaves `review`. */
export const decideCommand = async (documentId: string, options: { kind: string; by: string }, store: Store): Promise<void> => {
  const kind = z.enum(kinds).safeParse(options.kind);
  if (!kind.success) throw configurationError('unknown-kind', `« ${options.kind} » n'est pas une nature. Natures : ${kinds.join(', ')}.`);
  const record = (await store.register.listMail()).find((candidate) => candidate.documents.some((document) => document.id === documentId));
  if (record === undefined) throw configurationError('unknown-document', `Aucun document « ${documentId} ». Voyez « pli show ».`);
  const settled = await settleKind({ mailId: record.id, documentId, kind: kind.data, by: options.by }, store);
  const document = settled.documents.find((candidate) => candidate.id === documentId);
  const holds = document === undefined ? [] : queuesOf(document);
  for (const queue of queues) if (!holds.includes(queue)) store.queues.finishDelivery(queue, await deliveryIdOf(documentId, queue));
  console.log(`${documentId} : ${kindNames[kind.data]}${document === undefined ? '' : ` → ${queueNames[document.route.queue]}`}.`);
};
