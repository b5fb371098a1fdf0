import { describe, expect, test } from "vitest";
import { readBoundaryFile } from "#gis/formats/read-file";
import { issueSentence } from "#gis/issue-sentence";
import { gbk, utf8 } from "#test/support/boundary-samples";

const read = (...lines: string[]) => readBoundaryFile({ name: "矿山.csv", bytes: utf8(lines.join("\r\n")) });
const lonLat = '"POLYGON ((112 35,112.01 35,112.01 35.01,112 35.01,112 35))"';
const plane =
  '"POLYGON ((38500000 3900000,38500900 3900000,38500900 3900900,38500000 3900900,38500000 3900000))"';
const errorsOf = (issues: readonly { code: string; severity: string }[]) =>
  issues.flatMap(({ code, severity }) => (severity === "error" ? [code] : []));

describe("a table with shapes as well-known text", () => {
  test("gives a mine for each row, with its cells as attributes and their line", () => {
    const { format, items } = read(
      "全市矿山",
      "矿山名称,采矿许可证号,geom,备注",
      `向阳矿,C1409012020017110123450,${lonLat},南坡`,
      "",
      `东风矿,,${lonLat},`,
    );
    expect(format).toBe("wkt-table");
    expect(items).toMatchObject([
      {
        name: "向阳矿",
        number: "C1409012020017110123450",
        properties: { 备注: "南坡" },
        attributeLines: { 备注: 3 },
      },
      { name: "东风矿", number: null, properties: { 矿山名称: "东风矿" } },
    ]);
    expect(items[0]?.areaM2).toBeGreaterThan(1_000_000);
    expect(JSON.parse(items[0]?.sourceText ?? "")).toMatchObject({
      type: "Feature",
      properties: { 备注: "南坡" },
    });
  });

  test("is told by its cells, whatever the column is called, and in GBK, with tabs, without headings", () => {
    const bytes = gbk(`向阳矿\t${lonLat.slice(1, -1)}\r\n`);
    const { format, items } = readBoundaryFile({ name: "a.txt", bytes });
    expect({ format, properties: items[0]?.properties }).toEqual({
      format: "wkt-table",
      properties: { 第1列: "向阳矿" },
    });
  });

  test("places plane numbers by their zone, and asks of a table that says nothing", () => {
    const [silent] = read("name,WKT", `甲,${plane}`).items;
    expect(silent).toMatchObject({ crs: { kind: "plane", zone: 38, zoneWidth: 3 } });
    expect(silent?.issues).toMatchObject([
      { code: "E10", severity: "warning", context: { datum: "missing" } },
    ]);
  });

  test.each([
    ["SRID", `"SRID=4526;${plane.slice(1)}`, ""],
    [
      "the column 坐标系",
      plane,
      "CGCS2000 3度带第38带，中央经线 114°（EPSG:4526），X 为北、Y 为东，Y 含带号 38",
    ],
  ])("takes the system from %s", (_, wkt, system) => {
    const [item] = read("name,坐标系,WKT", `甲,${system},${wkt}`).items;
    expect(item).toMatchObject({
      issues: [],
      crs: { datum: "CGCS2000", kind: "plane", zone: 38, zoneWidth: 3 },
    });
    expect(item?.properties).toEqual({ name: "甲" });
  });

  test("a system that cannot be placed is an error, an old datum is told", () => {
    const ofSystem = (system: string) => read("name,坐标系,WKT", `甲,${system},${lonLat}`).items[0];
    expect(errorsOf(ofSystem("EPSG:3857")?.issues ?? [])).toEqual(["E10"]);
    expect(ofSystem("西安80")?.crs.datum).toBe("XIAN80");
  });

  test("a broken shape is told by row and column, the others are read", () => {
    const { items } = read("name,WKT", `甲,${lonLat}`, '乙,"POLYGON ((112 35,112.01))"', "丙,");
    expect(items.map(({ shape }) => shape === null)).toEqual([false, true, true]);
    const [broken] = items[1]?.issues.filter(({ severity }) => severity === "error") ?? [];
    if (!broken) throw new Error("an error is expected");
    expect(broken.place).toMatchObject({ item: 2, itemName: "乙", line: 3, field: "WKT" });
    expect(issueSentence(broken)).toContain("WKT图形从第24个字符“))”起不能识别");
    expect(errorsOf(items[2]?.issues ?? [])).toEqual(["F05"]);
  });

  test("a shape of thousands of corners on one line is read whole", () => {
    const corners = Array.from({ length: 15_000 }, (_, i) => {
      const turn = (2 * Math.PI * i) / 15_000;
      return `${112 + 0.01 * Math.cos(turn)} ${35 + 0.01 * Math.sin(turn)}`;
    });
    const { items, issues } = read("name,WKT", `甲,"POLYGON ((${[...corners, corners[0]].join(",")}))"`);
    expect(issues).toEqual([]);
    expect(items[0]?.shape?.coordinates[0]?.[0]).toHaveLength(15_001);
  });

  test("a list of corners that speaks of polygons stays what it is", () => {
    const text = [
      "矿山名称,点号,X,Y",
      ...[1, 2, 3].map((i) => `POLYGON (甲),${i},3900${i}00,38500${(i * i) % 5}00`),
    ];
    expect(read(...text).format).toBe("corner-table");
  });
});
