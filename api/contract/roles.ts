import type { Permission } from "./permission.ts";
import type { AccessClass } from "./zones.ts";

/** Fixed when an account is made: work of the bureau, or one of the three administrators, who never come together (三员分立). */
export const accountKinds = ["business", "system", "security", "audit"] as const;
export type AccountKind = (typeof accountKinds)[number];

export const roles = [
  "planner",
  "county_officer",
  "enforcement_officer",
  "leader",
  "enterprise",
  "discipline_inspection",
  "public_reader",
  "system_administrator",
  "security_administrator",
  "audit_administrator",
] as const;
export type Role = (typeof roles)[number];

interface RoleRights {
  name: string;
  kind: AccountKind;
  /** the most protected data that its holder is shown */
  dataClass: AccessClass;
  /** sees mines of one company only, named when the role is given */
  ownMinesOnly?: true;
  permissions: readonly Permission[];
}

const ground = ["map.read"] as const;
const register = [...ground, "register.read", "zones.read", "jobs.read"] as const;
const everyReading = [
  ...register,
  "consolidation.read",
  "breaches.read",
  "quota.read",
  "lists.read",
  "overview.read",
  "batches.read",
  "approvals.read",
] as const;

/** What each role may do: the one place where it is said. */
export const roleRights: Record<Role, RoleRights> = {
  planner: {
    name: "规划人员",
    kind: "business",
    dataClass: "restricted",
    permissions: [
      ...everyReading,
      "register.write",
      "register.decide",
      "regions.write",
      "zones.write",
      "transfer.write",
      "transfer.commit",
      "consolidation.run",
      "schemes.read",
      "schemes.write",
      "breaches.run",
      "workings.write",
      "quota.write",
      "approvals.propose",
      "approvals.settle",
      "lists.write",
      "export.coordinates",
      "exports.read",
      "jobs.cancel",
    ],
  },
  county_officer: {
    name: "县级经办人员",
    kind: "business",
    dataClass: "restricted",
    permissions: [
      ...everyReading,
      "register.write",
      "transfer.write",
      "consolidation.run",
      "schemes.read",
      "schemes.write",
      "breaches.run",
      "approvals.propose",
      "approvals.settle",
      "lists.write",
      "export.coordinates",
      "jobs.cancel",
    ],
  },
  enforcement_officer: {
    name: "执法人员",
    kind: "business",
    dataClass: "restricted",
    permissions: [
      ...register,
      "consolidation.read",
      "breaches.read",
      "breaches.run",
      "workings.write",
      "lists.read",
      "export.coordinates",
      "jobs.cancel",
    ],
  },
  leader: {
    name: "领导",
    kind: "business",
    dataClass: "restricted",
    permissions: [...everyReading, "schemes.read", "approvals.decide", "approvals.settle"],
  },
  enterprise: {
    name: "矿山企业",
    kind: "business",
    dataClass: "public",
    ownMinesOnly: true,
    permissions: [...ground, "register.read", "quota.read"],
  },
  discipline_inspection: {
    name: "纪检监察人员",
    kind: "business",
    dataClass: "restricted",
    permissions: [...everyReading, "exports.read", "inspection.read", "inspection.write"],
  },
  public_reader: {
    name: "公众查询",
    kind: "business",
    dataClass: "public",
    permissions: ["published.read"],
  },
  system_administrator: {
    name: "系统管理员",
    kind: "system",
    dataClass: "public",
    permissions: [...ground, "accounts.read", "accounts.write"],
  },
  security_administrator: {
    name: "安全管理员",
    kind: "security",
    dataClass: "public",
    permissions: [...ground, "accounts.read", "roles.write"],
  },
  audit_administrator: {
    name: "审计管理员",
    kind: "audit",
    dataClass: "public",
    permissions: [...ground, "audit.read", "exports.read"],
  },
};

/** Whether a role may be held in a part of the regions; the three administrators' are for the whole service or nothing. */
export const isOfRegions = (role: Role) => roleRights[role].kind === "business";

/** Names of the roles that hold a permission: whom a refused person may ask to be made one of. */
export function rolesWith(permission: Permission): string[] {
  return roles
    .filter((role) => roleRights[role].permissions.includes(permission))
    .map((role) => roleRights[role].name);
}
