import { describe, expect, test } from "vitest";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { mutated } from "#test/support/mutations";
import { seeded } from "#test/support/seeded";
import { readWhole, streamed } from "#test/support/streamed";
import { lying, zipOf } from "#test/support/zip-of";
import { layerFiles, oneMine, shpSquare, stated, type ZipFiles } from "#test/support/zipped-layers";

const without = (files: ZipFiles, name: string): ZipFiles =>
  Object.fromEntries(Object.entries(files).filter(([key]) => key !== name));
const manyMines = (count: number) => ({
  shapes: Array.from({ length: count }, (_, n) =>
    n % 50 === 7 ? null : [shpSquare(110 + n / 100, 38, 0.005)],
  ),
  rows: Array.from({ length: count }, (_, n) => ({ KSMC: `矿${n}`, 备注: "采矿" })),
});
const rings = [shpSquare(112, 38, 0.01), shpSquare(112.002, 38.002, 0.002), shpSquare(112.02, 38, 0.01)];
const metres = layerFiles({ ...oneMine, shapes: [[shpSquare(500_000, 4_200_000, 1000)]] });

describe("a zipped shapefile that is unpacked to the disk", () => {
  test.each<[string, ZipFiles, ReadOptions?]>([
    ["one mine", layerFiles(oneMine, stated)],
    ["holes and parts", layerFiles({ ...oneMine, shapes: [rings] }, stated)],
    ["heights", layerFiles({ ...oneMine, type: 15 }, stated)],
    ["hundreds of mines, some without a shape", layerFiles(manyMines(450), stated)],
    ["GBK told by nobody", layerFiles({ ...manyMines(3), encoding: "gbk" })],
    [
      "GBK read as Big5 because a person said so",
      layerFiles({ ...manyMines(3), encoding: "gbk" }),
      { encoding: "big5" },
    ],
    [
      "two layers and one of points",
      {
        ...layerFiles(manyMines(250), {}, "a/甲"),
        ...layerFiles(oneMine, {}, "乙"),
        ...layerFiles({ ...oneMine, type: 1 }, {}, "钻孔"),
      },
    ],
    ["metres without a zone", metres],
    ["metres with the zone a person named", metres, { zone: 37, zoneWidth: 3 }],
    ["no table", without(layerFiles(oneMine), "矿区.dbf")],
    ["no index", without(layerFiles(manyMines(3), stated), "矿区.shx")],
    ["no mine at all", layerFiles({ shapes: [], rows: [] })],
    ["points alone", layerFiles({ ...oneMine, type: 1 })],
    ["no layer", { "说明.doc": "x" }],
  ])("with %s gives what it gives in memory", async (_, files, options = {}) => {
    const zip = await zipOf(files);
    expect(await streamed(zip, { options })).toEqual(await readWhole(zip, options));
  });

  test("is read on from any of its items", async () => {
    const zip = await zipOf({
      ...layerFiles(manyMines(250), {}, "甲"),
      ...layerFiles(manyMines(10), {}, "乙"),
    });
    const { rows } = await readWhole(zip);
    for (const from of [0, 1, 200, 249, 250, 255, 260])
      expect((await streamed(zip, { from })).rows).toEqual(rows.slice(from));
  });

  test("is refused in the same words when its zip or a file of it lies, is cut or was spoilt", async () => {
    const chance = seeded(17);
    const files = layerFiles(manyMines(3), stated);
    const zip = await zipOf(files);
    const spoilt = [
      lying(zip, "unpacked", 5),
      lying(zip, "crc", 1),
      lying(zip, "flags", 1),
      zip.subarray(0, 700),
    ];
    for (const name of Object.keys(files)) {
      for (let i = 0; i < 8; i += 1)
        spoilt.push(await zipOf({ ...files, [name]: mutated(Buffer.from(files[name] ?? ""), chance) }));
    }
    for (let i = 0; i < 25; i += 1) spoilt.push(mutated(zip, chance));
    // without its first signs it is no zip, and no layout of features either
    const zips = spoilt.filter((bytes) => bytes.toString("latin1", 0, 4) === "PK\u0003\u0004");
    expect(zips.length).toBeGreaterThan(40);
    for (const bytes of zips) expect(await streamed(bytes)).toEqual(await readWhole(bytes));
  });
});
