import type { Knex } from "knex";
import type { z } from "zod";
import type { NewReserve, Reserve } from "#contract/mines";
import { Exact } from "#gis/exact-decimal";
import { badRequest, type FieldIssue } from "../http/problem.ts";
import { amountIssue } from "./mine-checks.ts";

export type ReserveInput = z.output<typeof NewReserve>;
export type ReserveRow = z.output<typeof Reserve>;

export function requireSoundReserve(reserve: ReserveInput, path: string): void {
  const issues: FieldIssue[] = [
    ...amountIssue(`${path}remaining`, "保有资源储量", reserve.remaining),
    ...amountIssue(`${path}recoverable`, "可采储量", reserve.recoverable),
    ...amountIssue(`${path}bulkDensity`, "体重", reserve.bulkDensity),
  ];
  if (reserve.recoverable !== null && new Exact(reserve.recoverable).greaterThan(reserve.remaining)) {
    const message = `可采储量 ${reserve.recoverable} 大于保有资源储量 ${reserve.remaining}，请核对。`;
    issues.push({ path: `${path}recoverable`, message });
  }
  if (issues.length > 0) throw badRequest("invalid_input", issues[0]?.message ?? "", issues);
}

export async function insertReserve(
  tx: Knex,
  id: string,
  mineId: string,
  reserve: ReserveInput,
): Promise<void> {
  await tx("reserve").insert({
    id,
    mine_id: mineId,
    verified_on: reserve.verifiedOn,
    remaining: reserve.remaining,
    recoverable: reserve.recoverable,
    unit: reserve.unit,
    bulk_density: reserve.bulkDensity,
    document: reserve.document,
  });
}

/** Newest first. */
export async function reservesOf(db: Knex, mineId: string): Promise<ReserveRow[]> {
  return await db("reserve").where({ mine_id: mineId }).orderBy("verified_on", "desc").select({
    id: "id",
    version: "version",
    mineId: "mine_id",
    verifiedOn: "verified_on",
    remaining: "remaining",
    recoverable: "recoverable",
    unit: "unit",
    bulkDensity: "bulk_density",
    document: "document",
  });
}
