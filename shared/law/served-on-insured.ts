import type { Uncovered } from './answer-by-rule.ts';
import { citations } from './citations.ts';
import type { DeadlineAnswer } from './deadline-answer.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';

const startsWithService = (rule: Rule): boolean => {
  if (rule.code === 'appoint-counsel') return true;
  const { clock } = rule.versions[0];
  return clock.sort === 'after' && clock.start[0].fact === 'served';
};

const whose = `L’acte a été signifié à l’assuré : c’est son délai qui court, non le nôtre ; il est à tenir pour lui si nous prenons la direction du procès (${citations.leadOfDefence.article}), sinon à lui rappeler sans attendre.`;
const asked = 'Demandez à l’assuré s’il a constitué avocat et, au commissaire de justice, si l’acte nous a aussi été signifié.';

/**
 * An act served on the insured: the time that runs is his, and whoever takes over his defence must keep it. Says whose it is and what to ask.
 * @returns the answer as it is when the act was served on us, or the rule does not start with service
 */
export const servedOnInsured = (rule: Rule, facts: Facts, answer: DeadlineAnswer | Uncovered): DeadlineAnswer | Uncovered => {
  if (facts.servedOn !== 'insured' || !startsWithService(rule)) return answer;
  if (answer.status === 'not-running') return { ...answer, reason: `${answer.reason} ${whose}`, ask: `${answer.ask} ${asked}` };
  if (answer.status !== 'running') return answer;
  const { deadline, steps } = answer;
  return {
    ...answer,
    deadline: { ...deadline, explanation: `${deadline.explanation} ${whose} ${asked}` },
    steps: [...steps, whose, asked],
  };
};
