import type { DeskDeadline, DocumentSummary, LetterRow, MailRow, MailSummary, NextDeadline } from '../../shared/contracts/console.ts';
import type { Deadline } from '../../shared/contracts/document.ts';
import type { LetterRecord } from '../../shared/contracts/record.ts';
import { kindNames, priorities, queueNames } from '../../shared/mail/kinds.ts';
import { recipientOf } from '../../shared/mail/recipient-of.ts';
import { workingDaysLeft } from '../sweep/deadline-alerts.ts';

/** A deadline as it stands today. */
export const deskDeadline = (deadline: Deadline, today: string): DeskDeadline => ({
  ...deadline,
  workingDaysLeft: workingDaysLeft(today, deadline.prudent),
  overdue: deadline.prudent < today,
});

const nextDue = (documents: readonly DocumentSummary[], today: string): NextDeadline | undefined => {
  const [next] = documents.flatMap((document) => document.deadlines).sort((a, b) => a.prudent.localeCompare(b.prudent));
  if (next === undefined) return undefined;
  const { code, due, prudent } = next;
  return { code, due, prudent, workingDaysLeft: workingDaysLeft(today, prudent), overdue: prudent < today };
};

const mostUrgent = (documents: readonly DocumentSummary[]): DocumentSummary | undefined =>
  documents.toSorted((a, b) => priorities.indexOf(a.priority) - priorities.indexOf(b.priority))[0];

type OfDocument = Omit<MailRow, 'id' | 'version' | 'fileName' | 'state' | 'received' | 'pages' | 'problem' | 'nextDeadline'>;

const undecided: OfDocument = { reasons: [], claimants: [], defendants: [] };

const ofDocument = (document: DocumentSummary): OfDocument => ({
  kind: document.kind,
  kindName: kindNames[document.kind],
  confidence: document.confidence,
  queue: document.queue,
  queueName: queueNames[document.queue],
  priority: document.priority,
  reasons: document.reasons,
  sender: document.sender,
  insuredName: document.insuredName,
  claimNumber: document.claimNumber,
  hearingDate: document.hearingDate,
  hearingTime: document.hearingTime,
  court: document.court,
  caseNumber: document.caseNumber,
  claimants: document.claimants,
  defendants: document.defendants,
  totalClaimed: document.totalClaimed,
});

/** A piece of mail as a line of a list: its most urgent document stands for it. */
export const mailRow = (summary: MailSummary, today: string): MailRow => {
  const document = mostUrgent(summary.documents);
  const { id, version, fileName, state, received, pages, problem } = summary;
  return {
    ...(document === undefined ? undecided : ofDocument(document)),
    id,
    version,
    fileName,
    state,
    received,
    pages,
    problem,
    nextDeadline: nextDue(summary.documents, today),
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
  recipient: recipientOf(letter),
  problems: letter.problems ?? [],
  lastEditor: letter.lastEditor,
  releasedBy: letter.releasedBy,
  proof: letter.proof,
  ordered: letter.history[0]?.at,
});
