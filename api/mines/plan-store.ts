import type { Knex } from "knex";
import type { z } from "zod";
import type { MinePlan, PlanFields } from "#contract/mine-plans";
import { amountTrouble } from "#gis/check/amount";
import { troubleOf } from "#gis/check/mine-troubles";
import { changeVersioned, refusal, removeVersioned, type VersionedRow } from "../db/versioned-write.ts";
import { badRequest, issuesAt, notFound } from "../http/problem.ts";

type Fields = z.output<typeof PlanFields>;
type Written = { mineId: string; version: number };

const what = "规划指标";

export function requireSoundPlan(plan: Fields): void {
  const amounts = [
    ["capacityWt", "提升改造后生产规模"],
    ["lifeYears", "改造后服务年限"],
    ["predictedWt", "预测资源量"],
  ] as const;
  const troubles = amounts.flatMap(([field, name]) =>
    troubleOf(field, plan[field], (text) => amountTrouble(name, text)),
  );
  const issues = issuesAt("body.", troubles);
  if (Object.values(plan).every((value) => value === null)) {
    issues.push({ path: "body", message: "请至少填写一项；不再规划的，请清空规划指标。" });
  }
  if (issues.length > 0) throw badRequest("invalid_input", issues[0]?.message ?? "", issues);
}

export async function planOf(db: Knex, mineId: string): Promise<MinePlan | null> {
  const plan: MinePlan | undefined = await db("mine_plan").where({ mine_id: mineId }).first({
    mineId: "mine_id",
    version: "version",
    capacityWt: "capacity_wt",
    lifeYears: "life_years",
    predictedWt: "predicted_wt",
    grantYear: "grant_year",
    location: "location",
  });
  return plan ?? null;
}

/** Writes the plan of a mine by the version the writer saw (null: none yet). Run it in a transaction. */
export async function putPlan(
  tx: Knex,
  { id, ifMatch }: { id: string; ifMatch: number | null },
  plan: Fields,
): Promise<Written> {
  if (ifMatch !== null) {
    return written(await changeVersioned<"mine_id">(tx, rowOf(tx, id, ifMatch), columnsOf(plan)));
  }
  if (!(await tx("mine").where({ id }).forShare().first("id"))) throw notFound("矿山");
  const [added] = await tx("mine_plan")
    .insert({ mine_id: id, ...columnsOf(plan) }, ["mine_id", "version"])
    .onConflict("mine_id")
    .ignore();
  if (!added) throw await refusal({ ifMatch, what, current: () => planOf(tx, id) });
  return written(added);
}

export async function removePlan(
  tx: Knex,
  { id, ifMatch }: { id: string; ifMatch: number },
): Promise<Written> {
  return written(await removeVersioned<"mine_id">(tx, rowOf(tx, id, ifMatch)));
}

const rowOf = (tx: Knex, id: string, ifMatch: number): VersionedRow => ({
  table: "mine_plan",
  key: { mine_id: id },
  ifMatch,
  what,
  current: () => planOf(tx, id),
});

const written = ({ mine_id, version }: { mine_id: string; version: number }): Written => ({
  mineId: mine_id,
  version,
});

const columnsOf = ({ capacityWt, lifeYears, predictedWt, grantYear, location }: Fields) => ({
  capacity_wt: capacityWt,
  life_years: lifeYears,
  predicted_wt: predictedWt,
  grant_year: grantYear,
  location,
});
