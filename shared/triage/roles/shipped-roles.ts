import type { Side } from './party-features.ts';
import stored from './role-weights.json' with { type: 'json' };
import type { Role } from './roles.ts';
import { loadRole, loadWeights, type RoleModel, type RoleWeights, type StoredRole } from './stored-roles.ts';
import type { PartyBalance } from './weigh-parties.ts';

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

/** The model of a side of an act: what each place of the table speaks for a party, and how much the rule beside it counts. */
type SideModel = { readonly weights: RoleWeights; readonly balance: PartyBalance };

const loadedSides = new Map<Side, SideModel>();

/** The model of a side that the package ships, fitted as those of the fields. */
export const shippedSide = (side: Side): SideModel | undefined => {
  const known = loadedSides.get(side);
  const found = shipped[side];
  if (known !== undefined || found === undefined) return known;
  const model = { weights: loadWeights(found), balance: found.balance };
  loadedSides.set(side, model);
  return model;
};
