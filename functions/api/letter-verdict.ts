import type { Person } from '../../shared/contracts/configuration.ts';
import type { LetterRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { AppError } from '../../shared/errors.ts';
import { requiredRole } from '../../templates/required-role.ts';
import { requireRole } from './person.ts';
import { requireOther } from './require-other.ts';

/** Whether this person may approve a letter, and else why not; the objections to its text are told beside. */
export const letterVerdict = (
  letter: LetterRecord,
  document: RecordedDocument,
  person: Person,
): { canApprove: boolean; whyNot?: string } => {
  if (letter.state !== 'awaiting-approval') return { canApprove: false };
  const required = requiredRole(letter.template, document);
  try {
    requireRole(person, required.approval && required.role === 'jurist' ? ['jurist'] : ['approver', 'jurist']);
    requireOther(letter, person);
    return { canApprove: true };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { canApprove: false, whyNot: error.message };
  }
};
