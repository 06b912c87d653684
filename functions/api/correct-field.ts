import type { FieldValue } from '../../shared/contracts/document.ts';
import type { MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import { compact } from '../../shared/mail/compact.ts';
import { type FieldType, fieldsOf } from '../../shared/mail/fields.ts';
import { documentKey } from '../../shared/triage/triage.ts';
import type { CorrespondPorts } from '../correspond/step.ts';
import { decideOn, finish, type TriagePorts } from '../triage/step.ts';
import { personNamed, requireRole } from './person.ts';
import { renewLetters } from './renew-letters.ts';
import { valueOfText } from './value-of-text.ts';
import { withdrawOthers } from './withdraw-others.ts';

type Value = FieldValue['value'];
/** Where a person pointed on the page. */
export type Place = Pick<FieldValue, 'quote' | 'page' | 'box'>;
/** The text that a person gives a field; null: it does not stand there. */
export type Correction = { readonly name: string; readonly text: string | null; readonly place?: Place | undefined };

const expected: Readonly<Record<FieldType['type'], string>> = {
  text: 'un texte',
  date: 'un jour (AAAA-MM-JJ)',
  time: 'une heure (HH:MM)',
  amount: 'un montant en euros',
  number: 'un nombre',
  percentage: 'un pourcentage',
  boolean: 'oui ou non',
  list: 'une liste',
  choice: 'une des valeurs prévues',
};

/** @throws AppError kind `configuration` for a field that the kind does not have, or a text that is no value of its type */
const valueOf = ({ name, text }: Correction, { kind }: RecordedDocument): Value | null => {
  const type = Object.entries(fieldsOf(kind)).find(([candidate]) => candidate === name)?.[1];
  if (type === undefined) throw configurationError('unknown-field', 'Cette nature de courrier n’a pas ce champ.');
  if (text === null) return null;
  const value = valueOfText(text, type);
  if (value === undefined) throw configurationError('value-invalid', `La valeur ne convient pas : il faut ${expected[type.type]}.`);
  return value;
};

/** What a person gave is certain; without a place it keeps the one it had, else the top of the document's first page. */
const fieldOf = (
  value: Value | null,
  { place }: Correction,
  before: FieldValue | undefined,
  document: RecordedDocument,
): FieldValue | null => {
  if (value === null) return null;
  const kept = before === undefined ? undefined : { quote: before.quote, page: before.page, box: before.box };
  const nowhere: Place = { quote: String(value), page: document.pages[0], box: [0, 0, 1, 0] };
  return { value, confidence: 1, ...(place ?? kept ?? nowhere) };
};

/**
 * A person corrects a field: deadlines, route and letters follow, and what the program had read is kept with the author and the time.
 * @throws AppError kind `configuration` for an unknown person, document, field or state, or a value of another type
 */
export const correctField = async (
  input: Correction & { readonly mailId: string; readonly documentId: string; readonly by: string },
  ports: TriagePorts & CorrespondPorts,
): Promise<MailRecord> => {
  const person = personNamed(input.by, ports.configuration);
  requireRole(person, ['mailroom', 'handler', 'approver', 'jurist']);
  const record = await ports.register.mail(input.mailId);
  const document = record?.documents.find((candidate) => candidate.id === input.documentId);
  if (record === undefined || document === undefined) throw configurationError('unknown-document', 'Ce document n’existe pas.');
  const value = valueOf(input, document);
  const key = documentKey(document.part, ...document.pages);
  const before = document.fields[input.name];
  const said = record.corrected?.[key]?.[input.name]?.said ?? before;
  const correction = { field: fieldOf(value, input, before, document), by: person.id, at: ports.clock.now(), ...compact({ said }) };
  const corrected = { ...record.corrected, [key]: { ...record.corrected?.[key], [input.name]: correction } };
  const decided = await decideOn({ ...record, corrected }, ports, 'triaged', person.id);
  if (decided === undefined)
    throw configurationError('not-triaged', 'Ce courrier est en cours de traitement ou de correction : réessayez dans un instant.');
  const after = decided.documents.find((candidate) => candidate.id === document.id);
  await withdrawOthers(document, after, person.id, ports);
  await finish(decided, ports);
  await renewLetters(decided, document.id, person.id, ports);
  return decided;
};
