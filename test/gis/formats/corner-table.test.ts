import { describe, expect, test } from "vitest";
import { dmsText } from "#gis/crs/dms";
import { toGeographic } from "#gis/crs/gauss-kruger";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { cornerTableFormat, readCornerRows } from "#gis/formats/corner-table";
import { readBoundaryFile } from "#gis/formats/read-file";
import { utf8 } from "#test/support/boundary-samples";

const square = [
  ["1", "4507000.00", "41473000.00"],
  ["2", "4507300.00", "41473000.00"],
  ["3", "4507300.00", "41473300.00"],
  ["4", "4507000.00", "41473300.00"],
];
const lonLat = square.map(([name = "", north, east]) => {
  const [lon = 0, lat = 0] = toGeographic({ northM: Number(north), eastM: Number(east) }, 41, 3);
  return { name, lon, lat };
});
const table = (heading: string, rows: readonly (readonly string[])[]) =>
  [heading, ...rows.map((row) => row.join(","))].join("\r\n");
const readFile = (text: string, options: ReadOptions = {}) =>
  readBoundaryFile({ name: "a.csv", bytes: utf8(text) }, { datum: "CGCS2000", ...options });
const readOne = (text: string, options: ReadOptions = {}) => {
  const file = readFile(text, options);
  const [item] = file.items;
  if (file.format !== "corner-table" || item === undefined) throw new Error("a corner table expected");
  return item;
};
const codes = (text: string, options: ReadOptions = {}) =>
  readOne(text, options).issues.map(({ code }) => code);
const plane = readOne(
  table(
    "点号,X,Y,圈号",
    square.map((row) => [...row, "1"]),
  ),
);

describe("a corner table", () => {
  test("in metres, with X north and Y east, is read where it lies", () => {
    expect(plane).toMatchObject({ issues: [], crs: { kind: "plane", zone: 41, zoneWidth: 3 } });
    expect(Math.abs(plane.areaM2 - 90_000)).toBeLessThan(10);
    const east = table(
      "点号,东坐标Y,北坐标X",
      square.map(([name = "", x = "", y = ""]) => [name, y, x]),
    );
    expect(readOne(east).shape).toEqual(plane.shape);
  });

  test("without point numbers is one ring, however many corners it has", () => {
    const bare = square.map(([, x = "", y = ""]) => [x, y, "1"]);
    expect(readOne(table("X,Y,批次", bare)).shape).toEqual(plane.shape);
  });

  test("under two rows of headings knows its mines by the upper one", () => {
    const rows = square.flatMap((row, i) => [[i === 0 ? "甲矿" : "", ...row]]);
    const north = square.map(([name = "", x, y = ""], i) => [
      i === 0 ? "乙矿" : "",
      name,
      String(Number(x) + 1000),
      y,
    ]);
    const { items } = readFile(table("矿山名称,拐点坐标,,\r\n,点号,X,Y", [...rows, ...north]));
    expect(items.map(({ name, issues }) => [name, issues])).toEqual([
      ["甲矿", []],
      ["乙矿", []],
    ]);
    expect(items[0]?.shape).toEqual(plane.shape);
  });

  test("with labels and values above its headings keeps what they say", () => {
    const said = ["矿山名称：云岭一矿", "面积,0.09 平方千米", "坐标系,2000国家大地坐标系", ""].join("\r\n");
    const { name, declaredAreaText, shape } = readOne(
      said +
        table(
          "点号,X,Y,圈号",
          square.map((row) => [...row, "1"]),
        ),
    );
    expect([name, declaredAreaText]).toEqual(["云岭一矿", "0.09平方千米"]);
    expect(shape).toEqual(plane.shape);
  });

  test("with two pairs of coordinates side by side is not read by one of them", () => {
    const [a = [], b = [], c = [], d = []] = square;
    const { shape, issues } = readOne(
      table("点号,X,Y,点号,X,Y", [
        [...a, ...c],
        [...b, ...d],
      ]),
    );
    expect(shape).toBeNull();
    expect(issues[0]).toMatchObject({
      code: "F09",
      severity: "error",
      context: { kind: "beside", also: "X、Y" },
    });
  });

  test("whose metres part thousands or bear a unit is the same ground, and says so: it is not degrees (F09)", () => {
    const grouped = (text = "") => Number(text).toLocaleString("en-US");
    for (const heading of ["点号,X,Y", "点号,X,Y,圈号"]) {
      const cells = (write: (text?: string) => string) =>
        square.map(([name = "", x, y]) => [
          name,
          write(x),
          write(y),
          ...(heading.endsWith("圈号") ? ["1"] : []),
        ]);
      for (const write of [
        (text = "") => `"${grouped(text)}"`,
        (text = "") => `${text}m`,
        (text = "") => `${text}米`,
      ]) {
        const read = readOne(table(heading, cells(write)));
        expect(read.shape).toEqual(plane.shape);
        expect(read.issues).toMatchObject([
          { code: "E12", severity: "warning", context: { kind: "dressed", count: 8 } },
        ]);
      }
    }
  });

  test("whose thousands are parted by the commas of the table is refused for that, with a row and how to mend it", () => {
    const parted = square.map(([name = "", x, y]) => [
      name,
      ...[x, y].map((text) => Number(text).toLocaleString("en-US")),
    ]);
    for (const heading of ["点号,X,Y", "点号,X,Y,备注"]) {
      const { shape, issues } = readOne(table(heading, parted));
      expect(shape).toBeNull();
      expect(issues.map(({ code, place, context }) => [code, place.line, context.kind])).toEqual([
        ["E12", 2, "split"],
        ["F04", undefined, undefined],
      ]);
    }
  });

  test("whose numbers cannot be read is not called degrees for that", () => {
    const spoilt = square.map(([name = "", x, y]) => [name, `${x}km3`, `${y}km3`, "1"]);
    expect(new Set(codes(table("点号,X,Y,圈号", spoilt)))).toEqual(new Set(["E12"]));
  });

  test("in decimal degrees and in degrees, minutes and seconds to 0.001″ is the same ground to 0.04 m", () => {
    const decimal = table(
      "点号,经度,纬度",
      lonLat.map(({ name, lon, lat }) => [name, lon.toFixed(9), lat.toFixed(9)]),
    );
    const dms = table(
      "点号,经度,纬度",
      lonLat.map(({ name, lon, lat }) => [name, dmsText(lon, "lon"), dmsText(lat, "lat")]),
    );
    for (const text of [decimal, dms]) {
      const item = readOne(text);
      expect(item).toMatchObject({ issues: [], crs: { kind: "geographic", zone: null } });
      for (const [i, [lon = 0, lat = 0]] of item.shape?.coordinates[0]?.[0]?.slice(0, 4).entries() ?? []) {
        expect(Math.abs(lon - (plane.shape?.coordinates[0]?.[0]?.[i]?.[0] ?? 0))).toBeLessThan(2e-7);
        expect(Math.abs(lat - (plane.shape?.coordinates[0]?.[0]?.[i]?.[1] ?? 0))).toBeLessThan(2e-7);
      }
    }
  });

  test("columns headed 经度、纬度 that hold easting and northing, either way, are read as metres and reported", () => {
    const mislabelled = table(
      "点号,经度,纬度",
      square.map(([name = "", x = "", y = ""]) => [name, y, x]),
    );
    for (const text of [mislabelled, table("点号,经度,纬度", square)]) {
      const item = readOne(text);
      expect(item.shape).toEqual(plane.shape);
      expect(item.issues).toMatchObject([{ code: "F09", severity: "warning" }]);
    }
  });

  test("degrees under X、Y are read by their size and reported", () => {
    const degrees = table(
      "点号,X,Y,备注",
      lonLat.map(({ name, lon, lat }) => [name, lat.toFixed(9), lon.toFixed(9), "甲"]),
    );
    expect(codes(degrees)).toEqual(["F09"]);
    expect(readOne(degrees).crs.kind).toBe("geographic");
  });

  test("a latitude under 经度 is E11 until the user accepts the exchange", () => {
    const swapped = table(
      "点号,经度,纬度",
      lonLat.map(({ name, lon, lat }) => [name, lat.toFixed(9), lon.toFixed(9)]),
    );
    expect(readOne(swapped).issues).toMatchObject([{ code: "E11", severity: "error" }]);
    expect(readOne(swapped, { acceptSwap: true }).issues).toMatchObject([
      { code: "E11", severity: "warning" },
    ]);
  });

  test("numbers that may be DDD.MMSS are asked about, and read either way once the user has said which", () => {
    const packed = table("点号,经度,纬度", [
      ["1", "113.1212", "34.4027"],
      ["2", "113.1230", "34.4027"],
      ["3", "113.1230", "34.4041"],
    ]);
    expect(readOne(packed)).toMatchObject({ shape: null, issues: [{ code: "F08", severity: "error" }] });
    const [lon = 0] = readOne(packed, { degrees: "packed" }).shape?.coordinates[0]?.[0]?.[0] ?? [];
    expect(lon).toBeCloseTo(113 + 12 / 60 + 12 / 3600, 9);
    const [decimal] = readOne(packed, { degrees: "decimal" }).shape?.coordinates[0]?.[0]?.[0] ?? [];
    expect(decimal).toBe(113.1212);
  });
});

describe("a table of many mines", () => {
  const at = (eastM: number) =>
    square.map(([name = "", x = "", y = ""]) => [name, x, String(Number(y) + eastM)]);
  const text = table("矿山名称,许可证号,采区,点号,X,Y,起标高,止标高,矿区面积(平方千米),采矿权人", [
    ...at(0).map((row, i) => [i === 0 ? "甲矿" : "", "", "东采区", ...row, "229.5", "70", "0.18", "甲公司"]),
    ...at(1000).map((row) => ["", "", "西采区", ...row, "363", "-10", "", ""]),
    ...at(3000).map((row) => ["乙矿", "C2101002026117100000001", "", ...row, "1000", "-1000", "", ""]),
    ["", "", "", "", "", "", "", "", "", ""],
    ["丙矿", "", "", "1", "4507000", "", "", "", "", ""],
  ]);

  test("gives each mine its 采区 with elevations, area and other columns; merged cells repeat the one above", () => {
    const { items } = readFile(text);
    expect(items).toMatchObject([
      {
        name: "甲矿",
        declaredAreaM2: 180_000,
        issues: [],
        properties: { 采矿权人: "甲公司" },
        parts: [
          { name: "东采区", topM: 229.5, bottomM: 70 },
          { name: "西采区", topM: 363, bottomM: -10 },
        ],
      },
      { name: "乙矿", number: "C2101002026117100000001", parts: [{ topM: null, bottomM: null }] },
      {
        name: "丙矿",
        shape: null,
        issues: [{ code: "E12", place: { line: 15, field: "Y" } }],
      },
    ]);
  });

  test("a ring inside another is a hole, one flagged −1 is taken out, and numbering that starts again ends a ring", () => {
    const inner = square.map(([name = "", x = "", y = ""]) => [
      name,
      String((Number(x) - 4_507_000) / 3 + 4_507_100),
      String((Number(y) - 41_473_000) / 3 + 41_473_100),
    ]);
    const byGeometry = readOne(
      table(
        "点号,X,Y,备注",
        [...square, ...inner].map((row) => [...row, ""]),
      ),
    );
    const byFlag = readOne(
      table("点号,X,Y,增减标志", [
        ...square.map((row) => [...row, "1"]),
        ...inner.map((row) => [...row, "-1"]),
      ]),
    );
    for (const item of [byGeometry, byFlag]) {
      expect(item.shape?.coordinates.map((polygon) => polygon.length)).toEqual([2]);
      expect(Math.abs(item.areaM2 - 80_000)).toBeLessThan(10);
    }
  });

  test("the same rows from a sheet are the same mines", () => {
    const rows = text.split("\r\n").map((line, i) => ({ line: i + 1, cells: line.split(",") }));
    expect(readCornerRows(rows, { datum: "CGCS2000" }).items).toEqual(readFile(text).items);
  });
});

test("words above the table name its mine and datum; a heading that comes again is passed over", () => {
  const text = [
    "矿山名称：云岭一矿,,,",
    "1980西安坐标系,,,",
    table("点号,X,Y,备注", [...square.slice(0, 2), ["点号", "X", "Y", "备注"], ...square.slice(2)]),
  ].join("\r\n");
  expect(readOne(text)).toMatchObject({
    name: "云岭一矿",
    crs: { datum: "XIAN80" },
    issues: [{ code: "E10" }],
  });
});

test("notices, plain lists and prose are left to their own readers", () => {
  expect(
    cornerTableFormat.recognise("拐点,X(起标高),Y(止标高)\n1,4507000,41473000\n*,1,2,甲,1", "a.txt"),
  ).toBe(false);
  expect(cornerTableFormat.recognise("点号,X,Y\n1,4507000,41473000", "a.txt")).toBe(false);
  expect(cornerTableFormat.recognise("会议纪要", "a.txt")).toBe(false);
});
