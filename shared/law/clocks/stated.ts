import type { StatedClock } from '../clock.ts';
import type { Facts } from '../facts.ts';
import { frenchTime } from '../french-time.ts';
import { dayOf } from '../pick-start.ts';
import { earlier, frenchDate } from '../plain-date.ts';
import { missing, type Reckoning } from '../reckoning.ts';

/** A day taken as written for both dates, with its time: neither extended nor moved back. */
export const reckonStated = (clock: StatedClock, facts: Facts): Reckoning => {
  const day = dayOf(facts, clock.fact);
  if (day === undefined) return missing(clock.fact);
  const from = dayOf(facts, 'served') ?? dayOf(facts, 'documentDate') ?? dayOf(facts, 'received') ?? day;
  const time = facts.statedTime;
  const at = time === undefined ? '' : ` à ${frenchTime(time)}`;
  const step = `${clock.proof} ${frenchDate(day)}${at}, date prise telle qu’elle est écrite, sans prorogation`;
  return {
    sort: 'dates',
    from: earlier(from, day),
    due: day,
    prudent: day,
    ...(time === undefined ? {} : { time }),
    steps: clock.note === undefined ? [step] : [step, clock.note],
    marks: [],
  };
};
