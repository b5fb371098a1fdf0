import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { handedBack } from "#api/transfer/register-lists/marked-source";
import { readSheets } from "#api/transfer/register-lists/read-sheets";
import { testApp } from "#test/support/app";
import { txtSample, utf8 } from "#test/support/boundary-samples";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { errorBookOf } from "#test/support/error-book";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { bytesOf } from "#test/support/reply-bytes";
import { laidDown, program, scratchFolder } from "./programs.ts";

const folder = scratchFolder();
const licence = "C1409012020017110123450";
let database: TestDatabase;
/** what each file says when LibreOffice prints it, blanks left out, by its name without ending */
const said: Record<string, string> = {};

const orders = {
  list: { format: "xlsx" },
  "corners-table": { format: "corners-xlsx" },
  "corners-word": { format: "corners-docx" },
};

beforeAll(async () => {
  database = await testDatabase();
  const app = testApp(database);
  await addRegions(app);
  const [first] = aBoundary(0, 0).parts;
  const [second] = aBoundary(600, 0).parts;
  if (!first || !second) throw new Error("a boundary has a part");
  const parts = [
    { ...first, name: "金藏采区", topM: 229.5, bottomM: 70 },
    { ...second, name: "远东采区", topM: 363, bottomM: -10 },
  ];
  const sourceCrs = { datum: "CGCS2000", kind: "plane", zoneWidth: 3, zone: 38 } as const;
  await addMineTo(app, "示例镁矿", {
    licenceNumber: licence,
    boundary: { parts, sourceCrs, validFrom: "2020-01-01" },
  });
  await addMineTo(app, "东沟铁矿", { boundary: aBoundary(2000, 0) });
  const paths: string[] = [];
  for (const [name, order] of Object.entries(orders)) {
    const ending = order.format.endsWith("docx") ? "docx" : "xlsx";
    const body = { source: { layer: "mines", filter: {} }, ...order };
    const reply = await app.post("/api/exports").send(body).buffer().parse(bytesOf.parser).expect(200);
    paths.push(await laidDown(folder, `${name}.${ending}`, bytesOf(reply)));
  }
  const { book } = await errorBookOf(utf8(txtSample.replace("J2,1,4507300.000", "J2,1,45O7300.000")));
  paths.push(await laidDown(folder, "errors.xlsx", book));
  paths.push(await laidDown(folder, "marked.xlsx", await markedList()));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  // one start for all: most of its time is coming up
  await program("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...paths]);
  for (const name of [...Object.keys(orders), "errors", "marked"]) {
    const text = await program("pdftotext", ["-raw", join(folder, `${name}.pdf`), "-"]);
    said[name] = text.replaceAll(/\s+/g, "");
  }
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

test("the list opens with its heads, units, totals and licence numbers as they were written", () => {
  for (const text of [
    "采矿许可证号",
    "椭球面积（km²）",
    "示例镁矿",
    "东沟铁矿",
    "建筑石料用灰岩",
    licence,
    "合计2条",
  ]) {
    expect(said.list).toContain(text);
  }
});

test("the corner table of Word names system, elevations of each 采区, and every corner from the north-west", () => {
  for (const text of [
    "示例镁矿矿区范围拐点坐标表",
    `采矿许可证号：${licence}`,
    "3度带第38带",
    "金藏采区开采标高：由229.5米至70米标高",
    "远东采区开采标高：由363米至-10米标高",
    "点号X（北，m）Y（东，含带号，m）",
    "东沟铁矿矿区范围拐点坐标表",
  ]) {
    expect(said["corners-word"]).toContain(text);
  }
  expect(cornersIn(said["corners-word"])).toHaveLength(12);
});

test("the corner table of Excel holds the very same corners", () => {
  expect(said["corners-table"]).toContain("合计2座");
  expect(said["corners-table"]).toContain("EPSG:45263度带第38带");
  const wanted = cornersIn(said["corners-word"]);
  for (const corner of wanted) expect(said["corners-table"]).toContain(corner);
});

test("the workbook of errors opens with the corners as they are written, what is wrong, and how to hand it in again", () => {
  for (const text of [
    "45O7300.000",
    "【错误E12】",
    "4507300.000",
    "2000国家大地坐标系",
    "面积（公顷）",
    "问题和改法",
    "怎样改正后再次上传",
  ]) {
    expect(said.errors).toContain(text);
  }
});

test("a list marked in its own workbook opens with all it held, and what is wrong beside each row", () => {
  for (const text of ["东县报送名单", "二矿", "4.00", "问题（系统填写，导入时忽略）", "名称不在台账"]) {
    expect(said.marked).toContain(text);
  }
});

/** A list of a county with its title over all columns, handed back. */
async function markedList(): Promise<Uint8Array> {
  const text = (value: string, more: object = {}) => ({ type: String, value, ...more });
  const source = await writeXlsxFile([
    [text("东县报送名单", { columnSpan: 2 }), null],
    [text("矿山名称"), text("规模（万吨/年）")],
    [text("二矿"), { type: Number, value: 4, format: "0.00" }],
  ]).toBuffer();
  const read = await readSheets({ bytes: new Uint8Array(source) });
  if ("fault" in read) throw new Error(read.fault);
  const marks = [{ row: 3, cells: new Map([[0, "error" as const]]), remarks: ["名称不在台账"] }];
  const reading = { sheet: 0, first: 1, last: 1 };
  return await handedBack({ source: new Uint8Array(source), sheets: read.sheets, reading, marks });
}

/** Names and numbers of the corners in a text without blanks, e.g. J14252300.00038390000.000 */
function cornersIn(text: string | undefined): string[] {
  return [...(text ?? "").matchAll(/J\d{1,2}(?=\d{7}\.\d{3}3\d{7}\.\d{3})\d{7}\.\d{3}3\d{7}\.\d{3}/g)].map(
    ([corner]) => corner,
  );
}
