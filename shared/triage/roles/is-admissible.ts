import { plusDays } from '../../text/calendar-day.ts';
import { fold } from '../../text/fold.ts';
import type { Value } from '../extract/field.ts';
import type { Role } from './roles.ts';

/** What is still to come when the letter is written. */
const ahead: ReadonlySet<Role> = new Set(['answerDue', 'hearingDate', 'meetingDate', 'observationsDue']);
/** What has been when the letter comes in. */
const past: ReadonlySet<Role> = new Set([
  'documentDate',
  'lossDate',
  'inspectionDate',
  'serviceDate',
  'decisionDate',
  'earlierComplaintDate',
  'examinationDate',
  'consolidationDate',
]);

/** Who is never insured with us: another insurer, a court, who acts for somebody. */
const neverInsured =
  /assurances?(?![a-z])|mutuelle|assureur|(?<![a-z])(?:smabtp|maif|macif|matmut|mma|gmf|axa|allianz|groupama|generali|smacl|cpam)(?![a-z])|caisse primaire|gendarmerie|tribunal|cour d'appel|avocats?(?![a-z])/;

/** A letter may have lain for so many days. */
const lain = 30;

/** Whether a value can be this field of a letter that came in then: no limit of the past, no loss to come, no insurer insured. */
export const isAdmissible = (role: Role, value: Value, received: string | undefined): boolean => {
  if (role === 'insuredName') return !neverInsured.test(fold(String(value)));
  if (received === undefined) return true;
  const day = String(value);
  return !(ahead.has(role) && day < plusDays(received, -lain)) && !(past.has(role) && day > received);
};
