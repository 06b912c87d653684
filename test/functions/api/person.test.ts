import { expect, test } from 'vitest';
import { requireRole } from '../../../functions/api/person.ts';
import { roles } from '../../../shared/contracts/configuration.ts';

test('who has not the role is told which is wanted, by its French name', () => {
  const person = { id: 'nadia', name: 'Nadia', roles: [] };
  expect(() => requireRole(person, ['approver', 'jurist'])).toThrow('(approbateur ou juriste)');
  for (const role of roles) expect(() => requireRole(person, [role]), role).not.toThrow(`(${role})`);
});
