import type { MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import { decideOn, finish, type TriagePorts } from '../triage/step.ts';

/** Decides anew, and has the letters of a document that have not been released say what its fields say now: at once, or by the room that writes letters. */
export type CorrectPorts = TriagePorts & { readonly renew: (mail: MailRecord, documentId: string, by: string) => Promise<void> };

/** What a person corrects is the record as that person saw it. */
export type Seen = { readonly mailId: string; readonly by: string; readonly version?: number | undefined };

const changedMeanwhile = (): Error =>
  configurationError(
    'not-current',
    'Quelqu’un d’autre vient de changer ce courrier : regardez-le tel qu’il est maintenant, puis recommencez.',
  );

/** The record that a person corrects. @throws AppError `unknown-mail`, `not-triaged`, `not-current` */
export const recordSeen = async ({ mailId, version }: Seen, ports: Pick<TriagePorts, 'register'>): Promise<MailRecord> => {
  const record = await ports.register.mail(mailId);
  if (record === undefined) throw configurationError('unknown-mail', 'Ce courrier n’existe pas.');
  if (record.state !== 'triaged')
    throw configurationError('not-triaged', 'Ce courrier est en cours de traitement : réessayez dans un instant.');
  if (version !== undefined && version !== record.version) throw changedMeanwhile();
  return record;
};

/** @throws AppError `unknown-document` */
export const documentSeen = (record: MailRecord, id: string): RecordedDocument => {
  const document = record.documents.find((candidate) => candidate.id === id);
  if (document === undefined) throw configurationError('unknown-document', 'Ce document n’existe pas ou plus.');
  return document;
};

/** Decides again on a record with what a person corrected, and sends what follows. @throws AppError `not-current` when another was first */
export const decideAgain = async (corrected: MailRecord, by: string, ports: TriagePorts): Promise<MailRecord> => {
  const decided = await decideOn(corrected, ports, 'triaged', by, corrected.version);
  if (decided === undefined) throw changedMeanwhile();
  return decided.state === 'decided' ? finish(decided, ports) : decided;
};

const says = ({ fields, deadlines, kind }: RecordedDocument, { received }: MailRecord): string =>
  JSON.stringify([kind, fields, deadlines, received]);

/** Letters of the documents that say something else now are written anew. */
export const renewChanged = async (before: MailRecord, after: MailRecord, by: string, ports: CorrectPorts): Promise<void> => {
  for (const document of after.documents) {
    const earlier = before.documents.find(({ id }) => id === document.id);
    if (earlier !== undefined && says(earlier, before) !== says(document, after)) await ports.renew(after, document.id, by);
  }
};
