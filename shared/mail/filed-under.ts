import type { MailRecord } from '../contracts/record.ts';
import type { Queue } from './kinds.ts';

/** Under what a record is looked up: the queue of its first document, and the first claim number of ours that was read. */
export const filedUnder = (record: MailRecord): { readonly queue: Queue | undefined; readonly claimNumber: string | undefined } => {
  const numbers = record.documents.map((document) => document.fields.claimNumber?.value);
  return { queue: record.documents[0]?.route.queue, claimNumber: numbers.find((value) => typeof value === 'string') };
};
