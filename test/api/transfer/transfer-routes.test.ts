import { existsSync, readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import type { Staging } from "#contract/transfer";
import { testApp } from "#test/support/app";
import { asOwner } from "#test/support/as-owner";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { addMineTo, addRegions } from "#test/support/register";
import { allWarnings, anOrder, bowTie, mineFile, stage } from "#test/support/staged-file";

const licence = (serial: number) => `C140901202601713000${String(serial).padStart(4, "0")}`;

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let worker: JobWorker;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  worker = startWorker(database.context, jobHandlers);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});
afterEach(async () => {
  await database.db.raw("TRUNCATE mine, import_batch, staging CASCADE");
});

const order = (staging: Staging, change = {}) =>
  app.post(`/api/stagings/${staging.id}/commit`).set("If-Match", staging.reviewTag).send(anOrder(change));
const commit = async (staging: Staging, change = {}) => {
  const acceptWarnings = await allWarnings(app, staging);
  const { body } = await order(staging, { acceptWarnings, ...change }).expect(200);
  return finishedJob(app, body.jobId);
};
const discard = (staging: Staging) =>
  app.delete(`/api/stagings/${staging.id}`).set("If-Match", staging.reviewTag);
const stored = async () => ({
  mines: await database.db("mine").orderBy("name").select("id", "name", "licence_number", "note", "capacity"),
  boundaries: await database
    .db("boundary")
    .orderBy("valid_from")
    .select("mine_id", "valid_from", "valid_to", "not_for_decision", "official_area_m2"),
  batches: await database.db("import_batch").select("id", "item_count", "sha256"),
});

describe("a staged file", () => {
  it("stores nothing in the register before it is committed", async () => {
    const staging = await stage(app, mineFile([rectangle(0, 0, 300, 300), { 矿山名称: "一矿" }]));
    expect(staging).toMatchObject({ state: "review", itemCount: 1, usableCount: 1, errorCount: 0 });
    expect(await stored()).toEqual({ mines: [], boundaries: [], batches: [] });
  });

  it("tells every issue with a Chinese sentence and lists the broken ones apart", async () => {
    const staging = await stage(
      app,
      mineFile([rectangle(0, 0, 300, 300), { 矿山名称: "好矿" }], [bowTie, { 矿山名称: "坏矿" }]),
    );
    const { body } = await app.get(`/api/stagings/${staging.id}/items?grade=error`).expect(200);
    expect(body.total).toBe(1);
    expect(body.items[0]).toMatchObject({ index: 1, name: "坏矿", grade: "error", codes: ["E03"] });
    const { body: whole } = await app.get(`/api/stagings/${staging.id}/items/1`).expect(200);
    expect(whole.issues[0].code).toBe("E03");
    expect(whole.issues[0].message).toMatch(/自相交/);
  });

  it("pages through its items in the order of the file", async () => {
    const staging = await stage(
      app,
      mineFile(...[0, 1, 2].map((n) => [rectangle(n * 1000, 0, 300, 300), { name: `矿${n}` }] as never)),
    );
    const first = await app.get(`/api/stagings/${staging.id}/items?sort=index&limit=2`).expect(200);
    expect(first.body.items.map((item: { name: string }) => item.name)).toEqual(["矿0", "矿1"]);
    const second = await app.get(
      `/api/stagings/${staging.id}/items?sort=index&limit=2&after=${first.body.next}`,
    );
    expect(second.body.items.map((item: { name: string }) => item.name)).toEqual(["矿2"]);
    expect(second.body.next).toBeNull();
  });

  it("asks about ground outside the city's outline", async () => {
    await database.db.raw(
      "UPDATE region SET outline = ST_Multi(ST_MakeEnvelope(112.19, 38.39, 112.21, 38.41, 4490)) WHERE code = '1409'",
    );
    const inside = await stage(app, mineFile([rectangle(0, 0, 300, 300), { name: "内" }]));
    const outside = await stage(app, mineFile([rectangle(50_000, 0, 300, 300), { name: "外" }]));
    await database.db("region").where({ code: "1409" }).update({ outline: null });
    expect(inside.warningCount).toBe(0);
    const { body } = await app.get(`/api/stagings/${outside.id}/items/0`).expect(200);
    expect(body.issues.map(({ code }: { code: string }) => code)).toEqual(["E06"]);
    expect(body.usable).toBe(true);
  });

  it("takes neither of two items that bear the same licence number", async () => {
    const number = licence(1);
    const staging = await stage(
      app,
      mineFile(
        [rectangle(0, 0, 300, 300), { name: "甲", 许可证号: number }],
        [rectangle(1000, 0, 300, 300), { name: "乙", 许可证号: number }],
        [rectangle(2000, 0, 300, 300), { name: "丙", 许可证号: licence(2) }],
      ),
    );
    expect(staging).toMatchObject({ itemCount: 3, usableCount: 1, errorCount: 2 });
  });

  it("keeps characters no database takes from breaking the upload", async () => {
    const staging = await stage(app, mineFile([rectangle(0, 0, 300, 300), { name: "矿\u0000\ud800" }]));
    expect(staging.itemCount).toBe(1);
  });

  it("can be given up, and is then no longer committed", async () => {
    const staging = await stage(app, mineFile([rectangle(0, 0, 300, 300), { name: "甲" }]));
    await discard(staging).expect(200);
    const { body } = await order(staging).expect(409);
    expect(body.code).toBe("staging_not_in_review");
  });

  it("says what is wrong with a file of another kind", async () => {
    const staging = await stage(app, "会议纪要", "notes.txt");
    expect(staging.itemCount).toBe(0);
    expect(staging.issues[0]).toMatchObject({ code: "F01", severity: "error" });
  });
});

describe("committing", () => {
  it("stores what is usable and leaves the broken item out", async () => {
    const staging = await stage(
      app,
      mineFile([rectangle(0, 0, 300, 300), { 矿山名称: "好矿" }], [bowTie, { 矿山名称: "坏矿" }]),
    );
    expect((await commit(staging)).state).toBe("done");
    const { mines, batches } = await stored();
    expect(mines.map(({ name }) => name)).toEqual(["好矿"]);
    expect(batches[0].item_count).toBe(1);
  });

  it("refuses a choice that contains an item with errors and names it", async () => {
    const staging = await stage(
      app,
      mineFile([rectangle(0, 0, 300, 300), { name: "好矿" }], [bowTie, { name: "坏矿" }]),
    );
    const { body } = await order(staging, { include: [0, 1] }).expect(409);
    expect(body).toMatchObject({ code: "items_with_errors", issues: [{ path: "items.1" }] });
    expect((await stored()).mines).toEqual([]);
  });

  it("wants warnings to be accepted", async () => {
    const declared = { name: "甲", 面积_公顷: 5 };
    const staging = await stage(app, mineFile([rectangle(0, 0, 300, 300), declared]));
    expect(staging.warningCount).toBe(1);
    const { body } = await order(staging, { acceptWarnings: [] }).expect(409);
    expect(body.code).toBe("warnings_not_accepted");
    expect((await commit(staging)).state).toBe("done");
  });

  it("reads holder, licence, capacity and class from the attributes, the rest from the defaults", async () => {
    const properties = {
      name: "甲",
      许可证号: licence(3),
      采矿权人: "甲公司",
      生产规模: "60万吨/年",
      矿种: "铁矿",
    };
    const staging = await stage(app, mineFile([rectangle(0, 0, 300, 300), properties]));
    await commit(staging);
    const [mine] = await database.db("mine").select();
    expect(mine).toMatchObject({
      licence_number: licence(3),
      holder: "甲公司",
      mineral: "铁矿",
      capacity: "60",
      capacity_unit: "wt",
      region_code: "140901",
      status: "producing",
      name_initials: "j",
    });
  });

  it("keeps a number that is no licence number in the note, not as the mine's identity", async () => {
    const staging = await stage(app, mineFile([rectangle(0, 0, 300, 300), { name: "甲", 编号: "DK001" }]));
    await commit(staging);
    const [mine] = (await stored()).mines;
    expect(mine).toMatchObject({ licence_number: null });
    expect(mine.note).toContain("DK001");
  });

  it("makes a second version of the boundary when the licence is known", async () => {
    const { id } = await addMineTo(app, "旧名", { licenceNumber: licence(4) });
    const staging = await stage(
      app,
      mineFile([rectangle(0, 0, 500, 300), { name: "新名", 许可证号: licence(4) }]),
    );
    const { body } = await app.get(`/api/stagings/${staging.id}/items/0`).expect(200);
    expect(body.match).toMatchObject({ mineId: id, name: "旧名", by: "licence", version: 1 });
    await commit(staging);
    const { mines, boundaries } = await stored();
    expect(mines).toHaveLength(1);
    expect(boundaries).toMatchObject([
      { mine_id: id, valid_from: "2020-01-01", valid_to: "2026-01-01" },
      { mine_id: id, valid_from: "2026-01-01", valid_to: null },
    ]);
  });

  it("does not give a mine two boundaries that begin on one day", async () => {
    const file = mineFile([rectangle(0, 0, 500, 300), { name: "甲", 许可证号: licence(5) }]);
    await commit(await stage(app, file));
    const again = await stage(app, file);
    const { body } = await order(again).expect(409);
    expect(body.code).toBe("boundary_begins_that_day");
  });

  it("marks a boundary in another datum as not for decisions", async () => {
    const old = JSON.parse(mineFile([rectangle(0, 0, 300, 300), { name: "老坐标" }]));
    old.crs.properties.name = "EPSG:4610";
    await commit(await stage(app, JSON.stringify(old)));
    expect((await stored()).boundaries).toMatchObject([{ not_for_decision: true }]);
  });

  it("needs a registered region", async () => {
    const staging = await stage(app, mineFile([rectangle(0, 0, 300, 300), { name: "甲" }]));
    const { defaults } = anOrder();
    await order(staging, { defaults: { ...defaults, regionCode: "990000" } }).expect(400);
  });

  it("says so when the file holds nothing that could be stored", async () => {
    const staging = await stage(app, mineFile([bowTie, { name: "坏矿" }]));
    const { body } = await order(staging).expect(409);
    expect(body.code).toBe("nothing_to_commit");
  });

  it("is done once: a second commit of the same staging is refused", async () => {
    const staging = await stage(app, mineFile([rectangle(0, 0, 300, 300), { name: "甲" }]));
    await commit(staging);
    const { body } = await order(staging).expect(409);
    expect(body.code).toBe("staging_not_in_review");
    await discard(staging).expect(409);
  });
});

describe("one transaction", () => {
  const manyMines = (count: number) =>
    mineFile(
      ...Array.from(
        { length: count },
        (_, n) => [rectangle(n * 400, 0, 300, 300), { name: `矿${n}` }] as [never, { name: string }],
      ),
    );

  it("leaves nothing when it breaks in the middle, and the staging goes back to review", async () => {
    await asOwner(database.db, (tx) =>
      tx.raw(`
      CREATE FUNCTION refuse_150() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.name = '矿150' THEN RAISE EXCEPTION 'broken on purpose'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER refuses BEFORE INSERT ON mine FOR EACH ROW EXECUTE FUNCTION refuse_150();`),
    );
    const staging = await stage(app, manyMines(200));
    const job = await commit(staging);
    await asOwner(database.db, (tx) => tx.raw("DROP TRIGGER refuses ON mine; DROP FUNCTION refuse_150()"));
    expect(job.state).toBe("failed");
    expect(await stored()).toEqual({ mines: [], boundaries: [], batches: [] });
    const { body } = await app.get(`/api/stagings/${staging.id}`).expect(200);
    expect(body.state).toBe("review");
    expect((await commit(staging)).state).toBe("done");
    expect((await stored()).mines).toHaveLength(200);
  });

  it("is not repeated when the process died after the commit but before it was told", async () => {
    const staging = await stage(app, manyMines(3));
    const job = await commit(staging);
    await database
      .db("job")
      .where({ id: job.id })
      .update({ state: "queued", finished_at: null, result_id: null });
    worker.wake();
    expect(await finishedJob(app, job.id)).toMatchObject({ state: "done", resultId: job.id });
    expect((await stored()).mines).toHaveLength(3);
  });
});

const mendoza = "../shared/data/cadastre/mendoza-mining-rights.geojson";
it.skipIf(!existsSync(mendoza))("takes all usable ones of 1,715 real mining rights", async () => {
  const staging = await stage(app, readFileSync(mendoza), "mendoza.geojson");
  expect(staging.itemCount).toBe(1715);
  const job = await commit(staging);
  expect(job.state).toBe("done");
  expect((await stored()).mines).toHaveLength(staging.usableCount);
});
