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

/** What is said, in the sentence that holds a number, of a loss that the letter is not about. */
const unrelated =
  /(?:deja (?:eu|connu|subi)|(?:,|est|ete|deja|etait) soldee?s?(?![a-z])|rien a voir|(?:pas|sans|aucun|ni) (?:de |aucun )?(?:lien|rapport)(?! d)|autre sinistre|sinistres? (?:precedent|anterieur|ancien|clos)|releve des sinistres|premiere declaration|(?:est|fut|ete) indemnisee?s?(?![a-z]))/;

const sentenceAround = (cue: string, { start, end }: OwnNumberMatch): string => {
  const [before = ''] = cue
    .slice(Math.max(0, start - 130), start)
    .split(/[.;:]\s|\n\n/)
    .slice(-1);
  const [after = ''] = cue.slice(end, end + 130).split(/[.;]\s|\n/);
  return `${before}#${after}`;
};

const strengthOf = (reading: Reading, match: OwnNumberMatch, index: number): number => {
  const before = reading.cue.slice(Math.max(0, match.start - 70), match.start);
  const labelled = label.test(before) ? 0.05 : 0;
  const head = match.start < 2500 ? 0.02 : 0;
  const elsewhere = unrelated.test(sentenceAround(reading.cue, match)) ? 0.5 : past.test(before) ? 0.2 : 0;
  return (match.exact ? 0.9 : 0.8) + labelled + head - elsewhere - index * 0.001;
};

/** Under this a number is another loss's. */
const leastStrength = 0.5;

const best = (reading: Reading, matches: readonly OwnNumberMatch[]): Candidate<string> | undefined =>
  strongest(
    matches
      .map((match, index) => ({
        value: match.value,
        start: match.start,
        end: match.end,
        strength: strengthOf(reading, match, index),
      }))
      .filter(({ strength }) => strength >= leastStrength),
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
