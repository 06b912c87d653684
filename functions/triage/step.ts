import type { TriageMessage } from '../../shared/contracts/messages.ts';
import type { MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { documentIdOf } from '../../shared/mail/identify.ts';
import type { MailState } from '../../shared/mail/state.ts';
import { type MailTranscript, pageText } from '../../shared/mail/transcript.ts';
import type { Ports } from '../../shared/ports.ts';
import { documentKey } from '../../shared/triage/document-key.ts';
import { modelVersion } from '../../shared/triage/model/model-in-force.ts';
import { answeredLetters, answerReasons } from './answered-letters.ts';
import { decide } from './decide.ts';
import { loadTranscripts } from './load-transcripts.ts';
import { nothingToRead } from './nothing-to-read.ts';
import { orderAgain } from './order-again.ts';
import { orderLetters } from './order-letters.ts';
import { queuesOf, routeMessage } from './route-message.ts';
import { isCorrected, takeBack } from './take-back.ts';

export type TriagePorts = Pick<Ports, 'files' | 'register' | 'queues' | 'claims' | 'clock' | 'configuration'>;

/** What `pli find` looks through: names, values and all that was read. */
const searchText = (record: MailRecord, documents: readonly RecordedDocument[], mail: MailTranscript): string => {
  const values = documents.flatMap((document) => Object.values(document.fields).map((field) => String(field.value)));
  const read = mail.parts.flatMap((part) => part.transcript.pages.map(pageText));
  const answered = documents.flatMap(({ answers = [] }) => answers.flatMap(({ letterId, mailId }) => [letterId, mailId]));
  return [record.id, ...answered, record.fileName, record.envelope?.subject ?? '', ...values, ...read].join('\n');
};

type Decided = Awaited<ReturnType<typeof decide>>['documents'][number];

/** A decided document as it is recorded: with its id, the model that said what it is, and the letters of ours that it answers. */
const recorded = async (document: Decided, record: MailRecord, mail: MailTranscript, ports: TriagePorts): Promise<RecordedDocument> => {
  const id = await documentIdOf(record.id, document.part, document.pages);
  const bySomebody = record.settled?.[documentKey(document.part, ...document.pages)] !== undefined;
  const decided = { ...document, id, ...(bySomebody ? {} : { model: modelVersion(ports.configuration) }) };
  const answers = await answeredLetters(document, record.id, mail, ports);
  if (answers.length === 0) return decided;
  const { route } = document;
  return { ...decided, answers, route: { ...route, reasons: [...route.reasons, ...answerReasons(answers)] } };
};

/** Decides on all documents of a record whose parts have been read, and stores what was decided. `by` is the step, or the person who corrected something. */
export const decideOn = async (
  record: MailRecord,
  ports: TriagePorts,
  from: MailState = 'read',
  by = 'triage',
  version?: number,
): Promise<MailRecord | undefined> => {
  const mail = await loadTranscripts(record, ports);
  const decision = await decide(mail, record, ports);
  const entry = (what: string) => ({ at: ports.clock.now(), by, what });
  if (decision.documents.length === 0)
    return ports.register.moveMail(record.id, [from], 'rejected', { problem: nothingToRead }, entry('rejected'), version);
  const documents: RecordedDocument[] = [];
  for (const document of decision.documents) documents.push(await recorded(document, record, mail, ports));
  await ports.register.indexText(record.id, searchText(record, documents, mail));
  const change = {
    documents,
    received: decision.received,
    receivedFrom: decision.receivedFrom,
    settled: record.settled,
    corrected: record.corrected,
    split: record.split,
    receivedBy: record.receivedBy,
    former: record.former,
  };
  return ports.register.moveMail(record.id, [from], 'decided', change, entry('decided'), version);
};

/** Sends what was decided: a message for each department, an order for each letter. Sent again, each arrives once. */
const sendDecided = async (record: MailRecord, ports: TriagePorts): Promise<void> => {
  for (const document of record.documents) {
    for (const queue of queuesOf(document)) await ports.queues.deliver(await routeMessage(record, document, queue), record);
    await orderLetters(record, document, ports);
  }
};

/** Whoever decided last was a person: letters that were written before may say what is no longer so. */
const correctedLast = ({ history }: MailRecord): boolean => {
  const last = history.findLast(({ what }) => what === 'decided');
  return last !== undefined && last.by !== 'triage';
};

/** Splits, classifies, extracts, computes deadlines and routes a piece of mail, once; one whose correction was cut short is finished. */
export const triageMail = async (message: TriageMessage, ports: TriagePorts): Promise<void> => {
  const record = await ports.register.mail(message.mailId);
  if (record === undefined) return;
  const decided = record.state === 'read' ? await decideOn(record, ports) : record;
  if (decided?.state !== 'decided') return;
  if (correctedLast(decided)) await orderAgain(decided, ports);
  await finish(decided, ports);
};

/** Sends all of a decided record, takes back what no longer holds, and closes it. @returns the record as it stands then */
export const finish = async (decided: MailRecord, ports: TriagePorts): Promise<MailRecord> => {
  await sendDecided(decided, ports);
  if (isCorrected(decided)) await takeBack(decided, ports);
  const entry = { at: ports.clock.now(), by: 'triage', what: 'triaged' };
  return (await ports.register.moveMail(decided.id, ['decided'], 'triaged', {}, entry)) ?? decided;
};
