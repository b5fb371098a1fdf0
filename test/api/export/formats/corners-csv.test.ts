import type { MultiPolygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { writeCornersCsv } from "#api/export/formats/corners-csv";
import type { ExportFeature } from "#api/export/layer";
import { coordinateSystemOf } from "#gis/crs/coordinate-system";
import { toPlane } from "#gis/crs/gauss-kruger";
import type { SourceCrs } from "#gis/formats/parsed-file";
import { readBoundaryFile } from "#gis/formats/read-file";
import { noticeSample, utf8 } from "#test/support/boundary-samples";

const source: SourceCrs = { datum: "CGCS2000", kind: "plane", zoneWidth: 3, zone: 41 };
const [sample] = readBoundaryFile({ name: "a.txt", bytes: utf8(noticeSample) }).items;
if (!sample?.shape) throw new Error("the sample has a shape");
const { shape, parts } = sample;
const mine = (change: Partial<ExportFeature>): ExportFeature => ({
  values: [],
  theme: "矿区范围",
  name: "云岭一矿",
  number: "C1409012020017110123450",
  shape,
  parts,
  source,
  ...change,
});

/** The table as it is written, in the system of an EPSG code, or each mine in its own zone. */
function tableOf(epsg: number | null, ...features: ExportFeature[]): string {
  const system = coordinateSystemOf(epsg ?? 4490);
  if (!system) throw new Error("the system is known");
  const settings = { system, ownZones: epsg === null, encoding: "utf-8" as const, day: "2026-11-26" };
  const pieces = writeCornersCsv({ title: "矿山", fields: [], features }, settings) as Iterable<Uint8Array>;
  return Buffer.concat([...pieces]).toString("utf8");
}
const back = (text: string) => readBoundaryFile({ name: "拐点坐标表.csv", bytes: utf8(text) });
const headOf = (text: string) => text.slice(0, text.indexOf("\r\n")).split(",");
const cornersOf = (ground: MultiPolygon | null | undefined): Position[] =>
  (ground?.coordinates ?? []).flatMap((rings) => rings.flatMap((ring) => ring.slice(1)));

/** How far the corner of `other` that is nearest lies from each of `ground`, the furthest of them, m. */
function furthestM(ground: MultiPolygon | null | undefined, other: MultiPolygon): number {
  const [from, to] = [ground, other].map((one) => cornersOf(one).map((at) => toPlane(at, 41, 3)));
  const gaps = (from ?? []).map((a) =>
    Math.min(...(to ?? []).map((b) => Math.hypot(a.northM - b.northM, a.eastM - b.eastM))),
  );
  return Math.max(...gaps);
}

describe("one row a corner", () => {
  test("names mine, licence, 采区, ring, corner, elevations and system, behind the mark that Excel wants", () => {
    const lines = tableOf(null, mine({})).split("\r\n");
    expect(lines[0]).toBe(
      "\ufeff图形序号,矿山名称,采矿许可证号,采区,圈号,内外圈,点号,X（北，m，许可证所在分带）," +
        "Y（东，含带号，m，许可证所在分带）,起标高（m）,止标高（m）,坐标系,带号,几度分带",
    );
    expect(lines[1]).toBe(
      "1,云岭一矿,C1409012020017110123450,东采区,1,外圈,J1,4507300.000,41473000.000,229.5,70,EPSG:4529 3度带第41带,41,3",
    );
    expect(lines.filter((line) => line.includes("内圈（扣除）"))).toHaveLength(4);
    expect(lines).toHaveLength(1 + 12 + 1);
  });

  test.each([
    [4490, ["经度（十进制度，EPSG:4490）", "纬度（十进制度，EPSG:4490）"]],
    [4529, ["X（北，m，EPSG:4529）", "Y（东，含带号，m，EPSG:4529）"]],
    [4550, ["X（北，m，EPSG:4550）", "Y（东，不含带号，m，EPSG:4550）"]],
  ])("EPSG:%i heads its columns with axis and code", (epsg, heads) => {
    expect(headOf(tableOf(epsg, mine({}))).slice(7, 9)).toEqual(heads);
  });

  test("a mine whose ground is not registered has no row, and takes no number", () => {
    const text = tableOf(null, mine({ shape: null, name: "无界矿" }), mine({}));
    expect(text).not.toContain("无界矿");
    expect(text).toContain("\r\n1,云岭一矿,");
  });
});

const ownZones: [string, number | null] = ["each in its own zone", null];
const inSystem = (epsg: number): [string, number | null] => [`EPSG:${epsg}`, epsg];

describe("our own reader", () => {
  test.each([ownZones, ...[4490, 4529, 4550, 4499, 4510, 4528].map(inSystem)])(
    "reads every mine, 采区, elevation, hole and corner back to 0.001 m without a question: %s",
    (_, epsg) => {
      const { items, issues, format } = back(tableOf(epsg, mine({})));
      expect({ issues, format }).toEqual({ issues: [], format: "corner-table" });
      expect(items).toMatchObject([
        {
          name: "云岭一矿",
          number: "C1409012020017110123450",
          issues: [],
          parts: parts.map(({ name, topM, bottomM }) => ({ name, topM, bottomM })),
        },
      ]);
      expect(cornersOf(items[0]?.shape)).toHaveLength(cornersOf(shape).length);
      expect(furthestM(items[0]?.shape, shape)).toBeLessThan(0.001);
      expect(furthestM(shape, items[0]?.shape ?? shape)).toBeLessThan(0.001);
    },
  );

  test("tells mines of the same name apart, and each keeps the zone of its own licence", () => {
    const other: SourceCrs = { ...source, zoneWidth: 6, zone: 21 };
    const text = tableOf(null, mine({ number: null }), mine({ number: null, source: other }));
    const { items } = back(text);
    expect(items.map(({ name, crs, issues }) => [name, crs.zoneWidth, crs.zone, issues])).toEqual([
      ["云岭一矿", 3, 41, []],
      ["云岭一矿", 6, 21, []],
    ]);
    for (const item of items) expect(furthestM(item.shape, shape)).toBeLessThan(0.001);
  });

  test("finds a name that would run as a formula as it was, and one with commas and quotes", () => {
    const names = ["=HYPERLINK(1)矿", "+一矿", '甲,“乙”"丙"矿'];
    const text = tableOf(null, ...names.map((name) => mine({ name })));
    expect(text).toContain(",'=HYPERLINK(1)矿,");
    expect(back(text).items.map(({ name }) => name)).toEqual(names);
  });

  test.each([ownZones, ...[4490, 4529].map(inSystem)])(
    "takes a licence of Xian 1980 for what it is, nothing was converted: %s",
    (_, epsg) => {
      const text = tableOf(epsg, mine({ source: { ...source, datum: "XIAN80" } }));
      expect(text).toContain("1980西安坐标系");
      expect(text).toContain("不可用于判定");
      expect(back(text).items[0]?.crs.datum).toBe("XIAN80");
    },
  );
});
