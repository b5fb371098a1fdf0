import { describe, expect, test } from "vitest";
import { shapefileOf } from "#test/support/shapefile-of";
import { codesOf, layerFiles, oneMine, readZipped, type ZipFiles } from "#test/support/zipped-layers";

describe("a lying shapefile", () => {
  const patched = (name: string, change: (bytes: Buffer) => void): ZipFiles => {
    const files = layerFiles(oneMine);
    const bytes = Buffer.from(files[name] ?? "");
    change(bytes);
    return { ...files, [name]: bytes };
  };

  test.each<[string, string, (bytes: Buffer) => void]>([
    ["a billion corners", "矿区.shp", (shp) => shp.writeInt32LE(1_000_000_000, 148)],
    ["a billion rings", "矿区.shp", (shp) => shp.writeInt32LE(1_000_000_000, 144)],
    ["a negative count", "矿区.shp", (shp) => shp.writeInt32LE(-1, 148)],
    ["rings that begin behind the last corner", "矿区.shp", (shp) => shp.writeInt32LE(77, 152)],
    ["a record longer than the file", "矿区.shp", (shp) => shp.writeInt32BE(1_000_000, 104)],
    ["a file longer than it is", "矿区.shp", (shp) => shp.writeInt32BE(1_000_000, 24)],
    ["a record of another type", "矿区.shp", (shp) => shp.writeInt32LE(3, 108)],
    ["an index that leads outside", "矿区.shx", (shx) => shx.writeInt32BE(1_000_000, 100)],
    ["an index longer than it is", "矿区.shx", (shx) => shx.writeInt32BE(1_000_000, 24)],
    ["a billion attributes", "矿区.dbf", (dbf) => dbf.writeUInt32LE(1_000_000_000, 4)],
    ["fewer attributes than shapes", "矿区.dbf", (dbf) => dbf.writeUInt32LE(0, 4)],
    ["fields beyond the record", "矿区.dbf", (dbf) => dbf.writeUInt8(255, 48)],
    ["no header", "矿区.dbf", (dbf) => dbf.writeUInt16LE(0, 8)],
  ])("that promises %s is refused", async (_, name, change) => {
    const { items, issues } = await readZipped(patched(name, change));
    expect(items).toEqual([]);
    expect(issues).toMatchObject([{ code: "C05", severity: "error" }]);
  });

  test("cut anywhere is refused or read whole, never half", async () => {
    const files = layerFiles(oneMine);
    for (const name of Object.keys(files)) {
      const bytes = Buffer.from(files[name] ?? "");
      for (let end = 0; end < bytes.length - 1; end += 13) {
        const { items, issues } = await readZipped({ ...files, [name]: bytes.subarray(0, end) });
        expect([items.length, issues.map(({ code }) => code)]).toEqual([0, ["C05"]]);
      }
    }
  });

  test("whose index names one record many times does not grow", async () => {
    const { shp, shx, dbf } = shapefileOf(oneMine);
    const many = Buffer.concat([
      shx.subarray(0, 100),
      ...Array.from({ length: 50 }, () => shx.subarray(100)),
    ]);
    many.writeInt32BE(many.length / 2, 24);
    expect(codesOf(await readZipped({ "a.shp": shp, "a.shx": many, "a.dbf": dbf }))).toEqual(["C05"]);
  });
});
