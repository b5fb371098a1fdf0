import type { MultiPolygon } from "geojson";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outsideOutline, whollyOutside } from "#api/shapes/outside-outline";
import { type TestDatabase, testDatabase } from "#test/support/database";

/** Between two meridians and two parallels. */
const box = (west: number, south: number, east: number, north: number): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ],
});
const outline = box(112, 38, 113, 39);
/** some 260 m wide; a millionth of a degree is 0.11 m */
const across = (south: number) => box(112.5, south, 112.503, south + 0.002);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.db("region").insert({ code: "1409", name: "测试市", level: "city" });
  await database.db.raw(
    "UPDATE region SET outline = ST_Multi(ST_SetSRID(ST_GeomFromGeoJSON(?), 4490)) WHERE code = '1409'",
    [JSON.stringify(outline)],
  );
});
afterAll(() => database.close());

test("less than 1 m² inside is rounding of corners, more is ground", () => {
  expect(outsideOutline(across(39 - 1e-8), outline).wholly).toBe(true);
  expect(outsideOutline(across(39 - 1e-6), outline).wholly).toBe(false);
  expect(outsideOutline(across(40), outline)).toMatchObject({ wholly: true });
  expect(outsideOutline(across(39 - 0.002 + 1e-8), outline)).toEqual({ outsideM2: 0, wholly: false });
});

test("what lies apart needs no measuring, what touches the line is measured against its outline", async () => {
  const rows = [
    { of: "apart", code: "1409", crossing: null },
    { of: "sliver", code: "1409", crossing: across(39 - 1e-8) },
    { of: "half", code: "1409", crossing: across(39 - 0.0005) },
  ];
  expect((await whollyOutside(database.db, rows)).map(({ of }) => of)).toEqual(["apart", "sliver"]);
});
