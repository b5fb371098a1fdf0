import { beforeAll, describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { handedBack } from "#api/transfer/register-lists/marked-source";
import { type ListSheet, readSheets } from "#api/transfer/register-lists/read-sheets";
import { remarkHead } from "#gis/register-lists/remark-column";
import { fillsOf, formatOf } from "#test/support/cell-styles";
import { amber, red } from "#test/support/error-book";
import { mutated } from "#test/support/mutations";
import { seeded } from "#test/support/seeded";
import { unzipText } from "#test/support/unzip";
import { zipOf } from "#test/support/zip-of";

const text = (value: string, more: object = {}) => ({ type: String, value, ...more });
const head = { backgroundColor: "#00b050", textColor: "#ffffff", fontWeight: "bold" as const };
const money = { type: Number, format: "#,##0.00" };

/** A list as an officer makes it: a title over all, a green head, widths and number formats of its own, a sheet before it. */
const workbook = () =>
  writeXlsxFile([
    { sheet: "说明", data: [[text("本表由东县填报")]] },
    {
      sheet: "名单",
      columns: [{ width: 31 }, { width: 9 }, { width: 17 }],
      data: [
        [text("东县报送名单", { columnSpan: 3, align: "center" }), null, null],
        [text("矿山名称", head), text("规模", head), text("备注", head)],
        [text("一矿"), { ...money, value: 50_000.25 }, text("无")],
        [text("二矿", { backgroundColor: "#ffff00" }), { ...money, value: 4 }],
        [text("三矿"), { ...money, value: 5 }, text("好")],
      ],
    },
  ]).toBuffer();

let source: Buffer;
let book: Record<string, string>;
beforeAll(async () => {
  source = await workbook();
  book = unzipText(source);
});

const reading = { sheet: 1, first: 1, last: 1 };
const marks = [
  { row: 3, cells: new Map([[1, "warning" as const]]), remarks: ["规模过大"] },
  {
    row: 4,
    cells: new Map([
      [0, "error" as const],
      [2, "error" as const],
    ]),
    remarks: ["名称不在台账", "备注 <空>"],
  },
];
const sheetsOf = async (bytes: Uint8Array): Promise<ListSheet[]> => {
  const read = await readSheets({ bytes });
  if ("fault" in read) throw new Error(read.fault);
  return read.sheets;
};
const marked = async (bytes: Uint8Array, found = marks) =>
  Buffer.from(
    await handedBack({
      source: new Uint8Array(bytes),
      sheets: await sheetsOf(new Uint8Array(bytes)),
      reading,
      marks: found,
    }),
  );
const sheet = "xl/worksheets/sheet2.xml";
const rowOf = (xml: string | undefined, row: number) =>
  new RegExp(`<row r="${row}".*?</row>`, "s").exec(xml ?? "")?.[0];

describe("a list handed back in its own workbook", () => {
  test("is what it was in every part but its sheet and its looks, and in those every row that nothing is said of", async () => {
    const parts = unzipText(await marked(source));
    const changed = Object.keys(parts).filter((name) => parts[name] !== book[name]);
    expect(changed.toSorted()).toEqual(["xl/styles.xml", sheet]);
    expect(Object.keys(parts).toSorted()).toEqual(Object.keys(book).toSorted());
    for (const row of [1, 5]) expect(rowOf(parts[sheet], row)).toBe(rowOf(book[sheet], row));
    const behind = (xml = "") => xml.slice(xml.indexOf("</sheetData>"));
    expect(behind(parts[sheet])).toBe(behind(book[sheet]));
  });

  test("keeps its widths, the look of its head, its own colours and its number formats", async () => {
    const parts = unzipText(await marked(source));
    const widths = [...(parts[sheet] ?? "").matchAll(/<col min="(\d+)"[^>]*?width="([\d.]+)"/g)].map(
      ([, at, width]) => [at, width],
    );
    const before = [...(book[sheet] ?? "").matchAll(/<col min="(\d+)"[^>]*?width="([\d.]+)"/g)].map(
      ([, at, width]) => [at, width],
    );
    expect(widths).toEqual([...before, ["4", "70"]]);
    expect(fillsOf(parts, ["A2", "C2", "D2", "A5"], 2)).toEqual(["FF00B050", "FF00B050", "FF00B050", null]);
    expect(fillsOf(parts, ["B3", "A4", "C4", "B4"], 2)).toEqual([amber, red, red, null]);
    expect(formatOf({ ...parts, "xl/worksheets/sheet1.xml": parts[sheet] ?? "" }, "B3")).toBe("#,##0.00");
  });

  test("says beside each row what is wrong with it, in a row high enough, and of no other", async () => {
    const bytes = await marked(source);
    const [, list] = await sheetsOf(new Uint8Array(bytes));
    expect(list?.rows.map((row) => row[3] ?? null)).toEqual([
      null,
      remarkHead,
      "规模过大",
      "名称不在台账\n备注 <空>",
      null,
    ]);
    const [, was] = await sheetsOf(new Uint8Array(source));
    const ofSource = (sheet: ListSheet | undefined) =>
      sheet?.rows.map((row) => [0, 1, 2].map((column) => row[column] ?? null));
    expect(ofSource(list)).toEqual(ofSource(was));
    expect(rowOf(unzipText(bytes)[sheet], 4)).toMatch(/ht="34" customHeight="1"/);
  });

  test("handed in once more with one fault mended shows the other alone, in the same column", async () => {
    const first = await marked(source);
    const again = await marked(first, marks.slice(1));
    const parts = unzipText(again);
    expect(fillsOf(parts, ["B3", "A4", "C4"], 2)).toEqual([null, red, red]);
    const [, list] = await sheetsOf(new Uint8Array(again));
    expect(list?.rows.map((row) => row.slice(3))).toEqual([
      [],
      [remarkHead],
      [],
      ["名称不在台账\n备注 <空>"],
      [],
    ]);
  });
});

test("rows that begin below the top of the sheet, and cells that are not there, are found by their addresses", async () => {
  const moved = (book[sheet] ?? "").replaceAll(
    /<(row|c) r="([A-Z]*)(\d)"/g,
    (_, tag, letters, row) => `<${tag} r="${letters}${Number(row) + 2}"`,
  );
  const bytes = await zipOf({ ...book, [sheet]: moved.replace(/<mergeCells.*<\/mergeCells>/s, "") });
  const sheets = await sheetsOf(new Uint8Array(bytes));
  const at = (sheets[1]?.rows ?? []).findIndex((row) => row[0] === "二矿") + 1;
  const first = (sheets[1]?.rows ?? []).findIndex((row) => row[0] === "矿山名称");
  const out = await handedBack({
    source: new Uint8Array(bytes),
    sheets,
    reading: { sheet: 1, first, last: first },
    marks: [{ row: at, cells: new Map([[0, "error"]]), remarks: ["查"] }],
  });
  const [, list] = await sheetsOf(new Uint8Array(out));
  expect(list?.rows.find((row) => row[0] === "二矿")).toEqual(["二矿", { n: "4" }, null, "查"]);
  expect(fillsOf(unzipText(Buffer.from(out)), [`A${at}`], 2)).toEqual([red]);
});

describe("a workbook is laid out anew, with all that was said of it,", () => {
  const laidOut = async (parts: Record<string, string>) => {
    const bytes = await marked(await zipOf(parts));
    const [, list] = await sheetsOf(new Uint8Array(bytes));
    expect(list?.rows.map((row) => row[3] ?? null).slice(1, 4)).toEqual([
      remarkHead,
      "规模过大",
      "名称不在台账\n备注 <空>",
    ]);
    return unzipText(bytes);
  };

  test("where it links out or holds a program: that does not leave again", async () => {
    for (const name of ["xl/externalLinks/externalLink1.xml", "xl/vbaProject.bin", "xl/connections.xml"]) {
      expect(Object.keys(await laidOut({ ...book, [name]: "<x/>" }))).not.toContain(name);
    }
    const calling = (book[sheet] ?? "").replace(/(<c r="B5"[^>]*>)/, '$1<f>WEBSERVICE("http://x.cn")</f>');
    expect((await laidOut({ ...book, [sheet]: calling }))[sheet]).not.toContain("WEBSERVICE");
  });

  test("where its rows do not say where they stand, or are written in names of their own", async () => {
    await laidOut({ ...book, [sheet]: (book[sheet] ?? "").replaceAll(/<row r="\d+"/g, "<row") });
    const prefixed = (book[sheet] ?? "")
      .replaceAll(/<(\/?)(worksheet|sheetData|row|c|v)\b/g, "<$1x:$2")
      .replace('xmlns="', 'xmlns:x="');
    await laidOut({ ...book, [sheet]: prefixed });
  });
});

test("a range of columns that reaches over the remarks is parted around them", async () => {
  const cols = (book[sheet] ?? "").replace(
    /<cols>.*<\/cols>/s,
    '<cols><col min="1" max="16384" width="12" hidden="1"/></cols>',
  );
  const parts = unzipText(await marked(await zipOf({ ...book, [sheet]: cols })));
  expect(/<cols>(.*)<\/cols>/s.exec(parts[sheet] ?? "")?.[1]).toBe(
    '<col min="1" max="3" width="12" hidden="1"/><col min="4" max="4" width="70" customWidth="1"/><col min="5" max="16384" width="12" hidden="1"/>',
  );
});

test("whatever is spoilt in a workbook, it is marked or laid out anew, with what was said of it", async () => {
  const chance = seeded(44);
  const sheets = await sheetsOf(new Uint8Array(source));
  for (const name of [sheet, "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"]) {
    for (let i = 0; i < 40; i += 1) {
      const spoilt = await zipOf({ ...book, [name]: mutated(Buffer.from(book[name] ?? ""), chance) });
      const back = await handedBack({ source: new Uint8Array(spoilt), sheets, reading, marks });
      expect(Object.values(unzipText(Buffer.from(back))).join("")).toContain("规模过大");
    }
  }
});

test.each([
  ["rows", "<row r='1'>".repeat(200_000)],
  ["cells", `<row r="1">${'<c r="A1">'.repeat(200_000)}</row>`],
])("a sheet of %s that never end is given up at once", async (_, rows) => {
  const endless = (book[sheet] ?? "").replace(
    /<sheetData>.*<\/sheetData>/s,
    `<sheetData>${rows}</sheetData>`,
  );
  const sheets = await sheetsOf(new Uint8Array(source));
  const spoilt = await zipOf({ ...book, [sheet]: endless });
  const back = await handedBack({ source: new Uint8Array(spoilt), sheets, reading, marks });
  expect(Object.values(unzipText(Buffer.from(back))).join("")).toContain("规模过大");
});
