import type { DeadlineCode } from '../contracts/deadline-codes.ts';
import type { LetterState, LetterTemplate } from './state.ts';

/** Letters that answer a complaint. */
export const complaintAnswers: readonly LetterTemplate[] = ['complaint-answer', 'complaint-grant', 'complaint-refusal'];

const metBy: Readonly<Partial<Record<DeadlineCode, readonly LetterTemplate[]>>> = {
  'acknowledge-complaint': ['complaint-acknowledgement', ...complaintAnswers],
  'answer-complaint': complaintAnswers,
};

/** Has a letter left that does what this deadline asks for? An answer acknowledges too. */
export const isMet = (
  code: DeadlineCode,
  letters: readonly { readonly template: LetterTemplate; readonly state: LetterState }[],
): boolean =>
  letters.some(({ template, state }) => (state === 'sent' || state === 'delivered') && metBy[code]?.includes(template) === true);
