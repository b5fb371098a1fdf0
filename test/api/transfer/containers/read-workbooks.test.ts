import { expect, test } from "vitest";
import { numberColumn, textColumn } from "#api/export/excel-columns";
import { excelFile } from "#api/export/excel-file";
import { readFile } from "#api/transfer/read-file";
import { issueSentence } from "#gis/issue-sentence";
import { zipOf } from "#test/support/zip-of";
import { layerFiles, oneMine } from "#test/support/zipped-layers";

const read = (bytes: Uint8Array) => readFile({ name: "拐点.zip", bytes, options: { datum: "CGCS2000" } });
const columns = [
  textColumn("矿山名称", 10),
  textColumn("点号", 6),
  numberColumn("X（米）", 12, "0.00"),
  numberColumn("Y", 12, "0.00"),
];
/** A workbook of one rectangular mine, 300 m wide. */
const bookOf = (name: string, northM = 4_507_000, sideM = 300) =>
  excelFile({
    name: "拐点",
    columns,
    rows: [
      [name, "J1", northM, 41_473_000],
      [null, "J2", northM + sideM, 41_473_000],
      [null, "J3", northM + sideM, 41_473_300],
      [null, "J4", northM, 41_473_300],
    ],
  });
const said = ({ issues }: Awaited<ReturnType<typeof read>>) => issues.map(issueSentence).join("\n");

test("workbooks are read in the order of their numbers, the mines counted through all of them", async () => {
  const file = await read(
    await zipOf({
      "改/第10本.xlsx": await bookOf("丙矿", 4_530_000, 0),
      "改/第2本.xlsx": await bookOf("乙矿", 4_520_000),
      "改/第1本.xlsx": await bookOf("甲矿"),
      "改/~$第1本.xlsx": "open",
      "说明.txt": "先读我",
    }),
  );
  expect(file).toMatchObject({ format: "corner-table", issues: [] });
  expect(file.items.map(({ name }) => name)).toEqual(["甲矿", "乙矿", "丙矿"]);
  expect(file.items[2]?.issues[0]?.place).toMatchObject({ item: 3, itemName: "丙矿" });
});

test("one that is no workbook, and one without corners, are refused by their name; the others are read", async () => {
  const list = await excelFile({ name: "名单", columns: [textColumn("矿山名称", 10)], rows: [["甲矿"]] });
  const file = await read(
    await zipOf({ "1.xlsx": "not a workbook", "2.xlsx": list, "3.xlsx": await bookOf("甲矿") }),
  );
  expect(file.items.map(({ name }) => name)).toEqual(["甲矿"]);
  expect(said(file)).toMatch(/1\.xlsx.*不能打开[\s\S]*2\.xlsx.*没有拐点坐标表/);
});

test("a shapefile that has a workbook beside it is still a shapefile", async () => {
  const { format } = await read(
    await zipOf({ ...layerFiles(oneMine), "字段说明.xlsx": await bookOf("甲矿") }),
  );
  expect(format).toBe("shapefile");
});

test("more workbooks than a file is ever corrected in are refused before the first is opened", async () => {
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`${at}.xlsx`, "x"]));
  const file = await read(await zipOf(many));
  expect(file.items).toEqual([]);
  expect(said(file)).toBe("压缩包里超过200本工作簿，没有读入。请分批压缩后上传。");
});

test("a bomb within a workbook is refused, and the others are read", async () => {
  const bomb = await zipOf({
    "xl/workbook.xml": "<workbook/>",
    "xl/worksheets/sheet1.xml": "0".repeat(20_000_000),
  });
  const file = await read(await zipOf({ "1.xlsx": bomb, "2.xlsx": await bookOf("甲矿") }));
  expect(file.items.map(({ name }) => name)).toEqual(["甲矿"]);
  expect(said(file)).toMatch(/1\.xlsx.*压缩炸弹/);
});
