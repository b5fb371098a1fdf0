import { expect, test } from "vitest";
import { type ForeignKind, foreignKind } from "#gis/formats/foreign-file";
import { readBoundaryFile } from "#gis/formats/read-file";

const bytes = (signs: string) => Uint8Array.from([...signs].map((sign) => sign.charCodeAt(0)));

/** A body without a line end, longer than any line of a table. */
const body = "\x01\x02\xb1\xf2".repeat(50_000);

test.each<[string, string, ForeignKind]>([
  ["矿区.shp", "\0\0\x27\x0a", "shapefile-part"],
  ["矿区.shx", "\0\0\x27\x0a", "shapefile-part"],
  ["矿区.dbf", "\x03\x7a\x01\x01", "shapefile-part"],
  ["矿区.prj", 'GEOGCS["China Geodetic Coordinate System 2000"', "shapefile-part"],
  ["名单.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-office"],
  ["坐标.rar", "Rar!\x1a\x07\x01\0", "archive"],
  ["坐标.7z", "7z\xbc\xaf\x27\x1c", "archive"],
  ["公示.pdf", "%PDF-1.7", "document"],
  ["公示.jpg", "\xff\xd8\xff\xe0", "picture"],
  ["坐标.txt", "\xff\xfeX\0,\0Y\0", "utf-16"],
  ["坐标.csv", "\xfe\xff\0X\0,\0Y", "utf-16"],
])("%s is refused for what it is, however long its lines are", (name, signs, kind) => {
  for (const text of [signs, signs + body]) {
    const { format, items, issues } = readBoundaryFile({ name, bytes: bytes(text) });
    expect([format, items]).toEqual([null, []]);
    expect(issues).toMatchObject([{ code: "F01", severity: "error", context: { kind } }]);
  }
});

test("a layout that is known is read whatever the file is called", () => {
  const text = "X,Y\n4507000,41473000\n4507300,41473000\n4507300,41473300\n";
  expect(readBoundaryFile({ name: "矿区.dbf", bytes: bytes(text) }).format).toBe("corner-table");
  expect(foreignKind("a.txt", bytes(text))).toBeNull();
});
