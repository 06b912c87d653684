import type { FieldValue } from '../../shared/contracts/document.ts';
import type { MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { compact } from '../../shared/mail/compact.ts';
import type { Ports } from '../../shared/ports.ts';
import { documentKey } from '../../shared/triage/document-key.ts';
import { decide } from '../triage/decide.ts';
import { loadTranscripts } from '../triage/load-transcripts.ts';

/** A field as the program reads it by itself, and whether that is what stands in the record now. */
export type FieldReading = { readonly field: string; readonly confidence: number; readonly right: boolean };

type ReadingPorts = Pick<Ports, 'register' | 'files' | 'configuration'>;

const sameValue = (one: FieldValue['value'], other: FieldValue['value'] | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Fields of one document against what a person left there: what they gave, what they struck out, and what they let stand beside it. */
const readingsOf = (
  read: Readonly<Record<string, FieldValue>>,
  stored: RecordedDocument,
  corrected: NonNullable<MailRecord['corrected']>[string],
): FieldReading[] =>
  Object.entries(read).flatMap(([field, { value, confidence }]) => {
    const right = sameValue(value, stored.fields[field]?.value);
    // What the program reads otherwise than when the person looked at it, nobody has judged.
    return right || corrected[field] !== undefined ? [{ field, confidence, right }] : [];
  });

const readingsIn = async (record: MailRecord, { files, configuration }: ReadingPorts): Promise<FieldReading[]> => {
  const { corrected = {} } = record;
  const { fieldConfidence: _learnt, ...asShipped } = configuration;
  const mail = await loadTranscripts(record, { files });
  const { received, receivedFrom, settled, split } = record;
  const alone = { received, receivedFrom, ...compact({ settled, split }) };
  const { documents } = await decide(mail, alone, { claims: { find: async () => [] }, configuration: asShipped });
  return documents.flatMap(({ part, pages, fields }) => {
    const key = documentKey(part, ...pages);
    const stored = record.documents.find((one) => documentKey(one.part, ...one.pages) === key);
    const corrections = corrected[key];
    return stored === undefined || corrections === undefined ? [] : readingsOf(fields, stored, corrections);
  });
};

/**
 * What can be told of the confidence of fields: those of documents of which a person corrected at least one, for there somebody looked. A value that was let stand
 * beside a corrected one counts as right; what the program reads is asked anew, as nobody had corrected anything.
 */
export const fieldReadings = async (ports: ReadingPorts): Promise<FieldReading[]> => {
  const found: FieldReading[] = [];
  for (const record of (await ports.register.listMail({ touched: true })).sort((a, b) => a.id.localeCompare(b.id)))
    if (record.corrected !== undefined) found.push(...(await readingsIn(record, ports)));
  return found;
};
