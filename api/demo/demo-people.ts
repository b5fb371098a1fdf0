import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { demoId } from "./demo-id.ts";
import { demoCompanySql } from "./demo-sql.ts";
import { city, counties } from "./ground/counties.ts";

interface DemoPerson {
  role: string;
  name: string;
  unit: string;
  region: string | null;
  kind?: "system" | "security" | "audit";
}

const county = counties[0]?.code ?? city.code;

/** One fictional person a role. They have no password: they are let in with one click, on one's own computer only. */
const people: readonly DemoPerson[] = [
  { role: "planner", name: "林知远", unit: "云岭市自然资源局", region: city.code },
  { role: "county_officer", name: "周禾", unit: `${counties[0]?.name}自然资源局`, region: county },
  { role: "enforcement_officer", name: "韩正川", unit: "云岭市自然资源执法支队", region: city.code },
  { role: "leader", name: "顾长河", unit: "云岭市人民政府", region: city.code },
  { role: "enterprise", name: "石磊", unit: "云岭演示石料有限公司", region: county },
  { role: "discipline_inspection", name: "沈清", unit: "云岭市纪委监委", region: city.code },
  {
    role: "system_administrator",
    name: "系统管理员",
    unit: "云岭市自然资源局",
    region: null,
    kind: "system",
  },
  {
    role: "security_administrator",
    name: "安全管理员",
    unit: "云岭市自然资源局",
    region: null,
    kind: "security",
  },
  { role: "audit_administrator", name: "审计管理员", unit: "云岭市自然资源局", region: null, kind: "audit" },
  { role: "public_reader", name: "查询窗口", unit: "云岭市政务服务大厅", region: city.code },
];

/** Adds the people of the demo city who are not there yet. */
export function addDemoPeople(context: Pick<AppContext, "db" | "now">): Promise<void> {
  const at = context.now();
  return inTransaction(context, { id: "demo", name: "演示数据" }, async (tx) => {
    for (const [index, { role, name, unit, region, kind = "business" }] of people.entries()) {
      const account = { id: demoId("account", index), login: `demo.${role}`, name, unit, kind };
      const [added] = await tx("account")
        .insert({ ...account, region_code: region, is_demo: true, created_at: at })
        .onConflict()
        .ignore()
        .returning("id");
      if (!added) continue;
      const grant = { id: demoId("account_role", index), account_id: account.id, kind, role };
      await tx("account_role").insert({
        ...grant,
        region_code: region,
        granted_at: at,
        granted_by: "演示数据",
      });
    }
    await tx.raw(demoCompanySql, { county, account: demoId("account", companyPerson) });
  });
}

const companyPerson = people.findIndex(({ role }) => role === "enterprise");
