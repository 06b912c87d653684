import { describe, expect, test } from 'vitest';
import { daysLater, monthsLater, readTypedDay, weekdayOf, withStrokes } from '../../console/src/day/typed-day.ts';
import { frenchDay, frenchMoment, frenchTime, plainDay } from '../../console/src/french-days.ts';

const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('a typed day', () => {
  test.each([
    ['25/11/2026', '2026-11-25'],
    ['25-11-2026', '2026-11-25'],
    ['25.11.2026', '2026-11-25'],
    ['25 11 2026', '2026-11-25'],
    ['25112026', '2026-11-25'],
    ['251126', '2026-11-25'],
    ['1er/3/26', '2026-03-01'],
    [' 5/1/2027 ', '2027-01-05'],
    ['29/02/2028', '2028-02-29'],
  ])('%s is %s', (text, day) => expect(readTypedDay(text)).toEqual({ day }));

  test.each([
    ['29/02/2026', 'Ce jour n’existe pas : février 2026 a 28 jours.'],
    ['31/04/2026', 'Ce jour n’existe pas : avril 2026 a 30 jours.'],
    ['0/04/2026', 'Ce jour n’existe pas : avril 2026 a 30 jours.'],
    ['12/25/2026', 'Il n’y a pas de mois 25 : le jour vient avant le mois (JJ/MM/AAAA).'],
    ['2026-11-25', 'Écrivez le jour comme 25/11/2026.'],
    ['25/11', 'Écrivez le jour comme 25/11/2026.'],
    ['demain', 'Écrivez le jour comme 25/11/2026.'],
  ])('%s is none: %s', (text, why) => expect(readTypedDay(text)).toEqual({ why }));

  test('nothing is no day and no mistake', () => expect(readTypedDay('  ')).toBe('empty'));
});

describe('strokes come by themselves', () => {
  const typed = (keys: string): string => keys.split('').reduce((before, key) => withStrokes(before + key, before), '');
  test.each(['25112026', '25/11/2026'])('%s, key by key, is 25/11/2026', (keys) => expect(typed(keys)).toBe('25/11/2026'));
  test('what is written otherwise is left alone', () => expect(typed('5/1/2027')).toBe('5/1/2027'));
  test('what is taken away stays away', () => expect(withStrokes('25', '25/')).toBe('25'));
});

describe('steps of the calendar', () => {
  test('a month later keeps to its last day', () => {
    expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28');
    expect(monthsLater('2026-03-31', -1)).toBe('2026-02-28');
    expect(monthsLater('2026-12-15', 1)).toBe('2027-01-15');
  });
  test('days go over the end of a year, and summer time takes none', () => {
    expect(daysLater('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysLater('2026-03-28', 1)).toBe('2026-03-29');
    expect(daysLater('2026-10-25', 1)).toBe('2026-10-26');
  });
  test('the week begins on Monday', () => expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([0, 6]));
});

describe('days and times as they are written', () => {
  test.each([
    [frenchDay('2026-12-15'), 'mar. 15 déc. 2026'],
    [frenchDay('2026-12-01'), 'mar. 1er déc. 2026'],
    [plainDay('2026-11-25'), '25 nov. 2026'],
    [frenchTime('09:30'), '9 h 30'],
    [frenchTime('14:00'), '14 h'],
    [frenchMoment('2026-11-25T17:09:32Z'), '25 nov. 2026 à 18 h 09'],
    [frenchMoment('2026-07-01T22:30:00Z'), '2 juil. 2026 à 0 h 30'],
  ])('%s', (text, wanted) => expect(plain(text)).toBe(wanted));
  test('a day does not break at the end of a line', () => expect(frenchDay('2026-12-15')).not.toContain(' '));
});
