import type { FieldValue } from '../../shared/contracts/document.ts';
import type { MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { compact } from '../../shared/mail/compact.ts';
import { byPerson } from '../../shared/mail/machine-steps.ts';
import type { Ports } from '../../shared/ports.ts';
import { documentKey } from '../../shared/triage/document-key.ts';
import { decide } from '../triage/decide.ts';
import { loadTranscripts } from '../triage/load-transcripts.ts';

/** A field as the program reads it by itself, and whether that is what stands in the record now. */
export type FieldReading = { readonly field: string; readonly confidence: number; readonly right: boolean };

type ReadingPorts = Pick<Ports, 'register' | 'files' | 'configuration'>;

const sameValue = (one: FieldValue['value'], other: FieldValue['value'] | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Mail of which a person looked at some documents. `approved`: documents of whose letters a person moved one on. */
type Looked = { readonly record: MailRecord; readonly approved: ReadonlySet<string> };

/** So many pieces of mail are read anew at most. Ids are as good as drawn by lot: the first of them are a fair sample. */
const most = 1_000;

/** Fields of one document against what a person left there: what they gave, what they struck out, and what they let stand. */
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

const readingsIn = async ({ record, approved }: Looked, { files, configuration }: ReadingPorts): Promise<FieldReading[]> => {
  const { corrected = {}, received, receivedFrom, settled, split } = record;
  const { fieldConfidence: _learnt, ...asShipped } = configuration;
  const mail = await loadTranscripts(record, { files });
  const alone = { received, receivedFrom, ...compact({ settled, split }) };
  const { documents } = await decide(mail, alone, { claims: { find: async () => [] }, configuration: asShipped });
  return documents.flatMap(({ part, pages, fields }) => {
    const key = documentKey(part, ...pages);
    const stored = record.documents.find((one) => documentKey(one.part, ...one.pages) === key);
    if (stored === undefined) return [];
    const looked = corrected[key] !== undefined || settled?.[key] !== undefined || approved.has(stored.id);
    return looked ? readingsOf(fields, stored, corrected[key] ?? {}) : [];
  });
};

const lookedAt = async ({ register }: Pick<Ports, 'register'>): Promise<Looked[]> => {
  const letters = (await register.listLetters()).filter(({ history }) => history.some(byPerson));
  const approved = new Set(letters.map(({ documentId }) => documentId));
  const touched = (await register.listMail({ touched: true })).map(({ id }) => id);
  const ids = [...new Set([...touched, ...letters.map(({ mailId }) => mailId)])].sort().slice(0, most);
  const found: Looked[] = [];
  for (const id of ids) {
    const record = await register.mail(id);
    if (record !== undefined) found.push({ record, approved });
  }
  return found;
};

/**
 * What can be told of the confidence of fields: those of documents that a person looked at, because they decided its kind, corrected a field of it or moved a letter of
 * it on. What they let stand counts as right. Corrected documents alone would not do: nobody corrects one that has no mistake. What the program reads is asked anew,
 * as if nobody had corrected anything.
 */
export const fieldReadings = async (ports: ReadingPorts): Promise<FieldReading[]> => {
  const found: FieldReading[] = [];
  for (const looked of await lookedAt(ports)) found.push(...(await readingsIn(looked, ports)));
  return found;
};
