import type { RoutedMail } from '../../shared/contracts/messages.ts';
import type { MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { deliveryIdOf } from '../../shared/mail/identify.ts';
import { handoverKey } from '../../shared/mail/keys.ts';
import type { Queue } from '../../shared/mail/kinds.ts';
import { medicalKinds } from '../../shared/mail/medical-kinds.ts';

const content = (document: RecordedDocument): Pick<RoutedMail, 'fields' | 'deadlines' | 'reasons'> =>
  medicalKinds.has(document.kind)
    ? { fields: {}, deadlines: [], reasons: ['Pièce couverte par le secret médical : à consulter par le service habilité.'] }
    : { fields: document.fields, deadlines: document.deadlines, reasons: document.route.reasons };

/** The message that a department receives of a document. */
export const routeMessage = async (record: MailRecord, document: RecordedDocument, queue: Queue): Promise<RoutedMail> => {
  const part = record.parts.find((candidate) => candidate.id === document.part);
  const handover = document.letters.some((letter) => letter.template === 'legal-handover') && document.route.queue !== 'review';
  return {
    schema: 'pli.routed-mail',
    version: 1,
    deliveryId: await deliveryIdOf(document.id, queue),
    mailId: record.id,
    documentId: document.id,
    queue,
    kind: document.kind,
    confidence: document.confidence,
    priority: document.route.priority,
    received: record.received,
    ...content(document),
    copies: document.route.copies,
    files: {
      original: record.original,
      transcript: part?.transcript ?? '',
      ...(handover ? { handover: handoverKey(document.id) } : {}),
    },
  };
};

/** The queues that receive a document: its own, then the copies. */
export const queuesOf = (document: RecordedDocument): Queue[] => [...new Set([document.route.queue, ...document.route.copies])];
