import type { MailRecord, SettledKind } from '../../shared/contracts/record.ts';
import { compact } from '../../shared/mail/compact.ts';
import type { Kind } from '../../shared/mail/kinds.ts';
import { documentKey } from '../../shared/triage/document-key.ts';
import type { TriagePorts } from '../triage/step.ts';
import { decideAgain, documentSeen, recordSeen, type Seen } from './decide-again.ts';
import { personNamed, requireRole } from './person.ts';

const settledBefore = (record: MailRecord, key: string): SettledKind['said'] | undefined => record.settled?.[key]?.said;

/**
 * A person says what a document is: fields, deadlines, route and letters follow, and what the program had said is kept to learn from.
 * @throws AppError kind `configuration` for an unknown person, document, state or version
 */
export const settleKind = async (input: Seen & { documentId: string; kind: Kind }, ports: TriagePorts): Promise<MailRecord> => {
  const person = personNamed(input.by, ports.configuration);
  requireRole(person, ['mailroom', 'handler', 'approver', 'jurist']);
  const record = await recordSeen(input, ports);
  const document = documentSeen(record, input.documentId);
  const key = documentKey(document.part, ...document.pages);
  const said = settledBefore(record, key) ?? {
    kind: document.kind,
    confidence: document.confidence,
    ...compact({ model: document.model }),
  };
  const settled = { ...record.settled, [key]: { kind: input.kind, by: person.id, at: ports.clock.now(), said } };
  return decideAgain({ ...record, settled }, person.id, ports);
};
