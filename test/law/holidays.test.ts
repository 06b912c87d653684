import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { amountOn } from '../../shared/law/amounts/amount-table.ts';
import { amounts } from '../../shared/law/amounts/amounts.ts';
import { holidaysOf } from '../../shared/law/calendar.ts';
import { dayFrom } from '../../shared/law/plain-date.ts';
import type { Territory } from '../../shared/law/territory.ts';
import { easter, nationalHolidays, walk } from './oracle.ts';

const years = Array.from({ length: 110 }, (_, index) => 1990 + index);

const local: readonly (readonly [Territory, (year: number) => string[]])[] = [
  ['alsace-moselle', (year) => [walk(easter(year), -2), `${year}-12-26`]],
  ['guadeloupe', (year) => [`${year}-05-27`]],
  ['martinique', (year) => [`${year}-05-22`]],
  ['guyane', (year) => [`${year}-06-10`]],
  ['la-reunion', (year) => [`${year}-12-20`]],
  ['mayotte', (year) => [`${year}-04-27`]],
  ['saint-barthelemy', (year) => [`${year}-10-09`]],
  ['saint-martin', (year) => [`${year}-05-27`]],
  ['saint-pierre-et-miquelon', () => []],
  ['polynesie-francaise', () => []],
  ['nouvelle-caledonie', () => []],
];

const ofLibrary = (year: number, state?: string): string[] => {
  const library = state === undefined ? new Holidays('FR') : new Holidays('FR', state);
  const legal = library.getHolidays(year).filter(({ type }) => type === 'public');
  return [...new Set(legal.map(({ date }) => date.slice(0, 10)))].sort();
};

describe('the holidays', () => {
  test('are those that the library date-holidays gives, for the mainland, Alsace-Moselle and La Réunion', () => {
    const states: readonly (readonly [Territory, string | undefined])[] = [
      ['metropole', undefined],
      ['alsace-moselle', '67'],
      ['la-reunion', 'RE'],
    ];
    for (const year of years)
      for (const [territory, state] of states) expect([...holidaysOf(year, territory)].sort()).toEqual(ofLibrary(year, state));
  });

  test('are the eleven of the labour code, with Easter computed independently, from 1990 to 2099 (C. trav. L3133-1)', () => {
    for (const year of years) expect([...holidaysOf(year)].sort()).toEqual(nationalHolidays(year));
  });

  test.each(local)('of %s add its own days and no custom (C. trav. L3134-13, L3422-2)', (territory, added) => {
    for (const year of years)
      expect([...holidaysOf(year, territory)].sort()).toEqual([...new Set([...nationalHolidays(year), ...added(year)])].sort());
  });

  test('of 2026 and 2027 are those of the handbook', () => {
    for (const day of ['2026-04-06', '2026-05-14', '2026-05-25']) expect(holidaysOf(2026)).toContain(day);
    for (const day of ['2027-03-29', '2027-05-06', '2027-05-17']) expect(holidaysOf(2027)).toContain(day);
  });

  test('are computed once for a year and a territory', () => {
    expect(holidaysOf(2031, 'guyane')).toBe(holidaysOf(2031, 'guyane'));
    expect(holidaysOf(2031, 'guyane')).not.toBe(holidaysOf(2031, 'mayotte'));
    expect(holidaysOf(2031, 'guyane')).not.toBe(holidaysOf(2032, 'guyane'));
  });
});

describe('what must be written down every year', () => {
  const nextYear = new Date().getUTCFullYear() + 1;

  test('the holidays of ten years ahead are there; a law that adds or moves one is written in shared/law/calendar.ts', () => {
    expect([...holidaysOf(nextYear + 10)].sort()).toEqual(nationalHolidays(nextYear + 10));
  });

  test.each(amounts.filter((table) => table.yearly).map((table) => [table.id, table] as const))(
    '%s has a figure for next year, or says where it is to be read: write it in shared/law/amounts',
    (_, table) => {
      const row = amountOn(table, dayFrom(nextYear, 1, 1));
      if ('cents' in row) expect(row.cents).toBeGreaterThan(0);
      else expect(row.toRead).toMatch(/GCA/);
    },
  );
});
