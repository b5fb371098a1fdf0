import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { numberColumn, textColumn } from "#api/export/excel-columns";
import { excelFile } from "#api/export/excel-file";
import { writeCornersXlsx } from "#api/export/formats/corners-xlsx";
import { readFile } from "#api/transfer/read-file";
import { coordinateSystemOf } from "#gis/crs/coordinate-system";
import { toPlane } from "#gis/crs/gauss-kruger";
import { readBoundaryFile } from "#gis/formats/read-file";
import { issueSentence } from "#gis/issue-sentence";
import { noticeSample, utf8 } from "#test/support/boundary-samples";
import { unzipText } from "#test/support/unzip";
import { zipOf } from "#test/support/zip-of";

const read = (bytes: Uint8Array) => readFile({ name: "拐点.xlsx", bytes, options: { datum: "CGCS2000" } });
const square = [
  [4_507_000, 41_473_000],
  [4_507_300, 41_473_000],
  [4_507_300, 41_473_300],
  [4_507_000, 41_473_300],
];
const plane = [
  textColumn("矿山名称", 10),
  textColumn("点号", 6),
  numberColumn("X（米）", 12, "0.00"),
  numberColumn("Y", 12, "0.00"),
];

describe("corner tables in Excel", () => {
  test("every sheet with corners is read, numbers and texts alike; a mine without a name bears that of its sheet", async () => {
    const numbers = {
      columns: plane,
      rows: square.map(([x = 0, y = 0], i) => [i === 0 ? "甲矿" : null, `J${i + 1}`, x, y]),
    };
    const degrees = {
      columns: [textColumn("点号", 6), textColumn("经度", 20), textColumn("纬度", 20)],
      rows: [
        ["1", "122°41′04.855″", "40°41′52.946″"],
        ["2", "122°41′07.574″", "40°41′54.250″"],
        ["3", "122°41′11.000″", "40°41′50.000″"],
      ],
    };
    const cells = (sheet: typeof numbers | typeof degrees) => [
      sheet.columns.map(({ header }) => ({ value: header })),
      ...sheet.rows.map((row) => row.map((value) => (value === null ? null : { value }))),
    ];
    const book = await writeXlsxFile([
      { data: [[{ value: "说明" }]], sheet: "封面" },
      { data: cells(numbers), sheet: "Sheet1" },
      { data: cells(degrees), sheet: "乙矿" },
    ]).toBuffer();
    const file = await read(book);
    expect(file).toMatchObject({ format: "corner-table", issues: [] });
    expect(file.items.map(({ name, crs, issues }) => [name, crs.kind, issues])).toEqual([
      ["甲矿", "plane", []],
      ["乙矿", "geographic", []],
    ]);
    expect(Math.abs((file.items[0]?.areaM2 ?? 0) - 90_000)).toBeLessThan(10);
  });

  test("our own corner workbook comes back: mines, 采区, elevations, holes and every corner to 0.001 m", async () => {
    const [mine] = readBoundaryFile({ name: "a.txt", bytes: utf8(noticeSample) }).items;
    if (!mine?.shape) throw new Error("the sample has a shape");
    const system = coordinateSystemOf(4529);
    if (system === null) throw new Error("zone 41 is known");
    const { name, number, parts, shape, crs: source } = mine;
    const feature = { values: [], theme: "矿区范围", name: name ?? "", number, shape, parts, source };
    const pieces: Uint8Array[] = [];
    const settings = { system, ownZones: true, encoding: "utf-8" as const, day: "2026-11-26" };
    for await (const piece of writeCornersXlsx({ title: "矿山", fields: [], features: [feature] }, settings))
      pieces.push(piece);
    const { items, issues } = await read(Buffer.concat(pieces));
    expect(issues).toEqual([]);
    expect(items).toMatchObject([
      {
        name: "云岭一矿",
        issues: [],
        parts: parts.map(({ name, topM, bottomM }) => ({ name, topM, bottomM })),
      },
    ]);
    const places = (coordinates: number[][][][] | undefined) =>
      (coordinates ?? []).flat(2).map(([lon = 0, lat = 0]) => toPlane([lon, lat], 41, 3));
    const [back, was] = [places(items[0]?.shape?.coordinates), places(shape.coordinates)];
    expect(back).toHaveLength(was.length);
    for (const { northM, eastM } of was) {
      expect(back.some((corner) => Math.hypot(corner.northM - northM, corner.eastM - eastM) < 0.001)).toBe(
        true,
      );
    }
  });

  test("a formula in a cell is never run: what the file says it came to is read, and one that came to nothing is a lost number", async () => {
    const cells = [plane.map(({ header }) => ({ value: header }))];
    const rows = square.map(([x = 0, y = 0], i) => [
      null,
      { value: `J${i + 1}` },
      { value: x },
      { value: y },
    ]);
    const parts = unzipText(await writeXlsxFile([...cells, ...rows]).toBuffer());
    const name = "xl/worksheets/sheet1.xml";
    const withFormula = (formula: string) =>
      zipOf({
        ...parts,
        [name]: (parts[name] ?? "").replace(/(<c r="C3"[^>]*>)<v>[^<]*<\/v>/, `$1${formula}`),
      });
    const sound = await read(await withFormula("<f>4507000+1</f><v>4507300</v>"));
    expect(sound.items.map(({ issues }) => issues)).toEqual([[]]);
    expect(Math.abs((sound.items[0]?.areaM2 ?? 0) - 90_000)).toBeLessThan(10);
    const lost = await read(await withFormula("<f>4507000+300</f>"));
    expect(lost.items[0]?.issues.map(({ code, severity }) => [code, severity])).toContainEqual([
      "E12",
      "error",
    ]);
  });

  test("a hidden sheet is not read behind a person's back, and is named", async () => {
    const rows = (name: string) => [
      plane.map(({ header }) => ({ value: header })),
      ...square.map(([x = 0, y = 0], i) => [name, `J${i + 1}`, x, y].map((value) => ({ value }))),
    ];
    const parts = unzipText(
      await writeXlsxFile([
        { data: rows("甲矿"), sheet: "矿区" },
        { data: rows("旧矿"), sheet: "旧数据" },
      ]).toBuffer(),
    );
    const hide = (...sheets: string[]) =>
      zipOf({
        ...parts,
        "xl/workbook.xml": sheets.reduce(
          (xml, sheet) => xml.replace(`name="${sheet}"`, `name="${sheet}" state="hidden"`),
          parts["xl/workbook.xml"] ?? "",
        ),
      });
    const one = await read(await hide("旧数据"));
    expect(one.items.map(({ name }) => name)).toEqual(["甲矿"]);
    expect(one.issues).toMatchObject([
      { code: "C04", severity: "warning", context: { kind: "hidden", names: "旧数据" } },
    ]);
    const none = await read(await hide("矿区", "旧数据"));
    expect(none).toMatchObject({ items: [], issues: [{ code: "C04", severity: "error" }] });
  });

  test("a workbook without corners is told from one that is damaged, each with the way out", async () => {
    const list = await excelFile({ name: "名单", columns: [textColumn("姓名", 8)], rows: [["甲"]] });
    const [none] = (await read(list)).issues;
    expect(none && issueSentence(none)).toMatch(/没有拐点坐标表.*名单表单/);
    const broken = list.subarray(0, list.length - 300);
    const { items, issues } = await read(broken);
    expect(items).toEqual([]);
    expect(issues.map(({ severity }) => severity)).toEqual(["error"]);
  });

  test("a fault is placed by the row of its sheet", async () => {
    const rows = square.map(([x = 0, y = 0], i) => ["甲矿", `J${i + 1}`, i === 2 ? null : x, y]);
    const { items } = await read(await excelFile({ name: "Sheet1", columns: plane, rows }));
    expect(items[0]?.issues).toMatchObject([{ code: "E12", place: { line: 4, field: "X" } }]);
  });
});
