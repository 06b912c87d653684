import { expect, test } from 'vitest';
import { choiceName } from '../../shared/contracts/choice-names.ts';
import { deadlineCodes } from '../../shared/contracts/deadline-codes.ts';
import { deadlineNames } from '../../shared/contracts/deadline-names.ts';
import { fieldNames } from '../../shared/contracts/field-names.ts';
import { fieldsOf } from '../../shared/mail/fields.ts';
import { kinds } from '../../shared/mail/kinds.ts';

const fields = kinds.flatMap((kind) => Object.entries(fieldsOf(kind)));
const names: Readonly<Record<string, string>> = fieldNames;

test('every field of the contract has a French name, and no name is of a field that is not there', () => {
  expect([...new Set(fields.map(([name]) => name))].sort()).toEqual(Object.keys(names).sort());
  for (const [name, label] of Object.entries(names)) expect(label, name).toMatch(/^[A-ZÀ-Ý][^_]{3,}/);
});

test('every value of a field with a choice has a French name', () => {
  const nameless = fields.flatMap(([name, type]) =>
    type.type === 'choice'
      ? type.options.filter((option) => choiceName(name, option) === undefined).map((option) => `${name}.${option}`)
      : [],
  );
  expect(fields.filter(([, type]) => type.type === 'choice').length).toBeGreaterThan(10);
  expect(nameless).toEqual([]);
});

test('every deadline code has a French name of its own', () => {
  expect(Object.keys(deadlineNames).sort()).toEqual([...deadlineCodes].sort());
  for (const code of deadlineCodes) expect(deadlineNames[code], code).toMatch(/^[A-ZÀ-Ý].{6,}/);
  expect(new Set(Object.values(deadlineNames)).size).toBe(deadlineCodes.length);
});
