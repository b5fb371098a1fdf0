import initSqlJs, { type SqlJsStatic } from "sql.js";
import { beforeAll, describe, expect, test } from "vitest";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { packageBlob, packageLayer, packageOf } from "#test/support/geopackage-of";
import { mutated } from "#test/support/mutations";
import { seeded } from "#test/support/seeded";
import { readWhole, streamed } from "#test/support/streamed";
import { shpSquare } from "#test/support/zipped-layers";

type Rows = NonNullable<Parameters<typeof packageOf>[2]>;

let sqlite: SqlJsStatic;
beforeAll(async () => {
  sqlite = await initSqlJs();
});

const mines = (table: string, count: number): Rows =>
  Array.from({ length: count }, (_, n) => [
    table,
    packageBlob(shpSquare(110 + n / 100, 38, 0.005)),
    `矿${n}`,
  ]);
const broken: Rows = [["甲", packageBlob(shpSquare(112, 38, 0.01)).subarray(0, 40), "坏矿"]];
const layers = packageLayer("甲", 4490) + packageLayer("乙 层", -1) + packageLayer("钻孔", 4490, "POINT");
const metres: Rows = [["a", packageBlob(shpSquare(500_000, 4_200_000, 1000)), "矿"]];
const noRowNumbers = packageLayer("甲", 4490).replace("big INTEGER)", "big INTEGER) WITHOUT ROWID");
const named = packageLayer("甲", 4490).replace("big INTEGER)", "big INTEGER, rowid TEXT, OID TEXT)");
const numbered: Rows = mines("甲", 3);

describe("a GeoPackage that stays on the disk", () => {
  test.each<[string, string, Rows, ReadOptions?]>([
    ["one layer", packageLayer("甲", 4490), numbered],
    [
      "hundreds of mines in two layers and one of points",
      layers,
      [...mines("甲", 450), ...mines("乙 层", 230)],
    ],
    ["metres without a zone", packageLayer("a", -1), metres],
    [
      "metres with the zone a person named",
      packageLayer("a", -1),
      metres,
      { zone: 37, zoneWidth: 3, datum: "CGCS2000" },
    ],
    [
      "a broken shape behind sound ones, and another layer",
      layers,
      [...mines("甲", 3), ...broken, ...mines("乙 层", 3)],
    ],
    ["no mine at all", packageLayer("甲", 4490), []],
    ["columns named like the number of a row", named, mines("甲", 450)],
    ["no layer", "", []],
  ])("with %s gives what it gives in memory", async (_, sql, rows, options = {}) => {
    const bytes = packageOf(sqlite, sql, rows);
    expect(await streamed(bytes, { options })).toEqual(await readWhole(bytes, options));
  });

  test("whose rows have no number is read by their places", async () => {
    const database = new sqlite.Database(packageOf(sqlite, noRowNumbers));
    for (const [n, [, blob, name]] of mines("甲", 450).entries()) {
      database.run('INSERT INTO "甲" (fid, geom, KSMC) VALUES (?, ?, ?)', [1000 - n, blob, name]);
    }
    const bytes = database.export();
    database.close();
    const whole = await readWhole(bytes);
    expect(whole.count).toBe(450);
    expect(await streamed(bytes)).toEqual(whole);
  });

  test("is read on from the first item of any of its slices", async () => {
    const bytes = packageOf(sqlite, layers, [...mines("甲", 450), ...mines("乙 层", 230)]);
    const { rows } = await readWhole(bytes);
    for (const from of [0, 200, 230, 430, 630, 680])
      expect((await streamed(bytes, { from })).rows).toEqual(rows.slice(from));
  });

  test("is refused in the same words when it is cut or spoilt", async () => {
    const chance = seeded(23);
    const bytes = packageOf(sqlite, layers, [...mines("甲", 5), ...mines("乙 层", 5)]);
    for (let i = 0; i < 60; i += 1) {
      const spoilt = mutated(bytes, chance);
      if (spoilt.toString("latin1", 0, 16) !== "SQLite format 3\0") continue;
      expect(await streamed(spoilt)).toEqual(await readWhole(spoilt));
    }
  });

  test("with a row that would fill the memory is refused before it is read", async () => {
    const huge: Rows = [["甲", new Uint8Array(7 * 1024 ** 2), "矿"]];
    const { issues, rows } = await streamed(packageOf(sqlite, packageLayer("甲", 4490), huge));
    expect(rows).toEqual([]);
    expect(issues).toMatchObject([
      { code: "C05", context: { detail: expect.stringContaining("超过 6 MB") } },
    ]);
  });
});
