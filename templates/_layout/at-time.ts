import { timeOfDay } from './format.ts';

/** A time after a day, " à 9 h 30", or nothing. */
export const atTime = (time: string | undefined): string => (time === undefined ? '' : ` à ${timeOfDay(time)}`);
