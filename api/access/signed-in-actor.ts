import type { Permission } from "#contract/permission";
import { type AccountKind, isOfRegions, type Role, roleRights } from "#contract/roles";
import type { Actor } from "../context.ts";
import type { Grant } from "../scope.ts";

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
  roles: GivenRole[];
  security_administrators: string[];
}

/** A role with where it is held, and for which company. */
export interface HeldRole {
  role: Role;
  region_code: string | null;
  holder_code: string | null;
}

/** A role as it was given, over or not. */
export interface GivenRole extends HeldRole {
  region_name: string | null;
  ends_on: string | null;
  /** below nought: over; null: never */
  days_left: number | null;
}

const own: readonly Permission[] = ["anyone", "signed-in"];

/**
 * The person of a session with the rights of all roles held today; who must choose a password or set up the second factor may do
 * nothing else, nor may who was given a password that nobody has confirmed yet.
 */
export function signedInActor(row: SignedInRow): Actor {
  const held = row.roles.filter(({ days_left }) => days_left === null || days_left >= 0);
  const grants = grantsOf(row, held);
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
        roles: [...new Set(held.map(({ role }) => role))],
        heldRoles: row.roles.map(toldRole),
        securityAdministrators: row.security_administrators,
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

const toldRole = (given: GivenRole) => ({
  role: given.role,
  regionCode: given.region_code,
  regionName: given.region_name,
  creditCode: given.holder_code,
  endsOn: given.ends_on,
  daysLeft: given.days_left,
});

/**
 * The one place where roles are held back. Whoever made the account or reset its password was told it, and could sign in with it: until
 * the security administrator has asked the person, nothing of the bureau is read, written or taken away through it.
 */
function grantsOf(
  { must_change, must_add_factor, password_unconfirmed }: SignedInRow,
  roles: readonly HeldRole[],
): Grant[] {
  return must_change || must_add_factor || password_unconfirmed ? [] : roles.map(grantOf);
}

/** What a role gives where it is held; of one that is for the whole service, a part of it gives nothing. */
export function grantOf({ role, region_code, holder_code }: HeldRole): Grant {
  const { permissions, dataClass, ownMinesOnly } = roleRights[role];
  const own = holder_code === null ? [] : [holder_code];
  const holders = ownMinesOnly ? own : ["*"];
  const isGiven = region_code === null || isOfRegions(role);
  return { permissions: new Set(isGiven ? permissions : []), region: region_code, holders, dataClass };
}
