import { describe, expect, test } from 'vitest';
import { parisDay } from '../../shared/mail/paris-day.ts';
import type { Clock } from '../../shared/ports.ts';

/** What every clock must do. */
export const clockContract = (name: string, make: () => Clock): void => {
  describe(`Clock (${name})`, () => {
    test('now is an instant in UTC, today its day in Paris', () => {
      const clock = make();
      const before = clock.now();
      expect(before).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect([parisDay(before), parisDay(clock.now())]).toContain(clock.today());
    });
  });
};
