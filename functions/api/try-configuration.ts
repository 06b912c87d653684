import type { Placed, TriedConfiguration } from '../../shared/contracts/administration.ts';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import type { MailDocument } from '../../shared/contracts/document.ts';
import type { MailRecord } from '../../shared/contracts/record.ts';
import { compact } from '../../shared/mail/compact.ts';
import { kindNames, queueNames } from '../../shared/mail/kinds.ts';
import type { Ports } from '../../shared/ports.ts';
import { documentKey } from '../../shared/triage/document-key.ts';
import type { DecidedDocument } from '../../shared/triage/triage.ts';
import { decide } from '../triage/decide.ts';
import { loadTranscripts } from '../triage/load-transcripts.ts';

type TryPorts = Pick<Ports, 'files' | 'claims' | 'configuration'>;
type Change = TriedConfiguration['changed'][number];

const placedOf = ({ route, letters }: Pick<MailDocument, 'route' | 'letters'>): Placed => ({
  queue: route.queue,
  queueName: queueNames[route.queue],
  copies: route.copies.toSorted(),
  copyNames: route.copies.toSorted().map((queue) => queueNames[queue]),
  priority: route.priority,
  letters: letters.map(({ template }) => template).sort(),
});

const isSame = (a: Placed, b: Placed): boolean => JSON.stringify(a) === JSON.stringify(b);

const byKey = (documents: readonly DecidedDocument[]): Map<string, DecidedDocument> =>
  new Map(documents.map((document) => [documentKey(document.part, ...document.pages), document]));

/** What a configuration would make of one piece of mail. What it does not change is known from the record, without deciding twice. */
const changesOf = async (record: MailRecord, changed: Configuration, ports: TryPorts): Promise<Change[]> => {
  const mail = await loadTranscripts(record, ports);
  const after = byKey((await decide(mail, record, { ...ports, configuration: changed })).documents);
  const moved = record.documents.filter((document) => {
    const found = after.get(documentKey(document.part, ...document.pages));
    return found !== undefined && !isSame(placedOf(found), placedOf(document));
  });
  if (moved.length === 0) return [];
  // The record may have been decided by an older program: only what the configuration alone changes counts.
  const before = byKey((await decide(mail, record, ports)).documents);
  return moved.flatMap((document) => {
    const key = documentKey(document.part, ...document.pages);
    const [now, then] = [before.get(key), after.get(key)];
    if (now === undefined || then === undefined || isSame(placedOf(now), placedOf(then))) return [];
    const of = { mailId: record.id, documentId: document.id, fileName: record.fileName, kind: now.kind, kindName: kindNames[now.kind] };
    return [{ ...of, from: placedOf(now), to: placedOf(then) }];
  });
};

/** Pieces of mail that are tried at a time: their transcripts may come from far away. */
const atOnce = 10;

/** Tries a configuration on mail that was triaged: what would lie elsewhere, be more urgent, or be answered otherwise. Nothing is changed. */
export const tryConfiguration = async (records: readonly MailRecord[], changed: Configuration, ports: TryPorts): Promise<Change[]> => {
  const changes: Change[] = [];
  const whole = { ...changed, ...learntOf(ports.configuration) };
  for (let start = 0; start < records.length; start += atOnce) {
    const some = records.slice(start, start + atOnce);
    changes.push(...(await Promise.all(some.map((record) => changesOf(record, whole, ports)))).flat());
  }
  return changes;
};

/** What was learnt stays in force while a configuration is tried: it is no part of the file. */
const learntOf = ({ calibration, fieldConfidence, model }: Configuration): Partial<Configuration> =>
  compact({ calibration, fieldConfidence, model });
