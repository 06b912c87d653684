import { describe, expect, test } from 'vitest';
import { amountOn } from '../../shared/law/amounts/amount-table.ts';
import { amounts } from '../../shared/law/amounts/amounts.ts';
import { irsiTranche } from '../../shared/law/amounts/irsi-tranche.ts';
import { addDays, plainDate } from '../../shared/law/plain-date.ts';

const table = (id: string) => {
  const found = amounts.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('an amount', () => {
  test.each([
    ['irsa-forfait', '2014-12-31', 127_600],
    ['irsa-forfait', '2015-01-01', 130_800],
    ['irsa-forfait', '2016-06-01', 135_400],
    ['irsa-forfait', '2017-06-01', 142_000],
    ['irsa-forfait', '2018-06-01', 144_600],
    ['irsa-forfait', '2019-06-01', 148_200],
    ['irsa-forfait', '2020-06-01', 156_800],
    ['irsa-forfait', '2021-06-01', 167_800],
    ['irsa-forfait', '2022-06-01', 170_600],
    ['irsa-forfait', '2023-12-31', 177_600],
    ['irsa-forfait', '2025-01-01', 203_000],
    ['irca-forfait', '2021-01-01', 148_000],
    ['irca-forfait', '2022-01-01', 125_400],
    ['irca-forfait', '2023-01-01', 120_000],
    ['irsa-incontestable', '2025-02-28', 650_000],
    ['irsa-incontestable', '2025-03-01', 1_950_000],
    ['irsa-expertise', '2021-12-31', 65_000],
    ['irsa-expertise', '2022-01-01', 85_000],
    ['irsa-ceiling', '2026-11-25', 650_000],
    ['irsa-pileup', '2026-11-25', 8_000_000],
    ['crac-deductible', '2022-12-31', 163_000],
    ['crac-deductible', '2023-01-01', 187_000],
    ['crac-own-expert', '2022-12-31', 13_500_000],
    ['crac-own-expert', '2023-01-01', 15_800_000],
    ['last-resort', '2026-11-25', 500_000],
    ['last-resort', '2026-05-31', 500_000],
    ['amicable-attempt', '2026-08-31', 500_000],
    ['amicable-attempt', '2026-09-01', 500_000],
    ['counsel-optional', '2026-11-25', 1_000_000],
    ['construction-no-expert', '2026-11-25', 180_000],
    ['coral-conciliation', '2026-11-25', 5_000_000],
  ])('%s on %s is %i cents', (id, day, cents) => {
    expect(amountOn(table(id), plainDate(day))).toMatchObject({ cents });
  });

  test.each([
    ['irsa-forfait', '2024-07-01'],
    ['irsa-forfait', '2026-11-25'],
    ['irca-forfait', '2024-01-01'],
    ['crac-deductible', '2024-01-01'],
    ['crac-own-expert', '2026-11-25'],
  ])('%s on %s is not known: it says where to read it', (id, day) => {
    expect(amountOn(table(id), plainDate(day))).toMatchObject({ toRead: expect.stringContaining('GCA') });
  });

  test('that a decree may have changed is unverified since the day it was announced for', () => {
    expect(amountOn(table('last-resort'), plainDate('2026-05-31'))).toMatchObject({ certainty: 'old-text' });
    expect(amountOn(table('last-resort'), plainDate('2026-06-01'))).toMatchObject({
      certainty: 'unverified',
      source: expect.stringContaining('Légifrance'),
    });
  });

  test('of no known period throws: the table is to be completed', () => {
    expect(() => amountOn(table('irsa-forfait'), plainDate('2013-12-31'))).toThrow(
      expect.objectContaining({
        kind: 'law',
        code: 'amount-uncovered',
        message: expect.stringContaining('complétez'),
        details: { table: 'irsa-forfait' },
      }),
    );
  });

  test.each(amounts.map((entry) => [entry.id, entry] as const))('%s has rows that follow one another without a gap', (_, entry) => {
    entry.rows.forEach((row, index) => {
      const next = entry.rows[index + 1];
      expect(row.source.length).toBeGreaterThan(3);
      if (next === undefined) expect(entry.yearly ? row.until : 'now').not.toBe(entry.yearly ? 'now' : '');
      else expect(row.until === 'now' ? undefined : addDays(row.until, 1)).toBe(next.from);
    });
  });
});

describe('IRSI', () => {
  const day = plainDate('2026-05-12');
  test.each([
    [159_999, 'first'],
    [160_000, 'first'],
    [160_001, 'second'],
    [499_999, 'second'],
    [500_000, 'second'],
    [500_001, 'above'],
  ])('%i cents before tax: %s tranche', (cents, tranche) => {
    expect(irsiTranche(cents, day)).toBe(tranche);
  });

  test.each([
    ['2018-05-31', 'before-irsi'],
    ['2018-06-01', 'first'],
  ])('a loss of %s: %s', (lossDay, tranche) => {
    expect(irsiTranche(100_000, plainDate(lossDay))).toBe(tranche);
  });
});
