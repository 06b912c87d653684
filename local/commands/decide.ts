import { z } from 'zod';
import { renewChanged } from '../../functions/api/decide-again.ts';
import { settleKind } from '../../functions/api/settle-kind.ts';
import { orderAgain } from '../../functions/triage/order-again.ts';
import { queuesOf } from '../../functions/triage/route-message.ts';
import { configurationError } from '../../shared/errors.ts';
import { deliveryIdOf } from '../../shared/mail/identify.ts';
import { kindNames, kinds, queueNames, queues } from '../../shared/mail/kinds.ts';
import type { Store } from '../open-store.ts';

/** `pli decide`: a person says what a document is; its message leaves `review`, and its letters that wait are composed anew by the next run. */
export const decideCommand = async (documentId: string, options: { kind: string; by: string }, store: Store): Promise<void> => {
  const kind = z.enum(kinds).safeParse(options.kind);
  if (!kind.success) throw configurationError('unknown-kind', `« ${options.kind} » n'est pas une nature. Natures : ${kinds.join(', ')}.`);
  const record = (await store.register.listMail()).find((candidate) => candidate.documents.some((document) => document.id === documentId));
  if (record === undefined) throw configurationError('unknown-document', `Aucun document « ${documentId} ». Voyez « pli show ».`);
  const settled = await settleKind({ mailId: record.id, documentId, kind: kind.data, by: options.by }, store);
  await renewChanged(record, settled, options.by, {
    ...store,
    renew: (mail, changed, by) => orderAgain(mail, store, { documentId: changed, by }),
  });
  const document = settled.documents.find((candidate) => candidate.id === documentId);
  const holds = document === undefined ? [] : queuesOf(document);
  for (const queue of queues) if (!holds.includes(queue)) store.queues.finishDelivery(queue, await deliveryIdOf(documentId, queue));
  console.log(`${documentId} : ${kindNames[kind.data]}${document === undefined ? '' : ` → ${queueNames[document.route.queue]}`}.`);
};
