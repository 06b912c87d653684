import type { FieldValue } from '../../contracts/document.ts';
import type { Kind } from '../../mail/kinds.ts';
import { fold } from '../../text/fold.ts';
import { authorityField } from './authority-inquiry.ts';
import { bailiffField } from './bailiff.ts';
import { claimantCounselField } from './claimant-counsel.ts';
import { courtDecisionFields } from './court-decision.ts';
import { courtFilingFields } from './court-filing.ts';
import { headDate, letterDate, writtenDate } from './document-date.ts';
import { toField } from './field.ts';
import type { Reading } from './reading.ts';
import { senderNameField } from './sender-name.ts';
import { serviceDateField } from './service.ts';

const served: ReadonlySet<Kind> = new Set(['summons', 'criminal-summons', 'seizure-notice', 'court-decision', 'court-filing']);

/** The document date of an act is the day it was served; of a plain decision the day of the decision. */
export const documentDateField = (reading: Reading, kind: Kind): FieldValue | undefined => {
  if (!served.has(kind)) return letterDate(reading);
  if (kind === 'court-decision') {
    const decision = courtDecisionFields(reading);
    const registry = courtSender(reading, kind) === undefined ? undefined : letterDate(reading);
    return decision['serviceDate'] ?? registry ?? decision['decisionDate'] ?? letterDate(reading);
  }
  if (kind === 'court-filing') return courtFilingFields(reading)['serviceDate'] ?? letterDate(reading);
  const registry = courtSender(reading, kind) === undefined ? undefined : headDate(reading, requestAt(reading));
  return serviceDateField(reading) ?? toField(reading, registry) ?? letterDate(reading);
};

/** Where the request that a registry passes on begins. */
const requestAt = (reading: Reading): number => {
  const at = reading.cue.slice(300).search(/[\n\f]\s?requete(?! en)[^\n]{0,60}\n/);
  return at < 0 ? reading.cue.length : at + 300;
};

/** What comes from a court's registry comes from the court. */
const courtSender = (reading: Reading, kind: Kind): FieldValue | undefined => {
  const [first, second] = reading.courts;
  const below = first?.type === 'appel' && second !== undefined && second.start - first.end < 60;
  const court = below ? second : first;
  if (
    court === undefined ||
    court.start > 90 ||
    /devant[^\n]{0,12}$/.test(reading.cue.slice(0, court.start)) ||
    !sendsItself(reading, kind, court.start)
  )
    return undefined;
  return toField(reading, { value: court.value, start: court.start, end: court.end, strength: 0.85 });
};

/** A letter of the registry, not a copy of a decision nor a lawyer's pleading that is headed by the court. */
const sendsItself = (reading: Reading, kind: Kind, at: number): boolean => {
  const head = reading.cue.slice(0, 500);
  if (kind === 'court-decision') return /greffe(?! :)|parquet/.test(head.slice(0, 160)) || writtenDate(reading) !== undefined;
  if (kind === 'court-filing')
    return (
      /greffe|convocation|avis (?:de|d')|injonction|bulletin/.test(head) &&
      !/(?:^|\n)\s?(?:pour|contre)\s{0,2}:|(?:^|\n)[^\n]{0,40}conclusions\s(?:recap|en |n\s?°|d'|devant)/.test(head)
    );
  return at < 40 || /greffe|parquet|pole social|convocation/.test(head);
};

const ofCourt: ReadonlySet<Kind> = new Set(['summons', 'criminal-summons', 'court-decision', 'court-filing', 'other']);

/** Who sends it: the bailiff of a served act, the court of a registry's letter, else the writer. */
export const senderField = (reading: Reading, kind: Kind): FieldValue | undefined => {
  const bailiff = served.has(kind) && isServed(reading, kind) ? bailiffField(reading) : undefined;
  return bailiff ?? (ofCourt.has(kind) ? courtSender(reading, kind) : undefined) ?? writer(reading, kind);
};

const lawyers = /avocat|cabinet|selarl|scp|aarpi|association/;
const pleadsFor = /(?:^|\n)\s?(?:pour|a la demande de)\s{0,2}:/;

/** A pleading that bears no letterhead comes from the lawyer it names; an authority goes by its full name. */
const writer = (reading: Reading, kind: Kind): FieldValue | undefined => {
  const head = senderNameField(reading);
  if (kind === 'authority-inquiry') return authorityField(reading) ?? head;
  if (kind !== 'court-filing') return head;
  const letterhead = typeof head?.value === 'string' && lawyers.test(fold(head.value));
  if (head !== undefined && head.confidence > 0.7 && (letterhead || !pleadsFor.test(reading.cue.slice(0, 2500)))) return head;
  return claimantCounselField(reading) ?? head;
};

/** A pleading or a copy that a lawyer sends may quote a bailiff. */
const isServed = (reading: Reading, kind: Kind): boolean =>
  (kind !== 'court-filing' && kind !== 'court-decision') || serviceDateField(reading) !== undefined;
