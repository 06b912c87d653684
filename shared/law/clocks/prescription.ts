import type { Certainty } from '../../contracts/certainties.ts';
import { addTerm } from '../add-term.ts';
import type { PrescriptionClock } from '../clock.ts';
import type { Facts } from '../facts.ts';
import { interruptions, suspensions } from '../interruptions.ts';
import { dayOf, type Picked, pickStart, startStep } from '../pick-start.ts';
import { addDays, addMonths, daysBetween, frenchDate, later, type PlainDate } from '../plain-date.ts';
import { prudentDate } from '../prudent-date.ts';
import { missing, type Reckoning } from '../reckoning.ts';
import { termInWords } from '../term.ts';

/** A period as it stands: its start, its last day, what happened to it. */
type Period = {
  readonly from: PlainDate;
  readonly end: PlainDate;
  readonly prudentEnd: PlainDate;
  readonly steps: readonly string[];
  readonly marks: readonly Certainty[];
};

const open = (start: Picked, clock: PrescriptionClock): Period => {
  const end = addTerm(start.day, clock.term, false);
  const step = `${termInWords(clock.term)} à compter du ${frenchDate(start.day)} : ${frenchDate(end)} à minuit, sans prorogation`;
  return { from: start.day, end, prudentEnd: end, steps: [startStep(start), step], marks: [] };
};

const noEffect = (period: Period, what: string, day: PlainDate): Period => ({
  ...period,
  steps: [...period.steps, `${what} du ${frenchDate(day)} : sans effet, le délai était déjà écoulé`],
});

// Interruption wipes out the time that has run and the same period begins again (C. civ. art. 2231).
const interrupt = (period: Period, clock: PrescriptionClock, facts: Facts): Period => {
  const day = dayOf(facts, 'interrupted');
  if (day === undefined || day < period.from) return period;
  const cause = interruptions.find((known) => known.cause === facts.interruptedBy);
  if (day > period.end) return noEffect(period, cause === undefined ? 'interruption' : cause.what, day);
  const end = addTerm(day, clock.term, false);
  const why = cause === undefined ? 'cause à vérifier' : `${cause.what}, ${cause.article}`;
  const step = `interrompu (${why}) : ${termInWords(clock.term)} à compter du ${frenchDate(day)} : ${frenchDate(end)}`;
  const mark = cause === undefined ? 'unverified' : cause.certainty;
  return { from: day, end, prudentEnd: end, steps: [...period.steps, step], marks: [...period.marks, mark] };
};

const suspend = (period: Period, facts: Facts): Period => {
  const from = dayOf(facts, 'suspendedFrom');
  const until = dayOf(facts, 'suspendedUntil');
  if (from === undefined || until === undefined || until < period.from || until < from) return period;
  const cause = suspensions.find((known) => known.cause === facts.suspendedBy);
  if (from > period.end) return noEffect(period, cause === undefined ? 'suspension' : cause.what, from);
  const stood = daysBetween(later(from, period.from), until);
  const carried = addDays(period.end, stood);
  const end = cause === undefined ? carried : later(carried, addMonths(until, cause.floorMonths));
  const why = cause === undefined ? 'cause à vérifier' : `${cause.what}, ${cause.article}, ${cause.floorMonths} mois au moins ensuite`;
  const step = `suspendu du ${frenchDate(from)} au ${frenchDate(until)} (${why}) : ${frenchDate(end)}`;
  return { ...period, end, steps: [...period.steps, step], marks: [...period.marks, cause === undefined ? 'unverified' : cause.certainty] };
};

/**
 * A limitation period: begun again by an interruption, lengthened by a suspension; the prudent date ignores the suspension.
 * @law C. civ. art. 2228 to 2244; C. assur. art. L114-2
 */
export const reckonPrescription = (clock: PrescriptionClock, facts: Facts): Reckoning => {
  const start = pickStart(facts, clock.start);
  if (start === undefined) return missing(clock.start[0].fact);
  if (facts.suspendedFrom !== undefined && facts.suspendedUntil === undefined) return missing('suspendedUntil');
  const period = suspend(interrupt(open(start, clock), clock, facts), facts);
  return {
    sort: 'dates',
    from: period.from,
    due: period.end,
    prudent: prudentDate(period.prudentEnd, period.from),
    steps: period.steps,
    marks: period.marks,
  };
};
