import { expect, test } from 'vitest';
import { defaultConfiguration } from '../../../shared/contracts/default-configuration.ts';
import { documentText } from '../../../shared/text/document-text.ts';
import { Reading } from '../../../shared/triage/extract/reading.ts';
import { describedCandidates } from '../../../shared/triage/roles/described-candidates.ts';
import { sorts } from '../../../shared/triage/roles/roles.ts';
import { textPages } from '../../html-pages.ts';

/** Names, days and numbers on every line. */
const line = (index: number): string =>
  `M. Paul Martin${index} et la SARL Bois ${index} c/ Mme Anne LE GALL, dossier AB-${index}-26 du ${1 + (index % 28)}/0${1 + (index % 9)}/20${10 + (index % 16)}, tél. 02 96 ${10 + (index % 80)} 11 20, a${index}@b.example, AB-${100 + (index % 900)}-CD`;

const described = (lines: number): number => {
  const text = documentText(textPages(Array.from({ length: lines }, (_, index) => line(index)).join('\n')));
  const reading = new Reading(text, { configuration: defaultConfiguration, received: '2026-11-25' });
  return sorts.reduce(
    (sum, sort) =>
      sum + describedCandidates({ reading, sort, kind: 'other', said: {} }).candidates.reduce((all, { seen }) => all + seen.length + 1, 0),
    0,
  );
};

test('a letter ten times as long has no more candidates than a long one: the work is bounded', () => {
  const long = described(400);
  expect(long).toBeGreaterThan(100);
  expect(described(4000)).toBeLessThanOrEqual(long * 1.05);
});
