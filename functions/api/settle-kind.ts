import type { MailRecord, SettledKind } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import type { Kind } from '../../shared/mail/kinds.ts';
import { documentKey } from '../../shared/triage/triage.ts';
import { decideOn, finish, type TriagePorts } from '../triage/step.ts';
import { personNamed, requireRole } from './person.ts';
import { withdrawOthers } from './withdraw-others.ts';

const settledBefore = (record: MailRecord, key: string): SettledKind['said'] | undefined => record.settled?.[key]?.said;

/**
 * A person says what a document is: fields, deadlines, route and letters follow, and what the program had said is kept to learn from.
 * @throws AppError kind `configuration` for an unknown person, document or state
 */
export const settleKind = async (
  input: { mailId: string; documentId: string; kind: Kind; by: string },
  ports: TriagePorts,
): Promise<MailRecord> => {
  const person = personNamed(input.by, ports.configuration);
  requireRole(person, ['mailroom', 'handler', 'approver', 'jurist']);
  const record = await ports.register.mail(input.mailId);
  const document = record?.documents.find((candidate) => candidate.id === input.documentId);
  if (record === undefined || document === undefined)
    throw configurationError('unknown-document', `Aucun document « ${input.documentId} » dans « ${input.mailId} ».`);
  const key = documentKey(document.part, ...document.pages);
  const said = settledBefore(record, key) ?? { kind: document.kind, confidence: document.confidence };
  const settled = { ...record.settled, [key]: { kind: input.kind, by: person.id, at: ports.clock.now(), said } };
  const decided = await decideOn({ ...record, settled }, ports, 'triaged', person.id);
  if (decided === undefined)
    throw configurationError('not-triaged', `Le courrier « ${record.id} » n'est pas encore trié (état : ${record.state}).`);
  await withdrawOthers(
    document,
    decided.documents.find((candidate) => candidate.id === document.id),
    person.id,
    ports,
  );
  await finish(decided, ports);
  return decided;
};
