import { expect, test } from 'vitest';
import { defaultLetters } from '../../shared/contracts/default-letters.ts';
import { letterTemplates } from '../../shared/mail/state.ts';
import { requiredRole } from '../../templates/required-role.ts';

test('what leaves by itself in the shipped configuration is what needs no approval', () => {
  const automatic = new Set(defaultLetters.filter(({ release }) => release === 'automatic').map(({ template }) => template));
  expect(letterTemplates.filter((template) => !requiredRole(template, { kind: 'other' }).approval).sort()).toEqual([...automatic].sort());
});

test.each([
  ['insured-summons-notice', 'summons', 'jurist'],
  ['counsel-instruction', 'summons', 'jurist'],
  ['cover-refusal', 'claim-notice', 'jurist'],
  ['missing-items-request', 'formal-notice', 'jurist'],
  ['complaint-answer', 'complaint', 'approver'],
  ['liability-notice', 'expert-report', 'approver'],
  ['recourse-dispute-answer', 'recourse-dispute', 'approver'],
] as const)('%s about a %s is released by a person with the role %s', (template, kind, role) => {
  expect(requiredRole(template, { kind })).toEqual({ approval: true, role });
});
