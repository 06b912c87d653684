import { expect, test } from 'vitest';
import { monthlyBill, perThousandPages, total } from '../../bench/cost/monthly-bill.ts';
import { prices } from '../../bench/cost/prices.ts';

const load = { mail: 100_000, scanned: 0.6, pages: 3, mode: 'hybrid' } as const;

test('every price bears the day it was written and whether it was read on the provider’s page', () => {
  for (const price of Object.values(prices)) {
    expect(price.readOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(price.source).toMatch(/^https:\/\//);
    expect(price.dollars).toBeGreaterThan(0);
  }
});

test('a month without Textract costs less than the mixed one, and Textract alone the most', () => {
  const of = (mode: 'hybrid' | 'textract' | 'tesseract') => total(monthlyBill({ ...load, mode }));
  expect(of('tesseract')).toBeLessThan(of('hybrid'));
  expect(of('hybrid')).toBeLessThan(of('textract'));
});

test('under the list prices 1,000 scanned pages cost at most $0.50 with one in ten going on to Textract, and 1,000 born-digital ones at most $0.10, both scanned for malware', () => {
  expect(perThousandPages({ ...load, scanned: 1 })).toBeLessThan(0.5);
  expect(perThousandPages({ ...load, scanned: 0 })).toBeLessThan(0.1);
});

test('of a scan of several files GuardDuty’s price by the object is paid once; where little comes, a file is scanned nearly by itself', () => {
  const of = (mail: number, scanEveryMinutes: number): number =>
    perThousandPages({ ...load, mail, scanned: 0, scanEveryMinutes }) -
    perThousandPages({ ...load, mail, scanned: 0, malwareProtection: false });
  expect(of(100_000, 2)).toBeLessThan(of(100_000, 0) / 5);
  expect(of(1_000, 2)).toBeGreaterThan(of(1_000, 0) * 0.8);
  expect(of(10_000_000, 2), 'a scan is of fifty files at most').toBeGreaterThan(0.215 / 50 / 3);
});

test('the bill grows with the mail', () => {
  const twice = total(monthlyBill({ ...load, mail: 200_000 }));
  expect(twice).toBeGreaterThan(1.8 * total(monthlyBill(load)) - 50);
});
