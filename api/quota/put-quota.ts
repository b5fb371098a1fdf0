import type { Knex } from "knex";
import type { z } from "zod";
import type { putQuota as putQuotaEndpoint } from "#contract/quota";
import type { AppContext } from "../context.ts";
import { changeVersioned } from "../db/versioned-write.ts";
import { badRequest, conflict, type FieldIssue, notFound, staleVersion } from "../http/problem.ts";

type QuotaBody = z.output<typeof putQuotaEndpoint.body>;
type Written = { id: string; version: number };

/** Registers or corrects one mine's quota and use of one quarter. Run it in a transaction. */
export async function putQuota(
  tx: Knex,
  { newId }: Pick<AppContext, "newId">,
  mineId: string,
  body: QuotaBody,
): Promise<Written> {
  requireAmounts(body);
  await requireLocatedMine(tx, mineId);
  const period = { mine_id: mineId, year: body.year, quarter: body.quarter };
  const amounts = { issued_wt: body.issuedWt, used_wt: body.usedWt };
  if (body.version === null) {
    const row = { id: newId(), ...period, ...amounts };
    const [added] = await tx("quota").insert(row, ["id", "version"]).onConflict(Object.keys(period)).ignore();
    return added ?? (await refuseSecond(tx, period));
  }
  const stored = await readQuota(tx, period);
  if (!stored) throw notFound("季度指标");
  const current = () => readQuota(tx, period);
  const row = { table: "quota", key: { id: stored.id }, ifMatch: body.version, what: "季度指标", current };
  return await changeVersioned(tx, row, amounts);
}

async function refuseSecond(tx: Knex, period: object): Promise<never> {
  throw staleVersion(await readQuota(tx, period));
}

async function readQuota(tx: Knex, period: object) {
  const columns = { id: "id", version: "version", year: "year", quarter: "quarter", mineId: "mine_id" };
  return await tx("quota")
    .where(period)
    .first({ ...columns, issuedWt: "issued_wt", usedWt: "used_wt" });
}

/** Quotas are drawn on the map and summed by place: a mine without a boundary has none. */
async function requireLocatedMine(tx: Knex, id: string): Promise<void> {
  if (!(await tx("mine").where({ id }).first("id"))) throw notFound("矿山");
  if (await tx("boundary").where({ mine_id: id }).first("id")) return;
  throw conflict("boundary_missing", "该矿山尚未登记矿区范围，请先登记范围再下达指标。");
}

/** 万吨 to four decimals: more would be rounded away in silence. */
function requireAmounts({ issuedWt, usedWt }: QuotaBody): void {
  const issues: FieldIssue[] = [
    ["body.issuedWt", issuedWt],
    ["body.usedWt", usedWt],
  ]
    .filter(([, text]) => !/^\d{1,10}(\.\d{1,4})?$/.test(text ?? ""))
    .map(([path = ""]) => ({ path, message: "须为不小于 0、最多四位小数的数，单位万吨。" }));
  if (issues.length > 0) throw badRequest("invalid_input", "指标或使用量填写不正确。", issues);
}
