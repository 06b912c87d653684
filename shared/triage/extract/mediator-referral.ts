import type { FieldValue } from '../../contracts/document.ts';
import { answerDueField } from './answer-due.ts';
import { complainantOfReferral } from './complainant.ts';
import { type FieldMap, toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';
import { senderReferenceField } from './sender-reference.ts';

const number =
  /(?:dossier|saisine|mediation|reference|ref\.?)\s{1,2}(?:de mediation\s|lma\s|mediation\s)?(?:n\s?[°o]\s?\.?|numero|:)\s{0,3}:?\s{0,2}([a-z0-9][a-z0-9/.-]{3,24})(?![a-z0-9])/g;

const mediatorReference = (reading: Reading): FieldValue | undefined => {
  const found = matchesIn(reading.cue, number).find((match) => /\d/.test(match[1] ?? ''));
  const own = senderReferenceField(reading);
  if (own !== undefined && own.confidence > 0.85) return own;
  if (found?.[1] === undefined) return own;
  const from = found.until - found[1].length;
  return toField(reading, {
    value: reading.text.slice(from, found.until).replace(/[.,-]$/, ''),
    start: found.at,
    end: found.until,
    strength: 0.8,
  });
};

/** A letter of the mediator. */
export const mediatorReferralFields = (reading: Reading): FieldMap => ({
  mediatorReference: mediatorReference(reading),
  complainantName: complainantOfReferral(reading),
  answerDue: answerDueField(reading),
});
