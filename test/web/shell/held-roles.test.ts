import { describe, expect, test } from "vitest";
import type { HeldRole } from "#contract/access";
import { roleNotice, rolesText, roleText, securityAdministratorText, untilText } from "#web/shell/held-roles";

const planner: HeldRole = {
  role: "planner",
  regionCode: "1409",
  regionName: "云岭市",
  creditCode: null,
  endsOn: null,
  daysLeft: null,
};
const over = { ...planner, endsOn: "2026-07-31", daysLeft: -1 };
const soon = { ...planner, endsOn: "2026-08-04", daysLeft: 3 };
const securityAdministrators = ["秦舒"];

describe("roles in words", () => {
  test("are those held now; who has none any more is told which ended and when", () => {
    expect(rolesText({ roles: ["planner"], heldRoles: [planner, over] })).toBe("规划人员");
    expect(rolesText({ roles: [], heldRoles: [over] })).toBe("规划人员（已于 2026-07-31 到期）");
    expect(rolesText({ roles: [], heldRoles: [] })).toBe("尚未授予角色");
  });

  test("say where and until when", () => {
    expect(roleText({ ...soon, isOver: false })).toBe("规划人员（云岭市，至 2026-08-04）");
    expect(roleText({ ...planner, regionName: null, isOver: false })).toBe("规划人员（不限行政区）");
    expect(untilText(planner)).toBe("长期");
    expect(untilText(over)).toBe("2026-07-31（已到期）");
    expect(untilText(soon)).toBe("2026-08-04（还有 3 天）");
    expect(untilText({ ...soon, daysLeft: 0 })).toContain("今天是最后一天");
  });

  test("whom to ask is named where somebody is there", () => {
    expect(securityAdministratorText({ securityAdministrators })).toBe("本单位安全管理员（秦舒）");
    expect(securityAdministratorText({ securityAdministrators: [] })).toBe("本单位安全管理员");
  });
});

describe("the notice across the page", () => {
  const notice = (...heldRoles: HeldRole[]) =>
    roleNotice({ roles: ["planner"], heldRoles, securityAdministrators });

  test("comes some days before a role ends and after it has ended, with whom to ask", () => {
    expect(notice(soon)).toBe(
      "您的角色“规划人员”（云岭市）将于 2026-08-04 到期，还有 3 天。如需继续使用，请联系本单位安全管理员（秦舒）续期。",
    );
    expect(notice(planner, over)).toContain("已于 2026-07-31 到期");
    expect(notice({ ...soon, daysLeft: 14 })).not.toBeNull();
  });

  test("is not there long before and long after, nor for who has no role: their page says it", () => {
    expect(notice(planner)).toBeNull();
    expect(notice({ ...soon, daysLeft: 15 }, { ...over, daysLeft: -15 })).toBeNull();
    expect(roleNotice({ roles: [], heldRoles: [over], securityAdministrators })).toBeNull();
  });
});
