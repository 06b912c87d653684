import type { FieldValue } from '../../contracts/document.ts';
import { fold } from '../../text/fold.ts';
import type { NumberShape, OwnNumberMatch } from '../../text/own-numbers.ts';
import { findOwnNumbers } from '../../text/own-numbers.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { ourClaims, ourPolicies } from './ours.ts';
import type { Reading } from './reading.ts';

const label =
  /(?:v\s?\/?\s?ref|vos? ref|votre ref|references? a rappeler|sinistre|dossier|objet|police|contrat|societaire|n\/?ref|references?)[^\n]{0,40}$/;
const past = /(?:precedent|ancien|autre|clos|distinct|rappel|anterieur|jonction)[^\n]{0,40}$/;

const strengthOf = (reading: Reading, match: OwnNumberMatch, index: number): number => {
  const before = reading.cue.slice(Math.max(0, match.start - 70), match.start);
  const labelled = label.test(before) ? 0.05 : 0;
  const head = match.start < 2500 ? 0.02 : 0;
  return (match.exact ? 0.9 : 0.8) + labelled + head - (past.test(before) ? 0.2 : 0) - index * 0.001;
};

const best = (reading: Reading, matches: readonly OwnNumberMatch[]): Candidate<string> | undefined =>
  strongest(
    matches.map((match, index) => ({
      value: match.value,
      start: match.start,
      end: match.end,
      strength: strengthOf(reading, match, index),
    })),
  );

/** A number that only the subject of the message holds. */
const fromSubject = (reading: Reading, shape: NumberShape): FieldValue | undefined => {
  const subject = reading.context.envelope?.subject;
  const match = subject === undefined ? undefined : findOwnNumbers(fold(subject), shape)[0];
  if (subject === undefined || match === undefined) return undefined;
  return { value: match.value, confidence: 0.9, quote: subject, page: reading.document.pages[0]?.number ?? 1, box: [0, 0, 1, 1] };
};

/** Our claim number: the one in the reference block where several stand. */
export const claimNumberField = (reading: Reading): FieldValue | undefined =>
  toField(reading, best(reading, ourClaims(reading))) ?? fromSubject(reading, reading.context.configuration.company.claimNumber);

/** Our policy number. */
export const policyNumberField = (reading: Reading): FieldValue | undefined =>
  toField(reading, best(reading, ourPolicies(reading))) ?? fromSubject(reading, reading.context.configuration.company.policyNumber);
