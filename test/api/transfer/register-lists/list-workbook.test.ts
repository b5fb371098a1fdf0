import { expect, it } from "vitest";
import { listWorkbook } from "#api/transfer/register-lists/list-workbook";
import { type ListSheet, readSheets } from "#api/transfer/register-lists/read-sheets";

const reading = { sheet: 0, first: 0, last: 0 };
const span = (row: number, column: number, lastRow: number, lastColumn: number) => ({
  row,
  column,
  lastRow,
  lastColumn,
});
async function written(sheet: ListSheet): Promise<ListSheet | undefined> {
  const read = await readSheets({ bytes: await listWorkbook({ sheets: [sheet], reading, marks: [] }) });
  return "sheets" in read ? read.sheets[0] : undefined;
}

it("cells reach over others only where those are empty and reached over by nobody else", async () => {
  const rows = [["矿山名称", "备注", null], ["甲", null, null], ["乙", "丙", "丁"], ["戊"]];
  const merges = [span(1, 1, 1, 2), span(1, 2, 2, 2), span(2, 0, 2, 1), span(3, 0, 9, 0), span(0, 1, 0, 2)];
  const back = await written({ name: "名单", rows, merges });
  expect(back?.merges).toEqual([span(0, 1, 0, 2), span(1, 1, 1, 2)]);
  expect(back?.rows.slice(1)).toEqual([["甲"], ["乙", "丙", "丁"], ["戊"]]);
});

it("numbers keep their digits, days stay days, text stays text", async () => {
  const rows = [
    ["矿山名称"],
    [{ n: "0.1" }, { n: "1.40500201609713E+22" }, { d: "2031-02-28" }, "007", "=1+1"],
  ];
  expect((await written({ name: "名单", rows }))?.rows[1]).toEqual([
    { n: "0.1" },
    { n: "1.40500201609713e+22" },
    { d: "2031-02-28" },
    "007",
    "=1+1",
  ]);
});
