import { describe, expect, test } from 'vitest';
import { findDates, inYear } from '../../shared/text/dates.ts';
import { fold } from '../../shared/text/fold.ts';

const found = (text: string): (string | undefined)[] => findDates(fold(text)).map((date) => date.value);

describe('dates', () => {
  test.each([
    ["L'AN DEUX MIL VINGT SIX ET LE PREMIER DÉCEMBRE", '2026-12-01'],
    ["L'AN DEUX MILLE VINGT-SIX\net le DIX-NEUF NOVEMBRE", '2026-11-19'],
    ["L'an 2026 et le 20 novembre", '2026-11-20'],
    ['rendue le DIX SEPT SEPTEMBRE DEUX MIL VINGT QUATRE', '2024-09-17'],
    ['ce jour, TRENTE ET UN OCTOBRE DEUX MILLE VINGT-SIX', '2026-10-31'],
    ['MARDI 15 DÉCEMBRE 2026', '2026-12-15'],
    ['Nantes, le 1er mars 2026', '2026-03-01'],
    ['Nantes, le 1°" mars 2026', '2026-03-01'],
    ['le 12 nov. 2026', '2026-11-12'],
    ['Aud: 15.10.2025', '2025-10-15'],
    ['08/04/2023', '2023-04-08'],
    ['le 19-11-26', '2026-11-19'],
    ['date : 26 06 2026', '2026-06-26'],
    ['2026-11-19', '2026-11-19'],
    ['le 12\nSeptembre\n2024', '2024-09-12'],
    ['Commercy, le B octobre 2026', '2026-10-08'],
    ['Pessac, le Ÿ novembre 2026', '2026-11-09'],
    ['Pessac, dimanche 22 novembre 2 026', '2026-11-22'],
  ])('%j is %s', (text, day) => expect(found(text)).toEqual([day]));

  test.each([
    ['l9/ll/2O26', '2026-11-19'],
    ['le 1O décernbre 2026', '2026-12-10'],
    ['le 10 deceinbre 2O26', '2026-12-10'],
  ])('misread signs in %j are mended', (text, day) => expect(found(text)).toEqual([day]));

  test('a telephone number is no date', () => expect(found('02.40.12.34.56 et 01.12.26.34.56')).toEqual([]));

  test('a day that no calendar has is none', () => expect(found('31/02/2026, 30 février 2026')).toEqual([]));

  test('the weekday is checked against the date', () => {
    expect(findDates('mardi 15 decembre 2026')[0]?.agrees).toBe(true);
    expect(findDates('lundi 15 decembre 2026')[0]?.agrees).toBe(false);
  });

  test('a day without its year takes the one that the letter makes plain', () => {
    const [date] = findDates('avant le 4 janvier');
    expect(date?.value).toBeUndefined();
    expect(date && inYear(date, '2026-11-20', 'after')).toBe('2027-01-04');
    expect(date && inYear(date, '2026-11-20', 'before')).toBe('2026-01-04');
  });
});

describe('a day without its year', () => {
  const values = (text: string): (string | undefined)[] => findDates(fold(text)).map((date) => date.value);

  test('takes the year of the list that it stands in, and the one before where months go down', () => {
    expect(values('deux réunions, les 14 avril et 9 juin 2026')).toEqual(['2026-04-14', '2026-06-09']);
    expect(values('réunions du 4 novembre et du 12 mai 2026')).toEqual(['2025-11-04', '2026-05-12']);
    expect(values('le 14 avril. Le rapport est du 9 juin 2026')).toEqual([undefined, '2026-06-09']);
  });

  test('may be written 3/12', () => {
    expect(findDates('le 3/12 a 10 h').map(({ day, month, value }) => [day, month, value])).toEqual([[3, 12, undefined]]);
    expect(findDates('1/2 part, cas 3/14')).toEqual([]);
  });
});
