import { describe, expect, test } from 'vitest';
import {
  addOuvrables,
  addWorkingDays,
  isHoliday,
  isOuvrable,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from '../../shared/law/calendar.ts';
import {
  addDays,
  addMonths,
  compare,
  dayFrom,
  daysBetween,
  earlier,
  frenchDate,
  isPlainDate,
  later,
  monthLength,
  plainDate,
  weekday,
  weekdayName,
} from '../../shared/law/plain-date.ts';
import { walk } from './oracle.ts';

const day = plainDate;

describe('a plain date', () => {
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '2026-11-31',
    '26-11-25',
    '2026-1-05',
    '2026-11-25T00:00',
    ' 2026-11-25',
    '1899-12-31',
    '2200-01-01',
    '2100-02-29',
    '',
  ])('%j is refused, in French', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => day(text)).toThrow(
      expect.objectContaining({ kind: 'input', code: 'impossible-day', message: expect.stringContaining('AAAA-MM-JJ') }),
    );
  });

  test.each(['2026-01-01', '2026-12-31', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31', '2026-04-30'])('%s is a day', (text) => {
    expect(day(text)).toBe(text);
  });

  test('days are added across months, years and leap days as the clock of the machine has it', () => {
    for (const start of ['1900-01-01', '1999-12-31', '2000-02-28', '2024-02-28', '2100-02-28', '2026-11-25'])
      for (const count of [-800, -366, -365, -31, -1, 0, 1, 27, 28, 29, 60, 365, 366, 1461, 40_000])
        expect(addDays(day(start), count)).toBe(walk(start, count));
  });

  test('months keep the day of the month, else its last day (CPC 641)', () => {
    expect(addMonths(day('2026-10-31'), 1)).toBe('2026-11-30');
    expect(addMonths(day('2027-01-31'), 1)).toBe('2027-02-28');
    expect(addMonths(day('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28');
    expect(addMonths(day('2026-12-15'), 1)).toBe('2027-01-15');
    expect(addMonths(day('2026-11-15'), 1)).toBe('2026-12-15');
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15');
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(day('2026-03-31'), 0)).toBe('2026-03-31');
  });

  test('weekdays run from Monday 1 to Sunday 7', () => {
    expect(
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map((text) => weekday(day(text))),
    ).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(['2026-11-23', '2026-11-28', '2026-11-29'].map((text) => weekdayName(day(text)))).toEqual(['lundi', 'samedi', 'dimanche']);
    expect(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map((text) => weekdayName(day(text)))).toEqual([
      'mardi',
      'mercredi',
      'jeudi',
      'vendredi',
    ]);
  });

  test('are compared, measured and written', () => {
    const [first, second] = [day('2026-11-25'), day('2026-12-04')];
    expect([compare(first, second), compare(second, first), compare(first, first)]).toEqual([-1, 1, 0]);
    expect([daysBetween(first, second), daysBetween(second, first)]).toEqual([9, -9]);
    expect([earlier(first, second), earlier(second, first), later(first, second), later(second, first)]).toEqual([
      first,
      first,
      second,
      second,
    ]);
    expect(frenchDate(first)).toBe('25/11/2026');
    expect(dayFrom(2026, 1, 5)).toBe('2026-01-05');
    expect([monthLength(2026, 2), monthLength(2028, 2), monthLength(2000, 2), monthLength(2100, 2), monthLength(2026, 4)]).toEqual([
      28, 29, 29, 28, 30,
    ]);
  });
});

describe('the calendar', () => {
  test('closes on Saturdays, Sundays and holidays', () => {
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-12-25', '2026-11-11'].map((text) => isWorkingDay(day(text)))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-12-25', '2026-08-15'].map((text) => isOuvrable(day(text)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('knows the local holidays of a territory only there', () => {
    expect(isHoliday(day('2027-12-20'), 'la-reunion')).toBe(true);
    expect(isHoliday(day('2027-12-20'))).toBe(false);
    expect(isHoliday(day('2027-03-26'), 'alsace-moselle')).toBe(true);
    expect(isHoliday(day('2027-03-26'), 'martinique')).toBe(false);
    expect(isWorkingDay(day('2028-12-26'), 'alsace-moselle')).toBe(false);
    expect(isOuvrable(day('2028-12-26'), 'alsace-moselle')).toBe(false);
    expect(nextWorkingDay(day('2028-12-25'), 'alsace-moselle')).toBe('2028-12-27');
    expect(previousWorkingDay(day('2028-12-27'), 'alsace-moselle')).toBe('2028-12-22');
  });

  test('is metropolitan unless a territory is named', () => {
    // 26 December 2028 and 26 March 2027 are holidays in Alsace-Moselle alone.
    expect(isWorkingDay(day('2028-12-26')) && isOuvrable(day('2028-12-26')) && !isHoliday(day('2028-12-26'))).toBe(true);
    expect([nextWorkingDay(day('2028-12-25')), previousWorkingDay(day('2028-12-27'))]).toEqual(['2028-12-26', '2028-12-26']);
    expect([addOuvrables(day('2028-12-23'), 1), addWorkingDays(day('2028-12-22'), 1)]).toEqual(['2028-12-26', '2028-12-26']);
    expect(workingDaysBetween(day('2028-12-22'), day('2028-12-27'))).toBe(2);
  });

  test('finds the working days around', () => {
    expect(nextWorkingDay(day('2026-12-04'))).toBe('2026-12-07');
    expect(nextWorkingDay(day('2026-12-03'))).toBe('2026-12-04');
    expect(previousWorkingDay(day('2026-12-07'))).toBe('2026-12-04');
    expect(previousWorkingDay(day('2026-12-28'))).toBe('2026-12-24');
  });

  test('counts jours ouvrables and ouvrés, forward and back', () => {
    expect(addOuvrables(day('2026-11-20'), 10)).toBe('2026-12-02');
    expect(addOuvrables(day('2026-10-30'), 10)).toBe('2026-11-12');
    expect(addWorkingDays(day('2026-11-20'), 10)).toBe('2026-12-04');
    expect(addWorkingDays(day('2026-12-15'), -2)).toBe('2026-12-11');
    expect(addOuvrables(day('2026-11-20'), 0)).toBe('2026-11-20');
    expect(addOuvrables(day('2028-12-23'), 1, 'alsace-moselle')).toBe('2028-12-27');
    expect(addWorkingDays(day('2028-12-22'), 1, 'alsace-moselle')).toBe('2028-12-27');
  });

  test('measures working days between two days, the first not counting', () => {
    expect(workingDaysBetween(day('2026-11-25'), day('2026-12-04'))).toBe(7);
    expect(workingDaysBetween(day('2026-12-04'), day('2026-11-25'))).toBe(-7);
    expect(workingDaysBetween(day('2026-11-27'), day('2026-11-30'))).toBe(1);
    expect(workingDaysBetween(day('2026-11-28'), day('2026-11-28'))).toBe(0);
    expect(workingDaysBetween(day('2028-12-22'), day('2028-12-27'), 'alsace-moselle')).toBe(1);
    expect(workingDaysBetween(day('2028-12-27'), day('2028-12-22'), 'alsace-moselle')).toBe(-1);
  });
});
