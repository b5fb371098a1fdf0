import type { Knex } from "knex";
import { regionCodeTrouble } from "#gis/check/region-code";
import { badRequest, type FieldIssue } from "../http/problem.ts";

/** Why a code is no region of the register and how to mend it, at the place where it was named; empty when it is one. */
export async function unknownRegionIssues(db: Knex, code: string, path: string): Promise<FieldIssue[]> {
  if (await db("region").where({ code }).first("code")) return [];
  const trouble = regionCodeTrouble(code);
  if (trouble !== null) return [{ path, message: trouble }];
  const above = [2, 4, 6].filter((length) => length < code.length).map((length) => code.slice(0, length));
  const parent = await db("region").whereIn("code", above).orderBy("code", "desc").first("code", "name");
  const where = parent ? `“${parent.name}”（${parent.code}）之下没有它` : "也没有它的上级";
  const message = `行政区目录中没有代码为 ${code} 的行政区，${where}。请核对代码，或先登记该行政区。`;
  return [{ path, message }];
}

/** Refuses a code that is no region of the register. */
export async function requireKnownRegion(db: Knex, code: string, path: string): Promise<void> {
  const [issue] = await unknownRegionIssues(db, code, path);
  if (issue) throw badRequest("unknown_region", issue.message, [issue]);
}
