import { describe, expect, test } from "vitest";
import { readAttributes } from "#gis/attributes/read-attributes";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { noticeSample, txtSample, utf8 } from "#test/support/boundary-samples";
import { fillsOf } from "#test/support/cell-styles";
import { cellsOf, editedWorkbook } from "#test/support/edited-workbook";
import {
  amber,
  cellOf,
  errorBookOf,
  factsOf,
  firstBookOf,
  problemsOf,
  readBytes,
  red,
} from "#test/support/error-book";
import { kmlOf, kmlPolygon } from "#test/support/kml-of";
import { unzipText } from "#test/support/unzip";
import { zipOf } from "#test/support/zip-of";
import { cgcs2000Prj, layerFiles } from "#test/support/zipped-layers";

/** Reads a spoilt file, types the right text over each wrong cell of its workbook, and compares with the file that was never spoilt. */
async function corrected(
  sound: Uint8Array,
  wrong: Uint8Array,
  typed: readonly (readonly [wrong: string, right: string])[],
  options: ReadOptions = {},
) {
  const { file, book } = await errorBookOf(wrong, options);
  const cells = typed.map(([text]) => cellOf(book, text));
  expect(file.items.some(({ issues }) => issues.some(({ severity }) => severity === "error"))).toBe(true);
  const back = await readBytes(
    await editedWorkbook(book, Object.fromEntries(typed.map(([, text], i) => [cells[i], text]))),
  );
  const was = await readBytes(sound, options);
  expect(back.format).toBe("corner-table");
  expect(back.items.map(factsOf)).toEqual(was.items.map(factsOf));
  expect(back.items.map(problemsOf)).toEqual(was.items.map(problemsOf));
  for (const [i, { properties }] of was.items.entries()) {
    const said = Object.values(back.items[i]?.properties ?? {});
    for (const value of Object.values(properties)) {
      if (value !== null && value !== "") expect(said).toContain(String(value));
    }
  }
  return { book, cells, back, was };
}

describe("a file corrected in its workbook of errors comes back with nothing else changed", () => {
  test("TXT with a hole: a letter O in a number is red, with the row it has in the file", async () => {
    const wrong = txtSample.replace("J2,1,4507300.000,", "J2,1,45O7300.000,");
    const { book, cells } = await corrected(utf8(txtSample), utf8(wrong), [["45O7300.000", "4507300.000"]]);
    expect(fillsOf(unzipText(book), cells)).toEqual([red]);
    const rest = cells[0]?.replace(/^[A-Z]+/, "") ?? "";
    const [trouble] = [...cellsOf(book)].filter(([at, text]) => at.endsWith(rest) && text.startsWith("【"));
    expect(trouble?.[1]).toMatch(/错误 E12】.*“45O7300.000”不是数字/);
    expect([...cellsOf(book).values()]).toContain("15");
  });

  test("notice: two 采区, ground taken out, an elevation that is no number", async () => {
    const wrong = noticeSample.replace("*,363,-10,", "*,三百六,-10,");
    const { book, cells } = await corrected(utf8(noticeSample), utf8(wrong), [["三百六", "363"]]);
    expect(fillsOf(unzipText(book), cells)).toEqual([red]);
  });

  test("notice: rings that overlap are both ground, and stay so however one lies in the other", async () => {
    const nested = noticeSample.replace("*,1000,-1000,,-1,", "*,363,-10,西采区,1,");
    const { file, book } = await errorBookOf(utf8(nested));
    const back = await readBytes(book);
    expect(back.items.map(problemsOf)).toEqual(file.items.map(problemsOf));
    expect(problemsOf(back.items[0])).toContain("E07 error");
    expect(back.items.map(factsOf)).toEqual(file.items.map(factsOf));
  });

  test("CSV in degrees, minutes and seconds: mines of one name and none, minutes of more than 60", async () => {
    const row = (mine: string, ring: string, point: string, lon: string, lat: string, more: string) =>
      `${mine},${ring},${point},${lon},${lat},${more}`;
    const rows = [
      "矿山名称,圈号,点号,经度,纬度,许可证号,起标高,止标高,开采矿种,备注,面积（公顷）",
      row(
        "云岭（东）矿",
        "1",
        "1",
        "122°41′04.855″",
        "40°41′52.946″",
        '210500201711,300,100,石灰岩,"甲,乙",1.86',
      ),
      row("", "1", "2", "122°41′07.574″", "40°41′54.250″", ",,,,,"),
      row("", "1", "3", "122°41′11.000″", "40°41′50.000″", ",,,,,"),
      row("西沟矿", "1", "1", "122°42′04.855″", "40°42′52.946″", "2105002017114120123456,,,铁矿,=1+1,"),
      row("", "1", "2", "122°42′07.574″", "40°42′54.250″", ",,,,,"),
      row("", "1", "3", "122°42′11.000″", "40°42′50.000″", ",,,,,"),
    ].join("\r\n");
    const wrong = rows.replace("122°42′07.574″", "122°62′07.574″");
    const typed = [["122°62′07.574″", "122°42′07.574″"]] as const;
    const { book, back } = await corrected(utf8(rows), utf8(wrong), typed);
    expect(back.items[0]?.name).toBe("云岭（东）矿");
    expect(Object.values(unzipText(book)).join("")).not.toMatch(/<f[ >]/);
    expect(cellsOf(book).get(cellOf(book, "=1+1"))).toBe("=1+1");
  });

  test.each([
    { name: "degrees", prj: cgcs2000Prj, at: [112, 38, 0.01] as const },
    {
      name: "metres",
      prj: 'PROJCS["CGCS2000_3_Degree_GK_Zone_38",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",38500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]',
      at: [38_412_345.678, 4_212_345.123, 300] as const,
    },
  ])("shapefile in $name that crosses itself beside one with a hole", async ({ prj, at: [x, y, size] }) => {
    const ring = (scale: number, order: readonly number[]) => {
      const corners = [
        [x, y],
        [x, y + size * scale],
        [x + size * scale, y + size * scale],
        [x + size * scale, y],
      ];
      return [...order, order[0] ?? 0].map((i) => corners[i] ?? []);
    };
    const layer = (order: readonly number[]) =>
      zipOf(
        layerFiles(
          {
            shapes: [
              [ring(1, order)],
              [
                ring(3, [0, 1, 2, 3]),
                ring(2, [0, 3, 2, 1]).map(([a = 0, b = 0]) => [a + size / 3, b + size / 3]),
              ],
            ],
            rows: [
              { KSMC: "云岭一矿", XKZH: "C1409012026017130000001", CSSX: "300", X: "甲" },
              { KSMC: "", XKZH: "", CSSX: "", X: "" },
            ],
          },
          { "矿区.prj": prj, "矿区.cpg": "UTF-8" },
        ),
      );
    const wrong = await layer([0, 2, 1, 3]);
    const { book } = await errorBookOf(wrong);
    const fills = fillsOf(unzipText(book), ["E2", "G2", "G3", "G4", "G5", "E7", "G7"]);
    expect(fills.slice(0, 1)).toEqual([red]);
    expect(fills.slice(5)).toEqual([null, null]);
    expect(fills.slice(1, 5)).toContain(red);
    const cells = cellsOf(book);
    const exchange = { H3: cells.get("H4"), I3: cells.get("I4"), H4: cells.get("H3"), I4: cells.get("I3") };
    const back = await readBytes(await editedWorkbook(book, exchange as Record<string, string>));
    const was = await readBytes(await layer([0, 1, 2, 3]));
    expect(back.items.map(factsOf)).toEqual(was.items.map(factsOf));
    expect(back.items.map(problemsOf)).toEqual(was.items.map(problemsOf));
    expect(back.items[0]?.properties).toMatchObject({ XKZH: "C1409012026017130000001", X: "甲" });
  });

  test("GeoJSON: unnamed mines, an island that fills its hole, attributes that look like columns of the table", async () => {
    const ring = (x: number, y: number, size: number, order = [0, 1, 2, 3, 0]) => {
      const corners = [
        [x, y],
        [x + size, y],
        [x + size, y + size],
        [x, y + size],
      ];
      return order.map((i) => corners[i]);
    };
    const hole = ring(112.002, 38.002, 0.003);
    const collection = (order?: number[]) =>
      JSON.stringify({
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            properties: {
              经度: 112.5,
              纬度: 38.5,
              序号: 7,
              采矿权人: "=HYPERLINK(1)",
              面积_公顷: 50,
              X: "x",
              Y: "y",
              图形序号: 9,
            },
            geometry: {
              type: "MultiPolygon",
              coordinates: [[ring(112, 38, 0.01), hole], [hole.toReversed()], [ring(112.2, 38, 0.01 / 3)]],
            },
          },
          {
            type: "Feature",
            properties: {},
            geometry: { type: "Polygon", coordinates: [ring(112.1, 38.1, 0.01, order)] },
          },
        ],
      });
    const { book } = await errorBookOf(utf8(collection([0, 2, 1, 3, 0])));
    const cells = cellsOf(book);
    const was = await readBytes(utf8(collection()));
    const crossing = [...cells].find(([, text]) => text.startsWith("【错误 E03"))?.[0] ?? "";
    const row = Number(/\d+/.exec(crossing)?.[0]);
    const moved = ["H", "I"].flatMap((c) => [
      [`${c}${row + 1}`, cells.get(`${c}${row + 2}`) ?? ""],
      [`${c}${row + 2}`, cells.get(`${c}${row + 1}`) ?? ""],
    ]);
    const back = await readBytes(await editedWorkbook(book, Object.fromEntries(moved)));
    expect(back.items.map(factsOf)).toEqual(was.items.map(factsOf));
    expect(back.items.map(problemsOf)).toEqual(was.items.map(problemsOf));
    expect(back.items[0]?.properties).toMatchObject({
      经度: "112.5",
      纬度: "38.5",
      序号: "7",
      采矿权人: "=HYPERLINK(1)",
      面积_公顷: "50",
      X: "x",
      Y: "y",
      图形序号: "9",
    });
    expect(Object.values(unzipText(book)).join("")).not.toMatch(/<f[ >]/);
  });

  test("KML: a corner that is none", async () => {
    const place = (corner: string) =>
      kmlOf(`<name>南沟矿</name>${kmlPolygon(`112,38,0 112.01,38,0 ${corner} 112,38.01,0 112,38,0`)}`);
    const { book, file } = await errorBookOf(utf8(place("112.01/38.01")));
    expect(file.items[0]?.shape).toBeNull();
    const cell = cellOf(book, "112.01/38.01");
    expect(fillsOf(unzipText(book), [cell])).toEqual([red]);
    const typed = { [cell]: "112.01", [cell.replace("H", "I")]: "38.01" };
    const back = await readBytes(await editedWorkbook(book, typed));
    const was = await readBytes(utf8(place("112.01,38.01,0")));
    expect(back.items.map(factsOf)).toEqual(was.items.map(factsOf));
  });
});

test("an attribute that is not taken is coloured itself, by the name it has in the file", async () => {
  const rows = [
    "矿山名称,点号,X,Y,统一社会信用代码,带号",
    "甲矿,1,4507000,473000,91210500MA0000001X,41",
    ",2,4507300,473000,,",
    ",3,4507300,473300,,",
  ];
  const file = await readBytes(utf8(rows.join("\n")), { datum: "CGCS2000" });
  const items = file.items.map((item) => ({ ...item, issues: readAttributes(item, { item: 1 }).issues }));
  expect(items[0]?.issues).toMatchObject([{ place: { field: "统一社会信用代码" } }]);
  const { book } = await firstBookOf("甲.csv", { ...file, items }, "issues");
  expect(fillsOf(unzipText(book), [cellOf(book, "91210500MA0000001X")])).toEqual([amber]);
});

test("the guide says of mines a table cannot hold why, names 200 of them and counts the others", async () => {
  const broken = "西矿=2,3,1,4507000,41473000,2,4507300,41473000,3,4507300,41473300,,,,1,4,1,1";
  const { book } = await errorBookOf(utf8(Array.from({ length: 203 }, () => broken).join("\n")));
  const said = Object.values(unzipText(book)).join("");
  expect(said).toContain("没有列入：第 200 个图形 西矿（坐标字符串不完整，在表中无法改正，请改正原文件）。");
  expect(said).not.toContain("第 201 个图形 西矿（");
  expect(said).toContain("没有逐个写出的还有 3 个图形");
  expect(said).not.toContain("在“字段对应”中指定过的列");
});
