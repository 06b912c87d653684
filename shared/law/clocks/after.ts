import { addTerm } from '../add-term.ts';
import type { AfterClock } from '../clock.ts';
import { courtTerritory } from '../court-territory.ts';
import { type DistanceBonus, distanceBonus } from '../distance.ts';
import { extend } from '../extension.ts';
import type { Facts } from '../facts.ts';
import { type Mode, modeOf } from '../mode.ts';
import { pickStart, startStep } from '../pick-start.ts';
import { addDays, frenchDate, type PlainDate } from '../plain-date.ts';
import { prudentDate } from '../prudent-date.ts';
import { missing, type Reckoning } from '../reckoning.ts';
import { type Term, termInWords } from '../term.ts';

// Months first, then days (CPC art. 644): the bonus adds to the months of the term.
const lengthened = (term: Term, bonus: DistanceBonus | undefined): Term =>
  bonus === undefined ? term : { ...term, months: (term.months === undefined ? 0 : term.months) + bonus.months };

// Without the bonus, and without the free day that ends a term in jours francs.
const shortest = (start: PlainDate, term: Term, mode: Mode): PlainDate => {
  const end = addTerm(start, term, mode.startCounts);
  return term.clear === undefined ? end : addDays(end, -1);
};

const termStep = (start: PlainDate, term: Term, end: PlainDate, bonus: DistanceBonus | undefined): string => {
  const words = termInWords(term);
  const more =
    bonus === undefined
      ? ''
      : `, augmentés de ${termInWords({ months: bonus.months })} à raison de la distance (${bonus.article} ; ${bonus.reason}),`;
  return `${words}${more} à compter du ${frenchDate(start)} : ${frenchDate(end)}`;
};

const missingStart = (clock: AfterClock, facts: Facts): Reckoning => {
  const [first, ...others] = clock.start.map((start) => start.fact);
  if (first === undefined || clock.pick === undefined) return missing(clock.start[0].fact);
  return missing(...[first, ...others].filter((fact) => facts[fact] === undefined));
};

/** So much time after the starting day: the legal date with distance and extension, the prudent one without. */
export const reckonAfter = (clock: AfterClock, facts: Facts): Reckoning => {
  const start = pickStart(facts, clock.start, clock.pick);
  if (start === undefined) return missingStart(clock, facts);
  const mode = modeOf(clock.mode);
  const bonus = clock.distance === undefined ? undefined : distanceBonus(clock.distance, facts);
  const end = addTerm(start.day, lengthened(clock.term, bonus), mode.startCounts);
  const extended = extend(end, mode, facts.court === undefined ? 'metropole' : courtTerritory(facts.court));
  const steps = [startStep(start), termStep(start.day, clock.term, end, bonus)];
  return {
    sort: 'dates',
    from: start.day,
    due: extended.day,
    prudent: prudentDate(shortest(start.day, clock.term, mode), start.day),
    steps: extended.step === undefined ? steps : [...steps, extended.step],
    marks: bonus === undefined ? extended.marks : [bonus.certainty, ...extended.marks],
  };
};
