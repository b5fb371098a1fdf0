import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import { withinScope } from "#api/scope";
import { rememberedMapping, rememberMapping } from "#api/transfer/remembered-mapping";
import { counties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { office } from "#test/support/office";
import { addRegions } from "#test/support/register";
import { addList, compareList } from "#test/support/register-list";
import { mineFile, stage } from "#test/support/staged-file";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let worker: JobWorker;
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await addRegions(as("planner"));
  worker = startWorker(database.context, jobHandlers);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});
beforeEach(() => database.db.raw("TRUNCATE column_mapping"));

const scopeOf = (...regions: string[]) => ({ regions, holders: ["*"], classes: ["public" as const] });
const [own, other] = [scopeOf(counties.own), scopeOf(counties.other)];
const city = scopeOf("1409");

describe("a remembered mapping of a boundary file", () => {
  const file = mineFile([rectangle(0, 0, 300, 300), { 矿名: "甲矿", 企业名称: "甲公司" }]);
  const mapOf = (field: string) => [{ name: "企业名称", field, unit: null }];
  const map = async (app: ReturnType<typeof as>, field: string) => {
    const { id, reviewTag } = await stage(app, file);
    const columns = { sender: "东县测绘院", columns: mapOf(field) };
    const { body } = await app
      .put(`/api/stagings/${id}/columns`)
      .set("If-Match", reviewTag)
      .send(columns)
      .expect(200);
    expect((await finishedJob(app, body.jobId)).state).toBe("done");
  };
  const offered = async (app: ReturnType<typeof as>) => {
    const { id } = await stage(app, file);
    const { body } = await app.get(`/api/stagings/${id}/columns`).expect(200);
    return body.remembered.map(({ columns }: { columns: unknown }) => columns);
  };

  it("is neither seen nor overwritten by another county, nor by the city above", async () => {
    await map(as("planner", counties.own), "holder");
    for (const elsewhere of [as("planner", counties.other), as("planner", "1409"), as("planner")]) {
      expect(await offered(elsewhere)).toEqual([]);
    }
    await map(as("planner", counties.other), "name");
    await map(as("planner", "1409"), "name");
    expect(await offered(as("county_officer", counties.own))).toEqual([mapOf("holder")]);
    expect(await offered(as("county_officer", counties.other))).toEqual([mapOf("name")]);
  });
});

it("a remembered mapping of a register list is not applied in another county", async () => {
  const text = "矿山名称,有效期止\n甲矿,2031-12-31\n";
  const app = as("planner", counties.own);
  const list = await addList(app, text, "名单.csv", "某局");
  await compareList(app, list, { regionCode: counties.own }).expect(200);
  const readingOf = async (role: ReturnType<typeof as>) =>
    (await addList(role, text, "名单.csv", "某局")).reading;
  expect(await readingOf(as("planner", counties.own))).toMatchObject({
    remembered: true,
    regionCode: counties.own,
  });
  expect((await readingOf(as("planner", counties.other))).remembered).toBe(false);
  expect((await readingOf(as("planner", "1409"))).remembered).toBe(false);
});

describe("row security of remembered mappings", () => {
  const key = { kind: "boundary", sender: "某院", fingerprint: "x" } as const;
  const kept = () => database.db("column_mapping").select("columns");

  it("holds for who forgets whose they are", async () => {
    await withinScope(own, () => rememberMapping(database.db, key, ["own"]));
    for (const scope of [other, city, scopeOf(""), scopeOf(counties.own, counties.other)]) {
      expect(await withinScope(scope, kept)).toEqual([]);
      const changed = () => database.db("column_mapping").update({ columns: "[]" });
      expect(await withinScope(scope, changed)).toBe(0);
    }
    const planted = () =>
      database
        .db("column_mapping")
        .insert({ ...key, columns: "[]", used_at: new Date(), regions: [counties.own] });
    await expect(withinScope(other, planted)).rejects.toThrow(/row-level security|duplicate key/);
    expect(await withinScope(own, () => rememberedMapping(database.db, key))).toEqual(["own"]);
  });

  it("shows nothing to a company of the county", async () => {
    await withinScope(own, () => rememberMapping(database.db, key, []));
    expect(await withinScope({ ...own, holders: ["91140902MA0K123455"] }, kept)).toEqual([]);
  });

  it("leaves mappings of before to the city alone", async () => {
    const sql = readFileSync(
      new URL("../../../migrations/0059_mappings_of_regions.sql", import.meta.url),
      "utf8",
    );
    await database.db.transaction(async (tx) => {
      await tx.raw("SET LOCAL ROLE NONE");
      await tx.raw("DROP POLICY in_scope ON column_mapping");
      await tx.raw("ALTER TABLE column_mapping DROP COLUMN regions CASCADE");
      await tx.raw(
        "ALTER TABLE column_mapping ADD CONSTRAINT column_mapping_pkey PRIMARY KEY (kind, sender, fingerprint)",
      );
      await tx("column_mapping").insert({ ...key, columns: '["before"]', used_at: new Date() });
      await tx.raw(sql);
      await tx.raw("SET LOCAL ROLE kuangjie_app");
      const seenBy = async (...regions: string[]) => {
        await tx.raw("SELECT set_config('kuangjie.scope', ?, true)", [JSON.stringify(scopeOf(...regions))]);
        return Number((await tx("column_mapping").count("* as n").first())?.n);
      };
      expect(await seenBy("1409")).toBe(1);
      expect(await seenBy(counties.own)).toBe(0);
      expect(await seenBy(counties.other)).toBe(0);
      await tx.rollback();
    });
  });
});
