import type { Uncovered } from './answer-by-rule.ts';
import type { DeadlineAnswer, NotRunning } from './deadline-answer.ts';
import type { Facts } from './facts.ts';
import { frenchDate } from './plain-date.ts';
import type { Rule } from './rule.ts';

const startsWithService = (rule: Rule): boolean => {
  if (rule.code === 'appoint-counsel') return true;
  const { clock } = rule.versions[0];
  return clock.sort === 'after' && clock.start[0].fact === 'served';
};

const theirs = (answer: DeadlineAnswer | Uncovered): string =>
  answer.status === 'running'
    ? ` Le sien expire le ${frenchDate(answer.deadline.due)} (date prudente : ${frenchDate(answer.deadline.prudent)}).`
    : '';

/** An act served on the insured: his time runs, ours does not. @returns undefined when the act was served on us, or the rule does not start with service */
export const servedOnInsured = (rule: Rule, facts: Facts, answer: DeadlineAnswer | Uncovered): NotRunning | undefined => {
  if (facts.servedOn !== 'insured' || !startsWithService(rule)) return undefined;
  return {
    status: 'not-running',
    code: rule.code,
    missing: ['served'],
    reason: `${rule.what} : l’acte a été signifié à l’assuré, notre délai ne court pas ; celui de l’assuré court.${theirs(answer)}`,
    ask: 'Demandez à l’assuré s’il a constitué avocat et, au commissaire de justice, si l’acte nous a aussi été signifié.',
  };
};
