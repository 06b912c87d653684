import type { FieldValue } from '../../contracts/document.ts';
import { answerDueField } from './answer-due.ts';
import { complainantOfReferral } from './complainant.ts';
import { type FieldMap, toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';
import { senderReferenceField } from './sender-reference.ts';

const number =
  /(?:dossier|saisine|mediation|reference|ref\.?)\s{1,2}(?:de mediation\s|lma\s|mediation\s)?(?:n\s?[°o]\s?\.?|numero|:)\s{0,3}:?\s{0,2}([a-z0-9][a-z0-9/.-]{3,24})(?![a-z0-9])/g;

/** "Dossier 2026-131845 (à rappeler)", "N° 2026-108417": the mediator's numbers begin with the year. */
const byYear = /(?:dossier|affaire|saisine|n\s?[°o])\s{0,2}(?:n\s?[°o]\s{0,2})?:?\s{0,2}(20\d{2}-(?:[a-z]-)?\d{4,7})(?![\d-])/g;

const mediatorReference = (reading: Reading): FieldValue | undefined => {
  const dated = matchesIn(reading.cue, byYear, { from: 0, to: Math.min(2500, reading.cue.length) })[0];
  if (dated?.[1] !== undefined) return toField(reading, { value: dated[1], start: dated.at, end: dated.until, strength: 0.9 });
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
