import { type Case, commonFacts, dayField, textField } from './case.ts';
import { ask, nothing, type Outcome } from './outcome.ts';
import { statedAnswer } from './stated-answer.ts';

/** A recourse or its dispute: the day the letter sets, else the sixty days of CORAL. */
export const recourseDeadlines = (from: Case): Outcome => {
  if (dayField(from, 'answerDue') !== undefined) return statedAnswer(from, 'recourse-answer', 'answerDue');
  return textField(from, 'convention') === 'CORAL' ? ask('recourse-answer', { ...commonFacts(from), convention: 'CORAL' }) : nothing;
};
