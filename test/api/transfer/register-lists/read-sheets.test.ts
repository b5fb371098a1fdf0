import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readSheets } from "#api/transfer/register-lists/read-sheets";
import { unzipText } from "#test/support/unzip";
import { zipOf } from "#test/support/zip-of";

const read = async (content: string | Buffer) => await readSheets({ bytes: Buffer.from(content as string) });
const rowsOf = async (content: string | Buffer) => {
  const result = await read(content);
  return "sheets" in result ? result.sheets[0]?.rows : result;
};
const faultOf = async (content: string | Buffer) => {
  const result = await read(content);
  return "fault" in result ? result.fault : null;
};

describe("a workbook", () => {
  test("keeps numbers as they are written, days as days, and what looks like a formula as text", async () => {
    const book = await writeXlsxFile([
      [
        { value: 1.0685, type: Number },
        { value: new Date("2025-12-31"), type: Date, format: "yyyy-mm-dd" },
        { value: "=1+1", type: String },
        { value: "0012", type: String },
      ],
      [null, { value: "x", type: String }],
    ]).toBuffer();
    expect(await rowsOf(book)).toEqual([
      [{ n: "1.0685" }, { d: "2025-12-31" }, "=1+1", "0012"],
      [null, "x"],
    ]);
  });

  test("of several sheets leaves out the empty ones", async () => {
    const cell = { value: "x", type: String };
    const book = await writeXlsxFile([
      { sheet: "空", data: [] },
      { sheet: "名单", data: [[cell]] },
    ]).toBuffer();
    const result = await read(book);
    expect("sheets" in result && result.sheets.map(({ name }) => name)).toEqual(["名单"]);
  });

  test("with a document type in a part is not read, though it is sound without", async () => {
    const parts = unzipText(await writeXlsxFile([["x"]]).toBuffer());
    const name = "xl/sharedStrings.xml";
    expect(await rowsOf(await zipOf(parts))).toEqual([["x"]]);
    const typed = (parts[name] ?? "").replace("<sst", "<!DOCTYPE sst [<!ENTITY a 'aa'>]><sst");
    expect(await faultOf(await zipOf({ ...parts, [name]: typed }))).toContain("打不开");
  });

  test("cut short, or any other zip, is refused", async () => {
    const book = await writeXlsxFile([["x"]]).toBuffer();
    expect(await faultOf(book.subarray(0, 900))).toContain("打不开");
    expect(await faultOf(await zipOf({ "a.txt": "x" }))).toContain("打不开");
  });

  test("that unpacks to more than a list can be is refused before it is unpacked", async () => {
    const parts = unzipText(await writeXlsxFile([["x"]]).toBuffer());
    const bomb = await zipOf({ ...parts, "xl/worksheets/sheet1.xml": Buffer.alloc(201 * 1024 * 1024, " ") });
    expect(await faultOf(bomb)).toContain("解压后过大");
  });

  test("of old Excel is to be saved anew", async () => {
    expect(await faultOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))).toContain("另存为 .xlsx");
  });
});

describe("a CSV", () => {
  const text = "矿山名称,采矿权人\n甲矿,“甲”公司\n";
  const rows = [
    ["矿山名称", "采矿权人"],
    ["甲矿", "“甲”公司"],
  ];

  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`)],
    ["GBK", iconv.encode(text, "gbk")],
    [
      "UTF-16 as Excel writes “Unicode 文本”",
      iconv.encode(text.replaceAll(",", "\t"), "utf-16le", { addBOM: true }),
    ],
    ["with semicolons", Buffer.from(text.replaceAll(",", ";"))],
    ["with Windows line ends", Buffer.from(text.replaceAll("\n", "\r\n"))],
  ])("in %s reads alike", async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(rows);
  });

  test("keeps commas and line breaks inside quotes", async () => {
    expect(await rowsOf('a,b\n"x,y","1\n2"\n')).toEqual([
      ["a", "b"],
      ["x,y", "1\n2"],
    ]);
  });

  test.each([
    ["a line of 3 MB", "x".repeat(3_000_000), "一行过长"],
    ["a picture", Buffer.from([0x89, 0x50, 0, 0, 1]), "不是表格文件"],
    ["nothing but line breaks", "\n\n\n", "表格是空的"],
    ["more rows than a province has mines", "x\n".repeat(50_001), "超过 50000 行"],
    ["hundreds of columns", `${"x,".repeat(300)}x`, "超过 200 列"],
  ])("that is %s is refused", async (_, content, sentence) => {
    expect(await faultOf(content)).toContain(sentence);
  });
});
