import type { FieldValue } from '../../shared/contracts/document.ts';
import type { MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import { compact } from '../../shared/mail/compact.ts';
import { type FieldType, fieldsOf } from '../../shared/mail/fields.ts';
import { documentKey } from '../../shared/triage/document-key.ts';
import { type CorrectPorts, decideAgain, documentSeen, recordSeen, renewChanged, type Seen } from './decide-again.ts';
import { personNamed, requireRole } from './person.ts';
import { valueOfText } from './value-of-text.ts';

type Value = FieldValue['value'];
/** Where a person pointed on the page. */
export type Place = Pick<FieldValue, 'quote' | 'page' | 'box'>;
/** The text that a person gives a field; null: it does not stand there. */
export type Correction = { readonly name: string; readonly text: string | null; readonly place?: Place | undefined };

const expected: Readonly<Record<FieldType['type'], string>> = {
  text: 'un texte',
  date: 'un jour (JJ/MM/AAAA)',
  time: 'une heure (9 h 30 ou 09:30)',
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

/** What was typed was read nowhere: it has no quote, and a box without size at the top of the document. */
const nowhere = (document: RecordedDocument): Place => ({ quote: '', page: document.pages[0], box: [0, 0, 0, 0] });

/** What a person gave is certain; it stands where the person pointed, never where something else was read. */
const fieldOf = (value: Value | null, { place }: Correction, document: RecordedDocument): FieldValue | null => {
  if (value === null) return null;
  if (place !== undefined && (place.page < document.pages[0] || place.page > document.pages[1]))
    throw configurationError('place-invalid', 'Cet endroit n’est pas sur une page de ce document.');
  return { value, confidence: 1, ...(place ?? nowhere(document)) };
};

/**
 * A person corrects a field: deadlines, route and letters follow, and what the program had read is kept with the author and the time.
 * @throws AppError kind `configuration` for an unknown person, document, field, state or version, or a value of another type
 */
export const correctField = async (
  input: Seen & Correction & { readonly documentId: string },
  ports: CorrectPorts,
): Promise<MailRecord> => {
  const person = personNamed(input.by, ports.configuration);
  requireRole(person, ['mailroom', 'handler', 'approver', 'jurist']);
  const record = await recordSeen(input, ports);
  const document = documentSeen(record, input.documentId);
  const value = valueOf(input, document);
  const key = documentKey(document.part, ...document.pages);
  const earlier = record.corrected?.[key]?.[input.name];
  const said = earlier === undefined ? document.fields[input.name] : earlier.said;
  const correction = { field: fieldOf(value, input, document), by: person.id, at: ports.clock.now(), ...compact({ said }) };
  const corrected = { ...record.corrected, [key]: { ...record.corrected?.[key], [input.name]: correction } };
  const decided = await decideAgain({ ...record, corrected }, person.id, ports);
  await renewChanged(record, decided, person.id, ports);
  return decided;
};
