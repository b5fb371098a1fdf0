import { expect, test } from "vitest";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { readBoundaryFile } from "#gis/formats/read-file";
import { cutRegistryRings } from "#gis/formats/registry-rings";
import { utf8 } from "#test/support/boundary-samples";

const outer =
  "4,1,4507000,41473000,2,4507300,41473000,3,4507300,41473300,4,4507000,41473300,363,-10,东采区,1";
const inner = "4,5,4507100,41473100,6,4507200,41473100,7,4507200,41473200,8,4507100,41473200,1000,-1000,,-1";
const degrees =
  "1,4,1,113.1212,34.4027,2,113.1230,34.4027,3,113.1230,34.4041,4,113.1212,34.4041,1000,-1000,,1,";
const readFile = (text: string, options: ReadOptions = {}) =>
  readBoundaryFile({ name: "a.txt", bytes: utf8(text) }, { datum: "CGCS2000", ...options });

test("rings flagged 1 add ground with their elevations, −1 takes it out, 1000 and −1000 mean not set", () => {
  const file = readFile(`2,${outer},${inner},`);
  expect(file).toMatchObject({
    format: "registry-string",
    issues: [],
    items: [{ issues: [], parts: [{ name: "东采区", topM: 363, bottomM: -10 }] }],
  });
  expect(file.items[0]?.shape?.coordinates.map((polygon) => polygon.length)).toEqual([2]);
  expect(Math.abs((file.items[0]?.areaM2 ?? 0) - 80_000)).toBeLessThan(10);
});

test("one mine a line, with its name or licence number before it", () => {
  const { items } = readFile(`甲矿\t1,${outer}\nC2101002026117100000001=1,${outer}`);
  expect(items.map(({ name, number }) => [name, number])).toEqual([
    ["甲矿", null],
    [null, "C2101002026117100000001"],
  ]);
});

test("DDD.MMSS is never assumed: it is asked about and read so only when the user says so", () => {
  expect(readFile(degrees).items).toMatchObject([
    { shape: null, issues: [{ code: "F08", severity: "error" }] },
  ]);
  const [lon = 0, lat = 0] =
    readFile(degrees, { degrees: "packed" }).items[0]?.shape?.coordinates[0]?.[0]?.[0] ?? [];
  expect([lon, lat].map((value) => value.toFixed(9))).toEqual(["113.203333333", "34.674166667"]);
  expect(readFile(degrees, { degrees: "decimal" }).items[0]?.shape?.coordinates[0]?.[0]?.[0]).toEqual([
    113.1212, 34.4027,
  ]);
});

test("a string that breaks off, or claims a billion corners, is refused where it breaks", () => {
  expect(cutRegistryRings(`2,${outer},4,5,4507100,41473100`, 1).fault).toEqual({
    ring: 2,
    count: 4,
    found: 3,
  });
  expect(cutRegistryRings("1,999999999,1,4507000,41473000", 1)).toEqual({
    rings: [],
    fault: { ring: 1, count: 999_999_999, found: 3 },
  });
  expect(cutRegistryRings(`1,${outer},9,9`, 1).fault).not.toBeNull();
  const [item] = readFile(`2,${outer},4,5,4507100,41473100`).items;
  expect(item).toMatchObject({ shape: null, issues: [{ code: "F06", place: { line: 1 } }] });
});
