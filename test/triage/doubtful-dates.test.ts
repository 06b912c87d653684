import { expect, test } from 'vitest';
import type { FieldValue } from '../../shared/contracts/document.ts';
import { doubtfulDates } from '../../shared/triage/doubtful-dates.ts';

const read = (confidence: number): FieldValue => ({ value: '2027-01-12', confidence, quote: '', page: 1, box: [0, 0, 1, 1] });

test('a date that a deadline hangs on and that was read with less than 0.7 is named for a person', () => {
  expect(doubtfulDates({ hearingDate: read(0.69), serviceDate: read(0.7), documentDate: read(0.1) })).toEqual([
    'La date d’audience est lue avec peu de certitude (69 %) : à vérifier sur le document.',
  ]);
});
