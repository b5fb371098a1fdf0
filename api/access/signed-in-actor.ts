import type { Permission } from "#contract/permission";
import { type AccountKind, isOfRegions, type Role, roleRights } from "#contract/roles";
import type { Actor } from "../context.ts";
import { type Grant, isForFewEyes } from "../scope.ts";

export interface SignedInRow {
  session_id: string;
  id: string;
  login: string;
  name: string;
  unit: string | null;
  region_code: string | null;
  kind: AccountKind;
  must_change: boolean;
  has_password: boolean;
  has_second_factor: boolean;
  must_add_factor: boolean;
  /** a password that somebody else gave and nobody has confirmed yet */
  password_unconfirmed: boolean;
  /** the roles held today and where */
  grants: HeldRole[];
}

/** A role with where it is held, and for which company. */
export interface HeldRole {
  role: Role;
  region_code: string | null;
  holder_code: string | null;
}

const own: readonly Permission[] = ["anyone", "signed-in"];

/**
 * The person of a session with the rights of all roles held today; who must choose a password or set up the second factor may do
 * nothing else.
 */
export function signedInActor(row: SignedInRow): Actor {
  const grants = grantsOf(row);
  const permissions = new Set([...own, ...grants.flatMap((grant) => [...grant.permissions])]);
  const { id, name, unit, login, kind } = row;
  return {
    id,
    name,
    regionCode: row.region_code,
    permissions,
    grants,
    signedIn: {
      sessionId: row.session_id,
      person: {
        id,
        login,
        name,
        unit,
        regionCode: row.region_code,
        kind,
        roles: [...new Set(row.grants.map(({ role }) => role))],
        permissions: [...permissions],
        hasPassword: row.has_password,
        mustChangePassword: row.must_change,
        hasSecondFactor: row.has_second_factor,
        mustAddSecondFactor: row.must_add_factor,
        unconfirmed: row.password_unconfirmed,
      },
    },
  };
}

/** Whoever reset the password could sign in with it: what is for few eyes waits until the person was asked. */
function grantsOf({ must_change, must_add_factor, password_unconfirmed, grants }: SignedInRow): Grant[] {
  if (must_change || must_add_factor) return [];
  const held = grants.map(grantOf);
  return password_unconfirmed ? held.map(withoutFewEyes) : held;
}

const withoutFewEyes = (grant: Grant): Grant => ({
  ...grant,
  permissions: new Set([...grant.permissions].filter((one) => !isForFewEyes(one))),
});

/** What a role gives where it is held; of one that is for the whole service, a part of it gives nothing. */
export function grantOf({ role, region_code, holder_code }: HeldRole): Grant {
  const { permissions, dataClass, ownMinesOnly } = roleRights[role];
  const own = holder_code === null ? [] : [holder_code];
  const holders = ownMinesOnly ? own : ["*"];
  const isGiven = region_code === null || isOfRegions(role);
  return { permissions: new Set(isGiven ? permissions : []), region: region_code, holders, dataClass };
}
