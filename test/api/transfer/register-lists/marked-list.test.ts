import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import { readSheets } from "#api/transfer/register-lists/read-sheets";
import type { RegisterList } from "#contract/register-lists";
import { remarkHead } from "#gis/register-lists/remark-column";
import { cellText, type SheetCell } from "#gis/register-lists/sheet-cell";
import { testApp } from "#test/support/app";
import { fillsOf } from "#test/support/cell-styles";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addRegions } from "#test/support/register";
import {
  addList,
  compareList,
  listedLicence as licence,
  rowsOfList,
  threeMines,
} from "#test/support/register-list";
import { unzipText } from "#test/support/unzip";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());
afterEach(async () => {
  await database.db.raw("TRUNCATE mine, register_list, column_mapping CASCADE");
});

const text = (value: string, more: object = {}) => ({ type: String, value, ...more });
const titled: SheetData = [
  [text("东县报送名单", { columnSpan: 5 }), null, null, null, null],
  [
    text("单位", { rowSpan: 2 }),
    text("证号", { rowSpan: 2 }),
    text("规模", { columnSpan: 2 }),
    null,
    text("到期", { rowSpan: 2 }),
  ],
  [null, null, text("现有(万吨/年)"), text("改造后生产规模(万吨/年)"), null],
  [
    text("一矿"),
    text(licence(1)),
    { type: Number, value: 50000.25 },
    { type: Number, value: 4 },
    { type: Date, value: new Date("2031-02-28"), format: "yyyy-mm-dd" },
  ],
  [text("二矿"), text("C140901"), { type: Number, value: 3 }, text("四"), text("2026-02-30")],
  [text("=1+1"), text(licence(3)), null, null, null],
];
const other: SheetData = [[text("说明")], [text("本表由东县填报"), { type: Number, value: 7 }]];

async function workbook(rows: SheetData = titled): Promise<Buffer> {
  return await writeXlsxFile([
    { sheet: "说明", data: other },
    { sheet: "名单", data: rows },
  ]).toBuffer();
}

const columns = [
  { index: 0, target: "name", unit: null },
  { index: 1, target: "licenceNumber", unit: null },
  { index: 2, target: "capacity", unit: "wt" },
  { index: 3, target: "plannedCapacityWt", unit: "wt" },
  { index: 4, target: "validTo", unit: null },
];

/** Handed in by 东县局 and mapped by a person, its head being one the software would not find. */
async function mappedList(): Promise<RegisterList> {
  const list = await addList(app, await workbook(), "名单 (终稿).xlsx", "东县局");
  const head = await app
    .post(`/api/register-lists/${list.id}/head`)
    .set("If-Match", list.reviewTag)
    .send({ sheet: 1, headRow: 1 })
    .expect(200);
  const { body } = await app
    .post(`/api/register-lists/${list.id}/comparison`)
    .set("If-Match", head.body.reviewTag)
    .send({ form: "annex3", regionCode: "1409", columns })
    .expect(200);
  return body;
}
const markedBook = async (id: string): Promise<Buffer> =>
  (await app.get(`/api/register-lists/${id}/issues.xlsx`).responseType("blob").expect(200)).body;
const cellsOf = async (book: Buffer) => {
  const read = await readSheets({ bytes: new Uint8Array(book) });
  return "sheets" in read ? read.sheets : [];
};

describe("the workbook of what is wrong with a list", () => {
  it("is the list as it was handed in, cell for cell, on every sheet, with one column more", async () => {
    await threeMines(app);
    const { id } = await mappedList();
    const [before, after] = [await cellsOf(await workbook()), await cellsOf(await markedBook(id))];
    expect(after.map(({ name }) => name)).toEqual(["说明", "名单"]);
    expect(after[0]).toEqual(before[0]);
    const upTo = (rows: SheetCell[][], columns: number) =>
      rows.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? null));
    expect(upTo(after[1]?.rows ?? [], 5)).toEqual(upTo(before[1]?.rows ?? [], 5));
    expect(after[1]?.merges).toEqual(before[1]?.merges);
    expect(after[1]?.rows.map((row) => row[5] ?? null)).toEqual([
      null,
      remarkHead,
      null,
      expect.stringContaining("5 万吨/年"),
      expect.stringMatching(
        /「证号」（B 列）[\s\S]*「规模／改造后生产规模\(万吨\/年\)」（D 列）[\s\S]*「到期」（E 列）/,
      ),
      null,
    ]);
  });

  it("colours wrong cells red, doubtful ones amber and no others, and holds no formula", async () => {
    await threeMines(app);
    const parts = unzipText(await markedBook((await mappedList()).id));
    expect(fillsOf(parts, ["C4", "D4", "A5", "B5", "C5", "D5", "E5", "C6"], 2)).toEqual([
      "FFFFEB9C",
      null,
      null,
      "FFFFB3B3",
      null,
      "FFFFB3B3",
      "FFFFB3B3",
      null,
    ]);
    expect(parts["xl/worksheets/sheet2.xml"]).not.toContain("<f>");
  });

  it("uploaded again maps by itself as the original did, and its remarks are no part of it", async () => {
    await threeMines(app);
    const { id, counts } = await mappedList();
    const again = await addList(app, await markedBook(id), "名单 (终稿)_问题.xlsx", "东县局");
    expect(again.reading).toMatchObject({
      sheet: 1,
      first: 1,
      last: 2,
      form: "annex3",
      regionCode: "1409",
      remembered: true,
    });
    expect(again.reading.columns.map(({ index, target, unit }) => ({ index, target, unit }))).toEqual(
      columns,
    );
    const { body } = await compareList(app, again, { form: "annex3" }).expect(200);
    expect(body.counts).toEqual(counts);
    expect(await rowsOfList(app, again.id)).toEqual(await rowsOfList(app, id));
  });

  it("corrected in Excel and uploaded again has nothing left to mark, in the same layout", async () => {
    await threeMines(app);
    const rows = (await cellsOf(await markedBook((await mappedList()).id)))[1]?.rows ?? [];
    const [, , , first = [], second = [], third = []] = rows;
    [first[2], second[1], second[3], second[4], third[0]] = ["5", licence(2), "4", "2031-02-28", "三矿"];
    const data: SheetData = rows.map((row) => row.map((cell) => text(cellText(cell))));
    const corrected = await addList(app, await workbook(data), "改好.xlsx", "东县局");
    const { body } = await compareList(app, corrected, { form: "annex3" }).expect(200);
    expect(body).toMatchObject({ counts: { error: 0, new: 0 }, doubtfulCount: 0 });
    const sheets = await cellsOf(await markedBook(body.id));
    expect(sheets[1]?.rows.slice(1).map((row) => row[5] ?? null)).toEqual([
      remarkHead,
      null,
      null,
      null,
      null,
    ]);
  });

  it("a CSV comes back as a workbook, before a comparison nothing does, and what left is in the log", async () => {
    await threeMines(app);
    const list = await addList(app, "矿山名称,统一社会信用代码\n一矿,91210381564620598B\n", "自报.csv");
    await app.get(`/api/register-lists/${list.id}/issues.xlsx`).expect(409);
    await compareList(app, list).expect(200);
    const [sheet] = await cellsOf(await markedBook(list.id));
    expect(sheet?.rows).toEqual([
      ["矿山名称", "统一社会信用代码", remarkHead],
      ["一矿", "91210381564620598B", expect.stringContaining("校验码不符")],
    ]);
    const logged = database.db("export_log").where({ what: "list_issues", file_name: "自报_问题.xlsx" });
    expect(await logged.first("feature_count")).toEqual({ feature_count: 1 });
  });
});
