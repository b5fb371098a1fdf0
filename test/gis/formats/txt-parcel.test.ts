import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { toPlane } from "#gis/crs/gauss-kruger";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { readBoundaryFile } from "#gis/formats/read-file";
import { txtParcelFormat } from "#gis/formats/txt-parcel";
import { txtSample } from "#test/support/boundary-samples";

const read = (text: string, options: ReadOptions = {}) => {
  const [item] = txtParcelFormat.read(text, options).items;
  if (item === undefined) throw new Error("one parcel expected");
  return item;
};
const codes = (text: string, options: ReadOptions = {}) =>
  read(text, options).issues.map((issue) => issue.code);

describe("国土TXT", () => {
  test("the sample parcel is one part with one hole and 8.75 公顷 within the official tolerance", () => {
    const item = read(txtSample);
    expect(item.shape?.coordinates.map((polygon) => polygon.length)).toEqual([2]);
    expect(item.crs).toEqual({ datum: "CGCS2000", kind: "plane", zone: 41, zoneWidth: 3 });
    expect([item.name, item.number, item.declaredAreaM2, item.declaredAreaText]).toEqual([
      "示例矿区",
      "DK001",
      87_500,
      "8.7500公顷",
    ]);
    expect(Math.abs(item.areaM2 - 87_500)).toBeLessThan(5);
    expect(item.issues).toEqual([]);
  });

  test("the first corner stays the first, where the source put it", () => {
    const [lon = 0, lat = 0] = read(txtSample).shape?.coordinates[0]?.[0]?.[0] ?? [];
    const { northM, eastM } = toPlane([lon, lat], 41, 3);
    expect(northM).toBeCloseTo(4_507_000, 4);
    expect(eastM).toBeCloseTo(41_473_000, 4);
  });

  test("closing points may be left out, J may be left out, and the parcel is the same", () => {
    const open = txtSample
      .replace(/J1,1,4507000.000,41473000.000\r\nJ5/, "J5")
      .replace(/J5,2[^\r]*\r\n$/, "");
    expect(read(open.replaceAll(/^J/gm, "")).areaM2).toBe(read(txtSample).areaM2);
    expect(codes(open.replaceAll(/^J/gm, ""))).toEqual([]);
  });

  test("an empty 带号 is taken from the prefix of Y", () => {
    expect(read(txtSample.replace("带号=41", "带号=")).crs.zone).toBe(41);
    expect(read(txtSample.replace("带号=41\r\n", "")).shape).toEqual(read(txtSample).shape);
  });

  test("without prefix and 带号 the zone is asked for; once given, the place is the same", () => {
    const bare = txtSample.replaceAll(",41473", ",473").replace("带号=41", "带号=");
    expect(codes(bare)).toEqual(["F02"]);
    expect(read(bare).shape).toBeNull();
    expect(read(bare, { zone: 41 }).shape).toEqual(read(txtSample).shape);
    expect(read(txtSample.replaceAll(",41473", ",473")).shape).toEqual(read(txtSample).shape);
  });

  test("another 带号 than the prefix is E05, an error until the user names the prefix's zone", () => {
    const wrong = txtSample.replace("带号=41", "带号=40");
    expect(read(wrong).issues).toMatchObject([{ code: "E05", severity: "error", context: { count: 10 } }]);
    expect(read(wrong, { zone: 41 }).issues).toMatchObject([{ code: "E05", severity: "warning" }]);
    expect(read(wrong, { zone: 41 }).crs.zone).toBe(41);
  });

  test("swapped columns are E11 until accepted; the place is then the same", () => {
    const swapped = txtSample.replaceAll(/(450\d{4}\.\d+),(41\d{6}\.\d+)/g, "$2,$1");
    expect(read(swapped).issues).toMatchObject([{ code: "E11", severity: "error" }]);
    const accepted = read(swapped, { acceptSwap: true });
    expect(accepted.issues).toMatchObject([{ code: "E11", severity: "warning" }]);
    expect(accepted.shape).toEqual(read(txtSample).shape);
  });

  test("an island in a hole is a part of its own", () => {
    const island = ["J9,3,4507110,41473110", "J10,3,4507140,41473110", "J11,3,4507140,41473140"];
    const item = read(`${txtSample}${island.join("\r\n")}`);
    expect(item.parts).toHaveLength(2);
    expect(item.areaM2 - read(txtSample).areaM2).toBeCloseTo(450, 1);
  });

  test("a ring half inside another is an overlap, not a hole (E07)", () => {
    const moved = txtSample.replaceAll("41473150", "41473350");
    expect(codes(moved)).toContain("E07");
  });

  test("a hole that shares an edge with its ring is taken out, not an overlap", () => {
    const atEdge = txtSample
      .replaceAll("4507150.000,41473100", "4507100.000,41473000")
      .replaceAll(/^J6,2.*\r\n/gm, "");
    const item = read(atEdge.replace("J8,2,4507100.000,41473150", "J8,2,4507150.000,41473000"));
    expect(item.issues.filter((issue) => issue.severity === "error")).toEqual([]);
    expect(item.parts).toHaveLength(1);
    expect(item.areaM2).toBeLessThan(90_000);
  });

  test("Xian 1980 is kept as it stands and marked, an unnamed system blocks, silence is a warning", () => {
    const datum = (text: string) => txtSample.replace("坐标系=2000国家大地坐标系", text);
    expect(read(datum("坐标系=1980西安坐标系")).crs.datum).toBe("XIAN80");
    expect(read(datum("坐标系=1980西安坐标系")).issues).toMatchObject([{ code: "E10", severity: "warning" }]);
    expect(read(datum("坐标系=地方独立")).issues).toMatchObject([{ code: "E10", severity: "error" }]);
    expect(read(datum("备注=无")).issues).toMatchObject([{ code: "E10", severity: "warning" }]);
  });

  test("a lost corner leaves no shape, as its area would be a guess", () => {
    const item = read(txtSample.replace("J2,1,4507300.000", "J2,1,45O7300.000"));
    expect(item.issues[0]).toMatchObject({
      code: "E12",
      place: { line: 15, ring: 1, point: 2, pointName: "J2" },
    });
    expect([item.shape, item.parts, item.areaM2]).toEqual([null, [], 0]);
  });
});

const folder = new URL("../../../../shared/data/txt/", import.meta.url);
describe.skipIf(!existsSync(folder))("real parcel files", () => {
  const readReal = (name: string) => readBoundaryFile({ name, bytes: readFileSync(new URL(name, folder)) });

  test("a GBK file of Hangzhou comes to its declared 5.7089 公顷 without issue", () => {
    const file = readReal("pengbu-BR14.gbk.txt");
    expect(file).toMatchObject({ encoding: "gb18030", format: "txt-parcel", items: [{ issues: [] }] });
    expect(file.items[0]?.name).toBe("彭埠单元B/R-14地块");
    expect(Math.abs((file.items[0]?.areaM2 ?? 0) - 57_089)).toBeLessThan(10);
  });

  test("a file with an empty 带号 is placed in zone 35 by its prefix", () => {
    expect(readReal("longjie-testfile.txt").items).toMatchObject([
      { crs: { zone: 35, zoneWidth: 3 }, issues: [] },
    ]);
  });
});
