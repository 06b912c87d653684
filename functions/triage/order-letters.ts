import type { LetterOwed } from '../../shared/contracts/document.ts';
import type { LetterRecord, MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { compact } from '../../shared/mail/compact.ts';
import { letterIdOf } from '../../shared/mail/identify.ts';
import type { Ports } from '../../shared/ports.ts';

export type OrderPorts = Pick<Ports, 'register' | 'queues' | 'clock'>;

const senders = ['senderName', 'complainantName', 'counterpartyInsurer', 'expertFirm', 'expertName', 'payerName'];

/** The address of a letter's recipient, where he is the one who wrote to us, or the insured whom an act calls. */
const addressFor = ({ recipient }: LetterOwed, { fields, senderAddress, insuredAddress }: RecordedDocument): string[] | undefined => {
  if (senders.some((name) => fields[name]?.value === recipient)) return senderAddress;
  return fields['insuredName']?.value === recipient ? insuredAddress : undefined;
};

type Extra = Readonly<Record<string, string>>;

const letterOf = async (
  record: MailRecord,
  document: RecordedDocument,
  owed: LetterOwed,
  by: string,
  at: string,
  extra: Extra | undefined,
): Promise<LetterRecord> => ({
  id: await letterIdOf(document.id, owed.template, owed.recipient),
  version: 0,
  mailId: record.id,
  documentId: document.id,
  template: owed.template,
  state: 'ordered',
  release: owed.release,
  channel: owed.channel,
  recipient: owed.recipient,
  ...compact({ address: addressFor(owed, document) }),
  orderedBy: by,
  ...compact({ extra: extra === undefined ? undefined : { ...extra } }),
  history: [{ at, by, what: 'ordered' }],
});

/** Orders one letter: its record is made once, and its `correspond` message arrives once. */
export const orderLetter = async (
  record: MailRecord,
  document: RecordedDocument,
  owed: LetterOwed,
  by: string,
  ports: OrderPorts,
  extra?: Extra,
): Promise<string> => {
  const letter = await letterOf(record, document, owed, by, ports.clock.now(), extra);
  await ports.register.createLetter(letter);
  await ports.queues.sendStep({ type: 'correspond', letterId: letter.id }, `correspond:${letter.id}`);
  return letter.id;
};

/** Orders every letter that a document sets off; those of a document in `review` wait until a person has decided. */
export const orderLetters = async (record: MailRecord, document: RecordedDocument, ports: OrderPorts): Promise<void> => {
  if (document.route.queue === 'review') return;
  for (const owed of document.letters) await orderLetter(record, document, owed, 'triage', ports);
};
