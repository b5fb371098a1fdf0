import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { compareItems } from "#api/transfer/review/compare-items";
import type { StagedItem } from "#contract/transfer";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { addMineTo, addRegions } from "#test/support/register";
import { mineFile, stage } from "#test/support/staged-file";

const licence = "C1409012026017130001001";
let database: TestDatabase;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());
afterEach(() => database.db.raw("TRUNCATE mine, staging CASCADE"));

type Match = NonNullable<StagedItem["match"]>;
const matchOf = async (id: string): Promise<Match> =>
  (await app.get(`/api/stagings/${id}/items/0`).expect(200)).body.match;
const stageShape = (shape: ReturnType<typeof rectangle>) =>
  stage(app, mineFile([shape, { name: "甲矿", 许可证号: licence }]));

/** Every corner moved by some degrees of longitude. */
const moved = (shape: ReturnType<typeof rectangle>, deg: number) => ({
  ...shape,
  coordinates: shape.coordinates.map((rings) =>
    rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + deg, lat])),
  ),
});
const turned = (shape: ReturnType<typeof rectangle>) => ({
  ...shape,
  coordinates: shape.coordinates.map((rings) =>
    rings.map((ring) => [...ring.slice(1, -1), ring[0] ?? [], ring[1] ?? []]),
  ),
});

test("the same corners are the same boundary, exactly, from another first corner or within 2 mm; a decimetre is another", async () => {
  const { id: mine } = await addMineTo(app, "甲矿", { licenceNumber: licence });
  const { rows } = await database.db.raw(
    "SELECT ST_AsGeoJSON(shape, 15)::json AS shape FROM boundary WHERE mine_id = ?",
    [mine],
  );
  const registered = rows[0].shape as ReturnType<typeof rectangle>;
  const compared = async (shape: ReturnType<typeof rectangle>) =>
    (await matchOf((await stageShape(shape)).id)).sameBoundary;
  expect(await compared(registered)).toBe(true);
  expect(await compared(turned(registered))).toBe(true);
  expect(await compared(moved(registered, 1e-8))).toBe(true);
  expect(await compared(moved(registered, 5e-8))).toBe(false);
  expect(await compared(moved(registered, 1e-5))).toBe(false);
});

test("what was compared stands until the mine or its newest extent changes, and is then compared anew", async () => {
  const mine = await addMineTo(app, "甲矿", { licenceNumber: licence });
  const { id } = await stageShape(rectangle(0, 0, 500, 300));
  await compareItems(database.db, id);
  await database.db("staged_match").where({ staging_id: id }).update({ differences: "[]" });
  expect((await matchOf(id)).differences).toEqual([]);
  await app.patch(`/api/mines/${mine.id}`).set("If-Match", "1").send({ name: "改名" }).expect(200);
  expect((await matchOf(id)).differences).toMatchObject([{ field: "name", stored: "改名", offered: "甲矿" }]);

  const before = (await matchOf(id)).sameBoundary;
  await database.db.raw(
    "UPDATE boundary SET shape = (SELECT shape FROM staged_item WHERE staging_id = ?) WHERE mine_id = ?",
    [id, mine.id],
  );
  expect([before, (await matchOf(id)).sameBoundary]).toEqual([false, true]);
});
