import { certaintyNotes, leastCertain } from './certainty.ts';
import type { DeadlineAnswer } from './deadline-answer.ts';
import { type FactName, type Facts, factEntry } from './facts.ts';
import { reckon } from './reckon.ts';
import type { Reckoning } from './reckoning.ts';
import type { Rule, RuleVersion } from './rule.ts';

/** No version of the rule covers the starting day. */
export type Uncovered = { readonly status: 'uncovered'; readonly code: string };
type Dates = Extract<Reckoning, { sort: 'dates' }>;

// A day that is set decides by itself; otherwise the starting day decides which version applies.
const decidingDay = (version: RuleVersion, dates: Dates): string =>
  version.clock.sort === 'stated' || version.clock.sort === 'before' ? dates.due : dates.from;

const covers = (version: RuleVersion, day: string): boolean => version.from <= day && (version.until === 'now' || day <= version.until);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const running = (rule: Rule, version: RuleVersion, dates: Dates): DeadlineAnswer => {
  const certainty = leastCertain([version.certainty, ...dates.marks]);
  const note = certaintyNotes[certainty];
  const steps = [...dates.steps, ...(note === undefined ? [] : [note])];
  const deadline = {
    code: rule.code,
    due: dates.due,
    // What may not be done before a day is never prudent earlier.
    prudent: rule.bound === 'not-before' ? dates.due : dates.prudent,
    ...(dates.time === undefined ? {} : { time: dates.time }),
    from: dates.from,
    basis: version.source.article,
    explanation: `${rule.what}. ${capital(steps.join(' ; '))}.`,
    certainty,
  };
  return { status: 'running', deadline, steps };
};

const labels = (names: readonly FactName[]): string => names.map((name) => factEntry(name).label).join(' et ');

const notRunning = (rule: Rule, names: readonly FactName[]): DeadlineAnswer => ({
  status: 'not-running',
  code: rule.code,
  missing: names,
  reason: `${rule.what} : le délai ne peut pas être calculé, il manque ${labels(names)}.`,
  ask: [...new Set(names.map((name) => factEntry(name).ask))].join(' '),
});

/** What a rule says of a case, by the version that covers the starting day. */
export const answerByRule = (rule: Rule, facts: Facts): DeadlineAnswer | Uncovered => {
  for (const version of rule.versions) {
    const reckoning = reckon(version.clock, facts);
    if (reckoning.sort === 'missing') return notRunning(rule, reckoning.missing);
    if (reckoning.sort === 'not-applicable')
      return { status: 'not-applicable', code: rule.code, reason: `${rule.what} : ${reckoning.reason}.` };
    if (covers(version, decidingDay(version, reckoning))) return running(rule, version, reckoning);
  }
  return { status: 'uncovered', code: rule.code };
};
