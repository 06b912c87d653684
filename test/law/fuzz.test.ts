import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadline } from '../../shared/contracts/document.ts';
import { AppError } from '../../shared/errors.ts';
import { computeDeadline } from '../../shared/law/compute-deadline.ts';
import { deadlinesOf } from '../../shared/law/deadlines-of.ts';
import { factNames } from '../../shared/law/facts.ts';
import { rules } from '../../shared/law/rules.ts';
import { fieldsOf } from '../../shared/mail/fields.ts';
import { type Kind, kinds } from '../../shared/mail/kinds.ts';
import { fieldsFrom } from './field.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const nearDay = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const noise = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant('2026-02-30'), fc.constant('électronique'));
const optionsOf = (kind: Kind, name: string): string[] => {
  const type = fieldsOf(kind)[name];
  return type?.type === 'choice' ? [...type.options] : ['x'];
};

const mail = fc.constantFrom(...kinds).chain((kind) => {
  const value = (name: string) => fc.option(fc.oneof(day, nearDay, noise, fc.constantFrom(...optionsOf(kind, name))), { nil: undefined });
  const fields = Object.fromEntries(Object.keys(fieldsOf(kind)).map((name) => [name, value(name)]));
  return fc.record({
    kind: fc.constant(kind),
    fields: fc.record(fields),
    received: fc.oneof(nearDay, day, fc.string()),
    domicile: fc.constantFrom('FR-44', 'FR-974', 'IE', 'x', ''),
  });
});

test('whatever was read on whatever kind of mail, there is an answer: deadlines by the schema, prudent by the legal date, French reasons', () => {
  fc.assert(
    fc.property(mail, ({ kind, fields, received, domicile }) => {
      const known = Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
      const { running, notRunning } = deadlinesOf({ kind, fields: fieldsFrom(known), received, domicile });
      for (const found of running) {
        expect(deadline.safeParse(found).success).toBe(true);
        expect(found.prudent <= found.due).toBe(true);
        expect(found.from <= found.due).toBe(true);
      }
      for (const stop of notRunning) expect(stop.reason.length).toBeGreaterThan(20);
    }),
    { numRuns: 2000 },
  );
});

test('whatever a person types, only an AppError escapes', () => {
  const facts = fc.dictionary(fc.oneof(fc.constantFrom(...factNames), fc.string()), fc.oneof(day, nearDay, fc.string()));
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...rules.map((rule) => rule.code)), fc.string()), facts, (code, given) => {
      try {
        expect(computeDeadline(code, given).status).toMatch(/running|not-applicable/);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }),
    { numRuns: 2000 },
  );
});
