import type { FieldValue } from '../../shared/contracts/document.ts';
import type { RoutedMail } from '../../shared/contracts/messages.ts';
import type { HistoryEntry, LetterRecord, MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { originalKey, partKey } from '../../shared/mail/keys.ts';
import type { Queue } from '../../shared/mail/kinds.ts';

let count = 0;
/** A different number each time, so that suites that share a store do not meet. */
const next = (): string => {
  count += 1;
  return count.toString(16).padStart(4, '0');
};
const run = process.pid.toString(16).padStart(8, '0').slice(-8);

export const newId = (sort: 'm' | 'd' | 'l' | 'q'): string => `${sort}-${run}${next()}${next()}`;

export const entry = (what: string): HistoryEntry => ({ at: '2026-11-25T09:00:00.000Z', by: 'intake', what });

/** A piece of mail of two parts that has just been taken in. */
export const newMail = (over: Partial<MailRecord> = {}): MailRecord => {
  const id = over.id ?? newId('m');
  return {
    id,
    version: 0,
    state: 'received',
    fileName: 'scan-0142.pdf',
    sha256: 'a'.repeat(64),
    size: 1_234,
    mediaType: 'application/pdf',
    original: originalKey(id),
    appeared: '2026-11-25T08:59:00.000Z',
    received: '2026-11-25',
    receivedFrom: 'appeared',
    pageCount: 5,
    parts: ['p1', 'p2'].map((part) => ({
      id: part,
      role: 'attachment',
      mediaType: 'application/pdf',
      key: partKey(id, part),
      pageCount: 2,
    })),
    documents: [],
    history: [entry('received')],
    ...over,
  };
};

/** A document as triage leaves it. */
export const newDocument = (queue: Queue, claimNumber: string, over: Partial<RecordedDocument> = {}): RecordedDocument => ({
  id: newId('d'),
  part: 'p1',
  pages: [1, 2],
  kind: 'complaint',
  confidence: 0.97,
  evidence: [{ quote: 'je conteste votre décision', page: 1, box: [0.1, 0.2, 0.3, 0.02], weight: 3.1 }],
  fields: { claimNumber: { value: claimNumber, confidence: 0.98, quote: claimNumber, page: 1, box: [0.1, 0.1, 0.2, 0.02] } },
  deadlines: [],
  route: { queue, copies: [], priority: 'high', reasons: ['Réclamation.'] },
  letters: [],
  ...over,
});

export const newLetter = (mailId: string, over: Partial<LetterRecord> = {}): LetterRecord => ({
  id: newId('l'),
  version: 0,
  mailId,
  documentId: newId('d'),
  template: 'complaint-acknowledgement',
  state: 'ordered',
  release: 'automatic',
  channel: 'email',
  recipient: 'Mme Maëlle Kergoat',
  history: [entry('ordered')],
  ...over,
});

export const newDelivery = (over: Partial<RoutedMail> = {}): RoutedMail => ({
  schema: 'pli.routed-mail',
  version: 1,
  deliveryId: newId('q'),
  mailId: newId('m'),
  documentId: newId('d'),
  queue: 'mediation',
  kind: 'complaint',
  confidence: 0.97,
  priority: 'high',
  received: '2026-11-25',
  fields: {},
  deadlines: [],
  reasons: ['Réclamation.'],
  copies: [],
  files: { original: 'original/m-1', transcript: 'transcripts/m-1/p1.json' },
  ...over,
});

/** A value as it was read for sure, on the first line of the first page. */
export const readValue = (value: string): FieldValue => ({ value, confidence: 1, quote: value, page: 1, box: [0, 0, 1, 0] });
