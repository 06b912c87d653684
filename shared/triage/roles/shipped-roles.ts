import stored from './role-weights.json' with { type: 'json' };
import type { Role } from './roles.ts';
import { loadRoles, type RoleModel, type StoredRole } from './stored-roles.ts';

let loaded: ReadonlyMap<Role, RoleModel> | undefined;

/** The models of fields that the package ships, fitted on the fitting and the tuning part of the corpus; made ready when they are first asked. */
export const shippedRoles = (): ReadonlyMap<Role, RoleModel> => {
  const shipped: Readonly<Record<string, StoredRole>> = stored;
  loaded ??= loadRoles(shipped);
  return loaded;
};
