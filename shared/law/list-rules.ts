import type { Certainty } from '../contracts/certainties.ts';
import type { Clock } from './clock.ts';
import type { FactName } from './facts.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

/** One line of `pli deadline --list`; `facts` are needed, `optional` change the result. */
export type RuleRow = {
  readonly id: string;
  readonly code: string;
  readonly what: string;
  readonly article: string;
  readonly facts: readonly string[];
  readonly optional: readonly string[];
  readonly certainty: Certainty;
};

const needed = (clock: Clock): readonly FactName[] => {
  switch (clock.sort) {
    case 'after':
      return clock.pick === undefined ? [clock.start[0].fact] : clock.start.map((start) => start.fact);
    case 'counsel':
      return needed(clock.after);
    case 'stated':
      return [clock.fact];
    case 'before':
      return [clock.end.fact];
    case 'prescription':
      return [clock.start[0].fact];
    default:
      return [clock.start.fact];
  }
};

const distanceFacts = (clock: Clock): readonly FactName[] => {
  if (clock.sort !== 'after' || clock.distance === undefined) return [];
  return clock.distance === 'victim'
    ? ['victimDomicile']
    : clock.distance === 'paris'
      ? ['domicile', 'handedIn']
      : ['court', 'domicile', 'handedIn'];
};

const starts = (clock: Clock): readonly FactName[] =>
  (clock.sort === 'after' && clock.pick === undefined) || clock.sort === 'prescription'
    ? clock.start.slice(1).map((start) => start.fact)
    : [];

const optional = (clock: Clock): readonly FactName[] => {
  switch (clock.sort) {
    case 'after':
      return [...starts(clock), ...distanceFacts(clock)];
    case 'counsel':
      return ['hearing', 'servedOn', ...optional(clock.after)];
    case 'stated':
      return ['statedTime'];
    case 'before':
      return clock.announcedOver === undefined ? [] : [clock.announcedOver.fact];
    case 'at-once':
      return ['serviceMode'];
    case 'prescription':
      return [...starts(clock), 'interrupted', 'interruptedBy', 'suspendedFrom', 'suspendedUntil', 'suspendedBy'];
    default:
      return [];
  }
};

const selection = (rule: Rule): readonly string[] =>
  rule.when === undefined || rule.when.orAbsent ? [] : [`${rule.when.fact}=${rule.when.among.join('|')}`];

const row = (rule: Rule): RuleRow => {
  const { clock, source, certainty } = rule.versions[0];
  return {
    id: rule.id,
    code: rule.code,
    what: rule.what,
    article: source.article,
    facts: [...selection(rule), ...needed(clock)],
    optional: optional(clock),
    certainty,
  };
};

/** Every rule, with the facts that it needs. */
export const listRules = (): RuleRow[] => rules.map(row);
