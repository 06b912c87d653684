import type { MailRecord, RecordedDocument } from '../contracts/record.ts';
import type { Queue } from './kinds.ts';

/** The claim that a document is about: the number that was read in it, else that of the letter of ours that it answers. */
export const claimNumberOf = ({ fields, answers }: Pick<RecordedDocument, 'fields' | 'answers'>): string | undefined => {
  const read = fields.claimNumber?.value;
  return typeof read === 'string' ? read : answers?.find(({ claimNumber }) => claimNumber !== undefined)?.claimNumber;
};

/** Under what a record is looked up: the queue of its first document, and the first claim number of ours that one of them is about. */
export const filedUnder = (record: MailRecord): { readonly queue: Queue | undefined; readonly claimNumber: string | undefined } => {
  const numbers = record.documents.map(claimNumberOf);
  return { queue: record.documents[0]?.route.queue, claimNumber: numbers.find((value) => value !== undefined) };
};
