import stored from './role-weights.json' with { type: 'json' };
import type { Role } from './roles.ts';
import { loadRole, type RoleModel, type StoredRole } from './stored-roles.ts';

const shipped: Readonly<Record<string, StoredRole>> = stored;
const loaded = new Map<Role, RoleModel>();

/** The model of a field that the package ships, fitted on the fitting and the tuning part of the corpus; made ready when it is first asked. A field without one is left to its rules. */
export const shippedRole = (role: Role): RoleModel | undefined => {
  const known = loaded.get(role);
  const found = shipped[role];
  if (known !== undefined || found === undefined) return known;
  const model = loadRole(found);
  loaded.set(role, model);
  return model;
};
