import type { Permission } from "#contract/permission";
import { type AccountKind, type Role, roleRights } from "#contract/roles";
import type { Actor } from "../context.ts";

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
  roles: Role[];
}

const own: readonly Permission[] = ["anyone", "signed-in"];

/** The person of a session with the rights of all roles held today; who must choose a password or set up the second factor may do nothing else. */
export function signedInActor(row: SignedInRow): Actor {
  const ofRoles =
    row.must_change || row.must_add_factor ? [] : row.roles.flatMap((role) => roleRights[role].permissions);
  const permissions = new Set([...own, ...ofRoles]);
  const { id, name, unit, login, kind, roles } = row;
  return {
    id,
    name,
    regionCode: row.region_code,
    permissions,
    signedIn: {
      sessionId: row.session_id,
      person: {
        id,
        login,
        name,
        unit,
        regionCode: row.region_code,
        kind,
        roles,
        permissions: [...permissions],
        hasPassword: row.has_password,
        mustChangePassword: row.must_change,
        hasSecondFactor: row.has_second_factor,
        mustAddSecondFactor: row.must_add_factor,
      },
    },
  };
}
