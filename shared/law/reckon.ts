import type { Clock } from './clock.ts';
import { reckonAfter } from './clocks/after.ts';
import { reckonAnniversary } from './clocks/anniversary.ts';
import { reckonAtOnce } from './clocks/at-once.ts';
import { reckonBefore } from './clocks/before.ts';
import { reckonCounsel } from './clocks/counsel.ts';
import { reckonMonthly } from './clocks/monthly.ts';
import { reckonPrescription } from './clocks/prescription.ts';
import { reckonStated } from './clocks/stated.ts';
import type { Facts } from './facts.ts';
import type { Reckoning } from './reckoning.ts';

/** Runs a clock on what is known. */
export const reckon = (clock: Clock, facts: Facts): Reckoning => {
  switch (clock.sort) {
    case 'after':
      return reckonAfter(clock, facts);
    case 'counsel':
      return reckonCounsel(clock, facts);
    case 'stated':
      return reckonStated(clock, facts);
    case 'before':
      return reckonBefore(clock, facts);
    case 'at-once':
      return reckonAtOnce(clock, facts);
    case 'prescription':
      return reckonPrescription(clock, facts);
    case 'anniversary':
      return reckonAnniversary(clock, facts);
    default:
      return reckonMonthly(clock, facts);
  }
};
