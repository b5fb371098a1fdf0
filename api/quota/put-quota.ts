import type { Knex } from "knex";
import type { z } from "zod";
import type { putQuota as putQuotaEndpoint } from "#contract/quota";
import type { AppContext } from "../context.ts";
import { changeVersioned, refusal, removeVersioned, type VersionedRow } from "../db/versioned-write.ts";
import { badRequest, conflict, type FieldIssue, notFound } from "../http/problem.ts";
import { requireLicensed } from "../mines/planned-block.ts";

type QuotaBody = z.output<typeof putQuotaEndpoint.body>;
type Written = { id: string; version: number };

/** One mine's quarter. */
export interface QuotaPeriod {
  mineId: string;
  year: number;
  quarter: number;
}

const what = "季度指标";

/** Registers one mine's quota and use of one quarter (seen: null) or corrects it. Run it in a transaction. */
export async function putQuota(
  tx: Knex,
  { newId }: Pick<AppContext, "newId">,
  write: QuotaPeriod & { ifMatch: number | null },
  body: QuotaBody,
): Promise<Written> {
  requireAmounts(body);
  await requireLocatedMine(tx, write.mineId);
  const amounts = { issued_wt: body.issuedWt, used_wt: body.usedWt };
  if (write.ifMatch !== null)
    return await changeVersioned(tx, await storedRow(tx, write, write.ifMatch), amounts);
  const period = periodOf(write);
  const row = { id: newId(), ...period, ...amounts };
  const [added] = await tx("quota").insert(row, ["id", "version"]).onConflict(Object.keys(period)).ignore();
  if (!added) throw await refusal({ ifMatch: null, what, current: () => readQuota(tx, write) });
  return added;
}

/** Takes back a quota that was registered by mistake. */
export async function removeQuota(tx: Knex, write: QuotaPeriod & { ifMatch: number }): Promise<Written> {
  return await removeVersioned(tx, await storedRow(tx, write, write.ifMatch));
}

async function storedRow(tx: Knex, period: QuotaPeriod, ifMatch: number): Promise<VersionedRow> {
  const stored = await readQuota(tx, period);
  if (!stored) throw notFound(what);
  return { table: "quota", key: { id: stored.id }, ifMatch, what, current: () => readQuota(tx, period) };
}

const periodOf = ({ mineId, year, quarter }: QuotaPeriod) => ({ mine_id: mineId, year, quarter });

async function readQuota(tx: Knex, period: QuotaPeriod) {
  const columns = { id: "id", version: "version", year: "year", quarter: "quarter", mineId: "mine_id" };
  return await tx("quota")
    .where(periodOf(period))
    .first({ ...columns, issuedWt: "issued_wt", usedWt: "used_wt" });
}

/** Quotas are drawn on the map and summed by place: a mine without a boundary has none. */
async function requireLocatedMine(tx: Knex, id: string): Promise<void> {
  if (!(await tx("mine").where({ id }).first("id"))) throw notFound("矿山");
  await requireLicensed(tx, id, "下达指标");
  if (await tx("boundary").where({ mine_id: id }).first("id")) return;
  throw conflict("boundary_missing", "该矿山尚未登记矿区范围，请先登记范围再下达指标。");
}

/** 万吨 to four decimals: more would be rounded away in silence. */
function requireAmounts({ issuedWt, usedWt }: QuotaBody): void {
  const amounts = [
    ["body.issuedWt", "下达指标", issuedWt],
    ["body.usedWt", "已使用指标", usedWt],
  ] as const;
  const issues: FieldIssue[] = amounts
    .filter(([, , text]) => !/^\d{1,10}(\.\d{1,4})?$/.test(text))
    .map(([path, name]) => ({ path, message: `${name}须为不小于 0、最多四位小数的数，单位万吨。` }));
  if (issues.length > 0) throw badRequest("invalid_input", issues[0]?.message ?? "", issues);
}
