import type { LetterRow, MailRow, NextDeadline } from '../../shared/contracts/console.ts';
import type { LetterRecord, MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { claimNumberOf } from '../../shared/mail/filed-under.ts';
import { kindNames, priorities, queueNames } from '../../shared/mail/kinds.ts';
import { workingDaysLeft } from '../sweep/deadline-alerts.ts';

const text = (document: RecordedDocument | undefined, name: string): string | undefined => {
  const value = document?.fields[name]?.value;
  return typeof value === 'string' ? value : undefined;
};

const nextDue = (documents: readonly RecordedDocument[], today: string): NextDeadline | undefined => {
  const [next] = documents.flatMap((document) => document.deadlines).sort((a, b) => a.prudent.localeCompare(b.prudent));
  if (next === undefined) return undefined;
  const { code, due, prudent } = next;
  return { code, due, prudent, workingDaysLeft: workingDaysLeft(today, prudent), overdue: prudent < today };
};

const mostUrgent = (documents: readonly RecordedDocument[]): RecordedDocument | undefined =>
  documents.toSorted((a, b) => priorities.indexOf(a.route.priority) - priorities.indexOf(b.route.priority))[0];

/** A piece of mail as a line of a list: its most urgent document stands for it. */
export const mailRow = (record: MailRecord, today: string): MailRow => {
  const document = mostUrgent(record.documents);
  return {
    id: record.id,
    fileName: record.fileName,
    state: record.state,
    received: record.received,
    pages: record.pageCount,
    problem: record.problem?.message,
    kind: document?.kind,
    kindName: document === undefined ? undefined : kindNames[document.kind],
    confidence: document?.confidence,
    queue: document?.route.queue,
    queueName: document === undefined ? undefined : queueNames[document.route.queue],
    priority: document?.route.priority,
    reasons: document?.route.reasons ?? [],
    sender: text(document, 'senderName'),
    insuredName: text(document, 'insuredName'),
    claimNumber: document === undefined ? undefined : claimNumberOf(document),
    hearingDate: text(document, 'hearingDate'),
    court: text(document, 'court'),
    nextDeadline: nextDue(record.documents, today),
  };
};

/** A letter as a line of a list. */
export const letterRow = (letter: LetterRecord): LetterRow => ({
  id: letter.id,
  mailId: letter.mailId,
  documentId: letter.documentId,
  template: letter.template,
  state: letter.state === 'sending' ? 'released' : letter.state,
  release: letter.release,
  channel: letter.channel,
  recipient: letter.recipient,
  problems: letter.problems ?? [],
  lastEditor: letter.lastEditor,
  releasedBy: letter.releasedBy,
  proof: letter.proof,
  ordered: letter.history[0]?.at,
});
