import type { RecordedDocument } from '../../shared/contracts/record.ts';
import { fieldsOf } from '../../shared/mail/fields.ts';
import { atTime } from './at-time.ts';
import {
  decisionNames,
  decisionNatures,
  filingNames,
  proceedingNames,
  protectionNames,
  servedOnNames,
  stageNames,
} from './choice-names.ts';
import { euros, longDate, percent, timeOfDay } from './format.ts';
import { enumerated } from './french.ts';
import { nameInSentence } from './person-name.ts';
import { listField, numberField, saysNo, saysYes, textField } from './read-field.ts';

const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  proceeding: proceedingNames,
  decisionKind: decisionNames,
  decisionNature: decisionNatures,
  filingType: filingNames,
  stage: stageNames,
  servedOn: servedOnNames,
  protectedPerson: protectionNames,
};

/** The time that goes with a day. */
const timesOf: Readonly<Record<string, string>> = { hearingDate: 'hearingTime', meetingDate: 'meetingTime' };

const yesOrNo = (document: RecordedDocument, field: string): string | undefined => {
  if (saysYes(document, field)) return 'oui';
  return saysNo(document, field) ? 'non' : undefined;
};

const numberInWords = (document: RecordedDocument, field: string, type: string): string | undefined => {
  const value = numberField(document, field);
  if (value === undefined) return undefined;
  if (type === 'amount') return euros(value);
  return type === 'percentage' ? percent(value) : String(value).replace('.', ',');
};

const textInWords = (document: RecordedDocument, field: string, type: string): string | undefined => {
  const value = textField(document, field);
  if (value === undefined) return undefined;
  if (type === 'date') return longDate(value) + atTime(textField(document, timesOf[field] ?? ''));
  if (type === 'time') return timeOfDay(value);
  return type === 'choice' ? (choices[field]?.[value] ?? value) : value;
};

/** A field as a person reads it: dates, amounts and codes in French; absent when it was not read. */
export const fieldInWords = (document: RecordedDocument, field: string): string | undefined => {
  const type = fieldsOf(document.kind)[field]?.type ?? 'text';
  if (type === 'boolean') return yesOrNo(document, field);
  if (type === 'list') {
    const names = listField(document, field).map(nameInSentence);
    return names.length === 0 ? undefined : enumerated(names);
  }
  return type === 'amount' || type === 'number' || type === 'percentage'
    ? numberInWords(document, field, type)
    : textInWords(document, field, type);
};
