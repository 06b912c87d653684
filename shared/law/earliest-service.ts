import { answerByRule, type Uncovered } from './answer-by-rule.ts';
import type { DeadlineAnswer } from './deadline-answer.ts';
import type { Facts } from './facts.ts';
import { addDays, frenchDate, isPlainDate } from './plain-date.ts';
import type { Rule } from './rule.ts';

/** How old a served act may be when it reaches the mailroom, in days: it is handed to reception staff (CPC art. 654; practice). */
export const oldestOnArrival = 10;

const earliest = (facts: Facts): string | undefined => {
  if (facts.earliestServed !== undefined) return facts.earliestServed;
  return facts.received !== undefined && isPlainDate(facts.received) ? addDays(facts.received, -oldestOnArrival) : undefined;
};

/** When only the service date is missing, adds the prudent date that the earliest possible day gives; the deadline stays unknown. */
export const withEarliestService = (rule: Rule, facts: Facts, answer: DeadlineAnswer | Uncovered): DeadlineAnswer | Uncovered => {
  if (answer.status !== 'not-running' || answer.missing.join() !== 'served') return answer;
  const served = earliest(facts);
  if (served === undefined || !isPlainDate(served)) return answer;
  const guess = answerByRule(rule, { ...facts, served });
  if (guess.status !== 'running') return answer;
  const { prudent } = guess.deadline;
  const words = `En retenant le premier jour possible (${frenchDate(served)}), agir au plus tard le ${frenchDate(prudent)}.`;
  return { ...answer, prudent, reason: `${answer.reason} ${words}` };
};
