import { answerByRule, type Uncovered } from './answer-by-rule.ts';
import type { DeadlineAnswer } from './deadline-answer.ts';
import type { Facts } from './facts.ts';
import { addDays, frenchDate, isPlainDate, type PlainDate, plainDate } from './plain-date.ts';
import type { Rule } from './rule.ts';

/** How old a served act may be when it reaches the mailroom, in days: it is handed to reception staff (CPC art. 654; practice). */
const oldestOnArrival = 10;

/** The first day on which an act that came on this day can have been served; undefined when that is no day. */
export const oldestServiceDay = (received: string): PlainDate | undefined => {
  if (!isPlainDate(received)) return undefined;
  const oldest = addDays(received, -oldestOnArrival);
  return isPlainDate(oldest) ? oldest : undefined;
};

const earliest = (facts: Facts): PlainDate | undefined => {
  if (facts.earliestServed !== undefined) return plainDate(facts.earliestServed);
  return facts.received === undefined ? undefined : oldestServiceDay(facts.received);
};

/** When only the service date is missing, adds the prudent date that the earliest possible day gives; the deadline stays unknown. */
export const withEarliestService = (rule: Rule, facts: Facts, answer: DeadlineAnswer | Uncovered): DeadlineAnswer | Uncovered => {
  if (answer.status !== 'not-running' || answer.missing.join() !== 'served') return answer;
  const served = earliest(facts);
  if (served === undefined) return answer;
  const guess = answerByRule(rule, { ...facts, served });
  if (guess.status !== 'running') return answer;
  const { prudent } = guess.deadline;
  const words = `En retenant le premier jour possible (${frenchDate(served)}), agir au plus tard le ${frenchDate(prudent)}.`;
  return { ...answer, prudent, reason: `${answer.reason} ${words}` };
};
