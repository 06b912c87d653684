import { inputError } from '../errors.ts';
import type { Facts } from './facts.ts';
import type { Rule, Selector } from './rule.ts';
import { rules } from './rules.ts';

const byCode = Map.groupBy(rules, (rule): string => rule.code);

const holds = (selector: Selector | undefined, facts: Facts): boolean => {
  if (selector === undefined) return true;
  const value = facts[selector.fact];
  return value === undefined ? selector.orAbsent : selector.among.includes(value);
};

/** Every rule of a code. @throws AppError kind `input` on a code that no rule has */
export const rulesOf = (code: string): readonly Rule[] => {
  const found = byCode.get(code);
  if (found !== undefined) return found;
  throw inputError('unknown-deadline', 'Ce délai n’existe pas : « pli deadline --list » les nomme tous.');
};

/** The rule that this case calls for, if any. @throws AppError kind `input` on a code that no rule has */
export const selectRule = (code: string, facts: Facts): Rule | undefined => rulesOf(code).find((rule) => holds(rule.when, facts));
