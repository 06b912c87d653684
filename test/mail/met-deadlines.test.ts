import { expect, test } from 'vitest';
import { isMet } from '../../shared/mail/met-deadlines.ts';

test('a complaint is acknowledged once the acknowledgement, or the answer itself, has left; it is answered only by an answer', () => {
  const sent = (template: 'complaint-acknowledgement' | 'complaint-answer' | 'complaint-holding') => [{ template, state: 'sent' as const }];
  expect(isMet('acknowledge-complaint', sent('complaint-acknowledgement'))).toBe(true);
  expect(isMet('acknowledge-complaint', sent('complaint-answer'))).toBe(true);
  expect(isMet('answer-complaint', sent('complaint-acknowledgement'))).toBe(false);
  expect(isMet('answer-complaint', sent('complaint-holding'))).toBe(false);
});

test('a letter that only waits meets nothing, and no letter meets what a court asks', () => {
  expect(isMet('acknowledge-complaint', [{ template: 'complaint-acknowledgement', state: 'released' }])).toBe(false);
  expect(isMet('appoint-counsel', [{ template: 'counsel-instruction', state: 'sent' }])).toBe(false);
});
