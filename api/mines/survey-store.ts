import type { Knex } from "knex";
import type { z } from "zod";
import type { MineSurvey, SurveyFields } from "#contract/mine-surveys";
import type { AppContext } from "../context.ts";
import { changeVersioned, refusal, removeVersioned, type VersionedRow } from "../db/versioned-write.ts";
import { badRequest, notFound } from "../http/problem.ts";

type Fields = z.output<typeof SurveyFields>;
type Written = { id: string; version: number };

/** What was found of a mine on one day, which only who saw its newest version may correct. */
export interface SurveyKey {
  id: string;
  day: string;
}

const what = "现场调查记录";

/** A survey tells something, and of a day that has been. */
export function requireSoundSurvey({ document: _, ...found }: Fields, day: string, today: string): void {
  const issues = [];
  if (Object.values(found).every((value) => value === null))
    issues.push({ path: "body", message: "请至少填写一项调查结果；没有查的项目留空。" });
  if (day > today)
    issues.push({ path: "params.day", message: `调查日期 ${day} 在今天（${today}）之后，请核对。` });
  if (issues.length > 0) throw badRequest("invalid_input", issues[0]?.message ?? "", issues);
}

/** Newest first. */
export async function surveysOf(db: Knex, mineId: string): Promise<MineSurvey[]> {
  return await db("mine_survey").where({ mine_id: mineId }).orderBy("surveyed_on", "desc").select({
    id: "id",
    mineId: "mine_id",
    surveyedOn: "surveyed_on",
    version: "version",
    ridgeBoundary: "ridge_boundary",
    productionSystems: "production_systems",
    operators: "operators",
    formerPitsActive: "former_pits_active",
    document: "document",
  });
}

/** Writes the survey of a day by the version the writer saw (null: none yet). Run it in a transaction. */
export async function putSurvey(
  tx: Knex,
  { newId }: Pick<AppContext, "newId">,
  { ifMatch, ...key }: SurveyKey & { ifMatch: number | null },
  fields: Fields,
): Promise<Written> {
  if (ifMatch !== null) return written(tx, key, ifMatch, fields);
  if (!(await tx("mine").where({ id: key.id }).forShare().first("id"))) throw notFound("矿山");
  const [added] = await tx("mine_survey")
    .insert({ id: newId(), ...keyOf(key), ...columnsOf(fields) }, ["id", "version"])
    .onConflict(["mine_id", "surveyed_on"])
    .ignore();
  if (!added) throw await refusal({ ifMatch, what, current: () => surveyOn(tx, key) });
  return added;
}

export async function removeSurvey(
  tx: Knex,
  { ifMatch, ...key }: SurveyKey & { ifMatch: number },
): Promise<Written> {
  const stored = await surveyOn(tx, key);
  const { version } = await removeVersioned<"mine_id">(tx, rowOf(tx, key, ifMatch));
  return { id: stored?.id ?? "", version };
}

async function written(tx: Knex, key: SurveyKey, ifMatch: number, fields: Fields): Promise<Written> {
  const { version } = await changeVersioned<"mine_id">(tx, rowOf(tx, key, ifMatch), columnsOf(fields));
  return { id: (await surveyOn(tx, key))?.id ?? "", version };
}

async function surveyOn(db: Knex, { id, day }: SurveyKey): Promise<MineSurvey | null> {
  return (await surveysOf(db, id)).find(({ surveyedOn }) => surveyedOn === day) ?? null;
}

const keyOf = ({ id, day }: SurveyKey) => ({ mine_id: id, surveyed_on: day });

const rowOf = (tx: Knex, key: SurveyKey, ifMatch: number): VersionedRow => ({
  table: "mine_survey",
  key: keyOf(key),
  ifMatch,
  what,
  current: () => surveyOn(tx, key),
});

const columnsOf = (fields: Fields) => ({
  ridge_boundary: fields.ridgeBoundary,
  production_systems: fields.productionSystems,
  operators: fields.operators,
  former_pits_active: fields.formerPitsActive,
  document: fields.document,
});
