import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate, pendingMigrations } from "#api/db/migrate";
import { emptyDatabase, type TestDatabase } from "#test/support/database";

const files = readdirSync(new URL("../migrations/", import.meta.url)).filter((name) => name.endsWith(".sql"));

let database: TestDatabase;
let ran: string[];
beforeAll(async () => {
  database = await emptyDatabase();
  ran = await migrate(database.db);
});
afterAll(() => database.close());

test("every file runs once, in the order of its number, and a second time nothing happens", async () => {
  expect(files.length).toBeGreaterThan(8);
  expect(ran).toEqual(files.toSorted());
  expect(await migrate(database.db)).toEqual([]);
  expect(await pendingMigrations(database.db)).toEqual([]);
});

test("numbers follow each other without gap or repetition", () => {
  const numbers = files.toSorted().map((name) => Number(name.slice(0, 4)));
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
});

test("every table has a primary key", async () => {
  const { rows } = await database.db.raw(`
    SELECT relname FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conrelid = pg_class.oid AND contype = 'p')
      AND relname NOT IN ('knex_migrations_lock')`);
  expect(rows).toEqual([]);
});

const mineId = "01980000-0000-7000-8000-000000000001";
const square = "MULTIPOLYGON(((113 38,113.01 38,113.01 38.01,113 38.01,113 38)))";

describe("what must never be stored is refused", () => {
  beforeAll(async () => {
    const { db } = database;
    await db("region").insert([
      { code: "14", name: "某省", level: "province" },
      { code: "1499", name: "某市", level: "city", parent_code: "14" },
    ]);
    await db("mine").insert({
      id: mineId,
      name: "一号矿",
      holder: "某公司",
      licence_level: "city",
      region_code: "1499",
      mineral: "铁矿",
      status: "producing",
    });
  });

  const boundary = (shape: string, more: object = {}) =>
    database.db("boundary").insert({
      id: database.context.newId(),
      mine_id: mineId,
      shape: database.db.raw("ST_SetSRID(ST_GeomFromText(?), 4490)", [shape]),
      official_area_m2: 1,
      valid_from: "2020-01-01",
      valid_to: "2020-01-02",
      ...more,
    });

  test("a sound boundary is stored", async () => {
    await boundary(square);
  });

  test.each([
    ["a shape that crosses itself", "MULTIPOLYGON(((113 38,113.01 38.01,113.01 38,113 38.01,113 38)))"],
    ["an empty shape", "MULTIPOLYGON EMPTY"],
    ["a coordinate that is no number", "MULTIPOLYGON(((113 38,113.01 38,NaN 38.01,113 38.01,113 38)))"],
    ["a longitude beyond 180°", "MULTIPOLYGON(((180 38,180.01 38,180.01 38.01,180 38.01,180 38)))"],
    ["a latitude beyond 90°", "MULTIPOLYGON(((113 90,113.01 90,113.01 90.01,113 90.01,113 90)))"],
    [
      "plane coordinates taken for lon/lat",
      "MULTIPOLYGON(((38412000 4210000,38413000 4210000,38413000 4211000,38412000 4210000)))",
    ],
  ])("%s", async (_what, shape) => {
    await expect(boundary(shape)).rejects.toMatchObject({ code: "23514" });
  });

  test("a boundary in another coordinate system", async () => {
    const elsewhere = database.db.raw("ST_GeomFromText(?, 4326)", [square]);
    await expect(boundary(square, { shape: elsewhere })).rejects.toMatchObject({ code: "22023" });
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 0, -1])("an area of %d m²", async (areaM2) => {
    await expect(boundary(square, { official_area_m2: areaM2 })).rejects.toMatchObject({ code: "23514" });
  });

  test("a second boundary in force on the same day, while the day after the first one's end is free", async () => {
    const open = { valid_from: "2021-01-01", valid_to: null };
    await boundary(square, open);
    const overlapping = boundary(square, { valid_from: "2024-06-01", valid_to: null });
    await expect(overlapping).rejects.toMatchObject({ code: "23P01", constraint: "boundary_one_in_force" });
    await boundary(square, { valid_from: "2020-01-02", valid_to: "2021-01-01" });
  });

  test.each(["XIAN80", "BJ54", "GCJ02"])("a boundary from %s that may be decided on", async (datum) => {
    const days = { valid_from: "2019-01-01", valid_to: "2019-01-02" };
    const decidable = boundary(square, { ...days, source_datum: datum });
    await expect(decidable).rejects.toMatchObject({ constraint: "boundary_datum_guard" });
  });

  test.each([
    ["quota", { year: 2026, quarter: 1, issued_wt: "-0.0001" }],
    ["quota", { year: 2026, quarter: 1, issued_wt: "1", used_wt: "-1" }],
    ["quota", { year: 2026, quarter: 5, issued_wt: "1" }],
    ["reserve", { verified_on: "2026-01-01", remaining: "-1" }],
    ["reserve", { verified_on: "2026-01-01", remaining: "1", recoverable: "2" }],
  ])("negative or impossible tonnes in %s: %o", async (table, row) => {
    const impossible = database.db(table).insert({ id: database.context.newId(), mine_id: mineId, ...row });
    await expect(impossible).rejects.toMatchObject({ code: "23514" });
  });

  test.each([
    ["quota", { year: 2026, quarter: 1, issued_wt: "NaN" }],
    ["reserve", { verified_on: "2026-01-01", remaining: "NaN" }],
    ["reserve", { verified_on: "2026-01-01", remaining: "Infinity" }],
  ])("tonnes in %s that are no number: %o", async (table, row) => {
    const numberless = database.db(table).insert({ id: database.context.newId(), mine_id: mineId, ...row });
    await expect(numberless).rejects.toMatchObject({ code: "23514" });
  });

  test.each([
    [{ decided: "keep" }, "decided_has_document"],
    [{ decided: "keep", decided_on: "2026-01-01", decided_document: "" }, "decided_has_document"],
    [
      { approved: "keep", approved_on: "2026-01-01", approved_document: "甲〔2026〕1号" },
      "approved_after_decided",
    ],
  ])("a disposition without its document: %o", async (row, constraint) => {
    const undocumented = database
      .db("disposition")
      .insert({ id: database.context.newId(), mine_id: mineId, ...row });
    await expect(undocumented).rejects.toMatchObject({ constraint });
  });

  test.each([
    [{ area_m2: -1 }],
    [{ area_m2: "NaN" }],
    [{ width_m: "Infinity" }],
    [{ kind: "hole" }],
    [{ mine_b: "01980000-0000-7000-8000-000000000000" }],
  ])("a topology finding that cannot be: %o", async (wrong) => {
    const id = database.context.newId();
    await database.db("run").insert({
      id,
      kind: "topology",
      pack_id: "topology",
      pack_version: 1,
      region_code: "1499",
      parameters: "{}",
      as_of: "2026-01-01",
      data_version: 1,
    });
    const finding = {
      id,
      run_id: id,
      kind: "overlap",
      ground: "common",
      mine_a: mineId,
      mine_b: mineId,
      boundary_a: id,
      boundary_a_version: 1,
      boundary_b: id,
      boundary_b_version: 1,
      region_a: "1499",
      region_b: "1499",
      area_m2: 1,
      width_m: 1,
      body: "{}",
      shape: "{}",
    };
    await expect(database.db("topology_finding").insert({ ...finding, ...wrong })).rejects.toMatchObject({
      code: "23514",
    });
    await database.db("topology_finding").insert(finding);
  });

  const decision = {
    mine_a: mineId,
    mine_b: mineId,
    ground: "between",
    boundary_a: mineId,
    boundary_a_version: 1,
    boundary_b: mineId,
    boundary_b_version: 1,
    decision: "acceptable",
    decided_by: "某人",
    decided_at: "2026-01-01T00:00:00Z",
  };
  const decide = (more: object) =>
    database.db("topology_decision").insert({ id: database.context.newId(), ...decision, ...more });

  test.each([
    [{ decision: "close the mine" }, "23514"],
    [{ ground: "above" }, "23514"],
    [{ mine_b: "01980000-0000-7000-8000-000000000009" }, "23503"],
    [{ decided_by: null }, "23502"],
    [{ decision: "handled", note: " " }, "23514"],
    [{ part_a: -1 }, "23514"],
  ])("a topology decision that cannot be: %o", async (wrong, code) => {
    await expect(decide({ ground: "common", ...wrong })).rejects.toMatchObject({ code });
  });

  test("a second topology decision on the same ground of a pair, while other ground has its own", async () => {
    await decide({});
    await expect(decide({ decision: "real" })).rejects.toMatchObject({ code: "23505" });
    await decide({ ground: "common" });
    await decide({ part_a: 1, part_b: 2 });
  });

  test("a county outside its city's code", async () => {
    const stray = { code: "150101", name: "外县", level: "county", parent_code: "1499" };
    await expect(database.db("region").insert(stray)).rejects.toMatchObject({ code: "23514" });
  });
});

test("each change of a row raises its version by one, whatever the writer says", async () => {
  await database.db("mine").where({ id: mineId }).update({ note: "已核实", version: 99 });
  const [mine] = await database.db("mine").where({ id: mineId });
  expect(mine.version).toBe(2);
});

test("a change of a boundary raises the data version of its map layer", async () => {
  const version = async () => (await database.db("data_version").where({ layer: "mines" }).first()).version;
  const before = await version();
  await database.db("boundary").where({ mine_id: mineId }).update({ source_name: "复核" });
  expect(await version()).toBe(before + 1);
});

test("an import that waits through the upgrade to rules keeps its items and what their mines take", async () => {
  const { db, context } = database;
  const file = new URL("../migrations/0025_staged_choice.sql", import.meta.url);
  const [, conversion = ""] = readFileSync(file, "utf8").split("-- Imports that wait");
  const waiting = async (chosen: string | null) => {
    const [staging, job] = [context.newId(), context.newId()];
    const order = { batchName: "等待", take: [{ index: 1, fields: ["holder", "name"] }], defaults: {} };
    const input = JSON.stringify({ stagingId: staging, chosen, order });
    await db("job").insert({ id: job, kind: "import", state: "queued", input });
    const about = { file_name: "a.txt", size_bytes: 1, sha256: "0", encoding: "utf-8", issues: "[]" };
    await db("staging").insert({ id: staging, ...about, state: "committing", job_id: job });
    const items = [0, 1, 2].map((item_index) => ({ item_index, usable: item_index < 2, warning: false }));
    await db("staged_item").insert(items.map((item) => ({ staging_id: staging, ...item, body: "{}" })));
    return { staging, job };
  };
  const [all, some] = [await waiting(null), await waiting("{[1,2)}")];
  await db.raw(`--${conversion}`);
  const kept = ({ staging }: typeof all) =>
    db("staged_choice").where({ staging_id: staging }).orderBy("item_index").select("item_index", "taken");
  const taking = { item_index: 1, taken: ["holder", "name"] };
  expect(await kept(all)).toEqual([{ item_index: 0, taken: [] }, taking]);
  expect(await kept(some)).toEqual([taking]);
  const { input } = await db("job").where({ id: all.job }).first("input");
  expect(input).toEqual({ stagingId: all.staging, order: { batchName: "等待", defaults: {} } });
});
