import { addDays, dayFrom, type PlainDate } from './plain-date.ts';

/** Day of March (32 is the first of April) of the full moon that Easter follows: golden number, century and epact (Clavius). */
const paschalMoon = (year: number): number => {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const leapsLeftOut = Math.floor((3 * century) / 4) - 12;
  const moon = Math.floor((8 * century + 5) / 25) - 5;
  const epact = (((11 * golden + 20 + moon - leapsLeftOut) % 30) + 30) % 30;
  const corrected = epact === 24 || (epact === 25 && golden > 11) ? epact + 1 : epact;
  return corrected > 23 ? 74 - corrected : 44 - corrected;
};

/** Easter Sunday of a year of the Gregorian calendar. */
export const easterOf = (year: number): PlainDate => {
  const moon = paschalMoon(year);
  const leapsLeftOut = Math.floor((3 * (Math.floor(year / 100) + 1)) / 4) - 12;
  const sunday = Math.floor((5 * year) / 4) - leapsLeftOut - 10;
  return addDays(dayFrom(year, 3, 1), moon + 7 - ((sunday + moon) % 7) - 1);
};
