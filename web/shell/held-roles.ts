import type { HeldRole, Person } from "#contract/access";
import { type Role, roleRights } from "#contract/roles";

type Told = Pick<HeldRole, "role" | "regionName" | "creditCode" | "endsOn"> & { isOver: boolean };

/** A role with where it is held and until when. */
export function roleText({ role, regionName, creditCode, endsOn, isOver }: Told): string {
  const where = regionName === null ? unlimited(role) : [regionName];
  const until = endsOn === null ? [] : [isOver ? `已于 ${endsOn} 到期` : `至 ${endsOn}`];
  const company = creditCode === null ? [] : [creditCode];
  const more = [...where, ...company, ...until].join("，");
  return `${roleRights[role].name}${more && `（${more}）`}`;
}

const unlimited = (role: Role) => (roleRights[role].kind === "business" ? ["不限行政区"] : []);

export const isOver = ({ daysLeft }: Pick<HeldRole, "daysLeft">) => daysLeft !== null && daysLeft < 0;

/** Where a role is held, in words. */
export const regionText = ({ role, regionCode, regionName }: HeldRole) =>
  regionName ?? regionCode ?? unlimited(role)[0] ?? "本系统";

/** Until when a role is held, in words. */
export function untilText({ endsOn, daysLeft }: Pick<HeldRole, "endsOn" | "daysLeft">): string {
  if (endsOn === null || daysLeft === null) return "长期";
  if (daysLeft < 0) return `${endsOn}（已到期）`;
  return `${endsOn}（${daysLeft === 0 ? "今天是最后一天" : `还有 ${daysLeft} 天`}）`;
}

type Roles = Pick<Person, "roles" | "heldRoles">;

/** The roles somebody has now; of who has none, those that are over. */
export function rolesText({ roles, heldRoles }: Roles): string {
  const now = roles.map((role) => roleRights[role].name);
  const before = heldRoles
    .filter(isOver)
    .map((role) => `${roleRights[role.role].name}（已于 ${role.endsOn} 到期）`);
  return (now.length > 0 ? now : before).join("、") || "尚未授予角色";
}

/** Whom to ask about roles and passwords. */
export const securityAdministratorText = ({
  securityAdministrators,
}: Pick<Person, "securityAdministrators">) =>
  securityAdministrators.length > 0
    ? `本单位安全管理员（${securityAdministrators.join("、")}）`
    : "本单位安全管理员";

/** From how many days before its end, and after it, somebody is told of a role. */
const noticeDays = 14;

/** What is said at the top of the page of roles that end soon, or did just now. */
export function roleNotice(person: Roles & Pick<Person, "securityAdministrators">): string | null {
  const near = person.heldRoles.filter(
    ({ daysLeft }) => daysLeft !== null && Math.abs(daysLeft) <= noticeDays,
  );
  if (near.length === 0 || person.roles.length === 0) return null;
  const each = near.map((role) => {
    const name = `“${roleRights[role.role].name}”（${regionText(role)}）`;
    if (isOver(role)) return `${name}已于 ${role.endsOn} 到期`;
    return `${name}将于 ${role.endsOn} 到期，${role.daysLeft === 0 ? "今天是最后一天" : `还有 ${role.daysLeft} 天`}`;
  });
  return `您的角色${each.join("；")}。如需继续使用，请联系${securityAdministratorText(person)}续期。`;
}
