import type { DocumentSummary, MailSummary } from '../contracts/console.ts';
import type { MailRecord, RecordedDocument } from '../contracts/record.ts';
import { claimNumberOf } from './filed-under.ts';

/** Counts the forms that a summary, and what is counted beside it, have had: one that was kept in an older form is made again. */
export const summaryForm = 2;

/** So many quotes say why a kind was chosen. */
const quotes = 3;

const text = ({ fields }: RecordedDocument, name: string): string | undefined => {
  const value = fields[name]?.value;
  return typeof value === 'string' ? value : undefined;
};
const texts = ({ fields }: RecordedDocument, name: string): readonly string[] => {
  const value = fields[name]?.value;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
};
const amount = ({ fields }: RecordedDocument, names: readonly string[]): number | undefined =>
  names.map((name) => fields[name]?.value).find((value) => typeof value === 'number');

const documentSummary = (document: RecordedDocument): DocumentSummary => ({
  id: document.id,
  kind: document.kind,
  confidence: document.confidence,
  runnerUp: document.runnerUp,
  why: document.evidence
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, quotes)
    .map(({ quote }) => quote),
  queue: document.route.queue,
  copies: document.route.copies,
  priority: document.route.priority,
  reasons: document.route.reasons,
  pages: document.pages,
  sender: text(document, 'senderName') ?? text(document, 'complainantName') ?? text(document, 'bailiff'),
  insuredName: text(document, 'insuredName'),
  claimNumber: claimNumberOf(document),
  court: text(document, 'court'),
  caseNumber: text(document, 'caseNumber'),
  hearingDate: text(document, 'hearingDate'),
  hearingTime: text(document, 'hearingTime'),
  claimants: texts(document, 'claimants'),
  defendants: texts(document, 'defendants'),
  totalClaimed: amount(document, ['totalClaimed', 'amountClaimed']),
  deadlines: document.deadlines.toSorted((a, b) => a.prudent.localeCompare(b.prudent)),
});

/** What lists show of a record, without its fields, its pages and its history. */
export const mailSummary = (record: MailRecord): MailSummary => ({
  id: record.id,
  version: record.version,
  fileName: record.fileName,
  state: record.state,
  received: record.received,
  appeared: record.appeared,
  pages: record.pageCount,
  problem: record.problem?.message,
  documents: record.documents.map(documentSummary),
});
