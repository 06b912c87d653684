import { lawError } from '../errors.ts';
import { answerByRule, type Uncovered } from './answer-by-rule.ts';
import { checkFacts } from './check-facts.ts';
import type { DeadlineAnswer } from './deadline-answer.ts';
import { withEarliestService } from './earliest-service.ts';
import type { Facts } from './facts.ts';
import { rulesOf, selectRule } from './select-rule.ts';
import { servedOnInsured } from './served-on-insured.ts';

const noRule = (code: string): DeadlineAnswer => {
  const natures = rulesOf(code).flatMap((rule) => (rule.when === undefined ? [] : rule.when.among));
  return { status: 'not-applicable', code, reason: `Ce délai n’existe pas pour ce cas ; il existe pour : ${natures.join(', ')}.` };
};

/** As `computeDeadline`, but a starting day that no version covers is a value. @throws AppError kind `input` */
export const tryDeadline = (code: string, facts: Facts): DeadlineAnswer | Uncovered => {
  checkFacts(facts);
  const rule = selectRule(code, facts);
  if (rule === undefined) return noRule(code);
  return servedOnInsured(rule, facts, withEarliestService(rule, facts, answerByRule(rule, facts)));
};

/**
 * The deadline of this code on these facts: two dates with every step in French, or what is missing and whom to ask.
 * @throws AppError kind `input` on an unknown code or a wrong fact, kind `law` when no version of the rule covers the starting day
 * @example computeDeadline('appoint-counsel', { served: '2026-11-20' })
 */
export const computeDeadline = (code: string, facts: Facts): DeadlineAnswer => {
  const answer = tryDeadline(code, facts);
  if (answer.status !== 'uncovered') return answer;
  throw lawError(
    'law-uncovered',
    'Aucune version connue de cette règle ne couvre le jour de départ : un juriste doit compléter le registre.',
    { code },
  );
};
