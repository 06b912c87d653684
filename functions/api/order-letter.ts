import type { MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import type { LetterTemplate } from '../../shared/mail/state.ts';
import type { Ports } from '../../shared/ports.ts';
import { orderLetter as order } from '../triage/order-letters.ts';
import { personNamed, requireRole } from './person.ts';

const documentNamed = async (
  id: string,
  mailId: string | undefined,
  ports: Pick<Ports, 'register'>,
): Promise<{ record: MailRecord; document: RecordedDocument }> => {
  const records =
    mailId !== undefined
      ? [await ports.register.mail(mailId)]
      : id.startsWith('m-')
        ? [await ports.register.mail(id)]
        : await ports.register.listMail();
  for (const record of records) {
    const document = id.startsWith('m-') ? record?.documents[0] : record?.documents.find((candidate) => candidate.id === id);
    if (record !== undefined && document !== undefined) return { record, document };
  }
  throw configurationError('unknown-document', `Aucun document « ${id} ». Cherchez-le : pli find TEXTE.`);
};

/** A letter that a person orders for a document; it always waits for a second person. @returns its id. @throws AppError kind `configuration` */
export const orderLetter = async (
  input: {
    template: LetterTemplate;
    for: string;
    mailId?: string;
    by: string;
    recipient?: string;
    extra?: Readonly<Record<string, string>>;
  },
  ports: Pick<Ports, 'register' | 'queues' | 'clock' | 'configuration'>,
): Promise<string> => {
  const person = personNamed(input.by, ports.configuration);
  requireRole(person, ['handler', 'approver', 'jurist']);
  const { record, document } = await documentNamed(input.for, input.mailId, ports);
  const sender = document.fields.complainantName?.value ?? document.fields.senderName?.value;
  const recipient = input.recipient ?? (typeof sender === 'string' ? sender : undefined);
  if (recipient === undefined) throw configurationError('recipient-unknown', 'Le destinataire est inconnu : indiquez-le avec --to.');
  const owed = { template: input.template, recipient, channel: 'post', release: 'approval' } as const;
  return order(record, document, owed, person.id, ports, input.extra);
};
