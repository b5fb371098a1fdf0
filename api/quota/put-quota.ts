import type { Knex } from "knex";
import type { z } from "zod";
import type { putQuota as putQuotaEndpoint } from "#contract/quota";
import { type EntryDoubt, newDoubts } from "#gis/check/entry-doubt";
import { quotaDoubts } from "#gis/check/quota-doubt";
import { type JudgedQuota, quotaTroubles } from "#gis/check/quota-troubles";
import type { AppContext } from "../context.ts";
import { changeVersioned, refusal, removeVersioned, type VersionedRow } from "../db/versioned-write.ts";
import { badRequest, conflict, issuesAt, notFound } from "../http/problem.ts";
import { confirmDoubts } from "../mines/confirm-doubts.ts";
import { requireMine } from "../mines/mine-list.ts";
import { requireLicensed } from "../mines/planned-block.ts";
import { shanghaiDay } from "../shanghai-day.ts";

type QuotaBody = z.output<typeof putQuotaEndpoint.body>;
type Written = { id: string; version: number };

/** One mine's quarter. */
export interface QuotaPeriod {
  mineId: string;
  year: number;
  quarter: number;
}

type QuotaWrite = QuotaPeriod & { ifMatch: number | null };

const what = "季度指标";

/** Registers one mine's quota and use of one quarter (seen: null) or corrects it. Run it in a transaction. */
export async function putQuota(
  tx: Knex,
  context: Pick<AppContext, "newId" | "now">,
  write: QuotaWrite,
  { confirmed, ...amounts }: QuotaBody,
  by: string,
): Promise<Written> {
  requireAmounts(amounts);
  await requireLocatedMine(tx, write.mineId);
  const before = await readQuota(tx, write);
  const written = await writeQuota(tx, context, write, amounts);
  const doubts = await doubtsOf(tx, shanghaiDay(context.now()), write, { amounts, before: before ?? null });
  await confirmDoubts(tx, write.mineId, doubts, { confirmed, by, context });
  return written;
}

async function writeQuota(
  tx: Knex,
  { newId }: Pick<AppContext, "newId">,
  write: QuotaWrite,
  { issuedWt, usedWt }: JudgedQuota,
): Promise<Written> {
  const amounts = { issued_wt: issuedWt, used_wt: usedWt };
  if (write.ifMatch !== null)
    return await changeVersioned(tx, await storedRow(tx, write, write.ifMatch), amounts);
  const period = periodOf(write);
  const row = { id: newId(), ...period, ...amounts };
  const [added] = await tx("quota").insert(row, ["id", "version"]).onConflict(Object.keys(period)).ignore();
  if (!added) throw await refusal({ ifMatch: null, what, current: () => readQuota(tx, write) });
  return added;
}

/** What is odd about the amounts and was not so before, by the mine's scale and the other quarters of the year. */
async function doubtsOf(
  tx: Knex,
  today: string,
  period: QuotaPeriod,
  { amounts, before }: { amounts: JudgedQuota; before: JudgedQuota | null },
): Promise<EntryDoubt[]> {
  const { mineId, year, quarter } = period;
  const mine = await requireMine(tx, today, mineId);
  const others = await tx("quota")
    .where({ mine_id: mineId, year })
    .whereNot({ quarter })
    .sum({ issued: "issued_wt" })
    .first();
  const otherIssuedWt = String(others?.issued ?? "0");
  const judged = ({ issuedWt, usedWt }: JudgedQuota) =>
    quotaDoubts(mine, { year, quarter, issuedWt, usedWt, otherIssuedWt });
  return newDoubts(judged(amounts), before ? judged(before) : []);
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

function requireAmounts(amounts: JudgedQuota): void {
  const issues = issuesAt("body.", quotaTroubles(amounts));
  if (issues.length > 0) throw badRequest("invalid_input", issues[0]?.message ?? "", issues);
}
