import type { PaperTable, PlanPaper } from "#contract/plan-documents";
import { type ExcelSheet, excelFile, isNumber } from "../export/excel-file.ts";

/** Every list of the paper as a sheet, and first what they rest on; the corners of all mines stand on one sheet. */
export async function paperWorkbook(paper: PlanPaper): Promise<Buffer> {
  const blocks = paper.parts.flatMap((part) => part.blocks);
  const tables = blocks.filter((block): block is PaperTable => block.kind === "table");
  const texts = blocks.flatMap((block) => (block.kind === "text" ? [["", block.text]] : []));
  const corners = tables.filter((table) => !isNumbered(table));
  return await excelFile([
    {
      name: "编制说明",
      columns: [
        { header: "项目", width: 20, kind: "text" },
        { header: "内容", width: 90, kind: "text" },
      ],
      rows: [...paper.facts, ...texts],
    },
    ...tables.filter(isNumbered).map(sheetOf),
    ...(corners.length === 0 ? [] : [cornerSheet(corners)]),
  ]);
}

/** 表1 and the like; the tables of corners bear the names of their mines. */
const isNumbered = ({ title }: PaperTable) => /^表\d/.test(title);

function sheetOf({ title, columns, rows, total }: PaperTable): ExcelSheet {
  return {
    name: title.replace("　", " "),
    columns: columns.map(({ head, width, isNumber: hasNumbers }, at) => ({
      header: head,
      width: Math.round(width * 4 + 6),
      kind: hasNumbers ? "number" : "text",
      ...(hasNumbers && { format: formatOf(rows.map((row) => row[at] ?? null)) }),
    })),
    rows,
    ...(total && { footer: [total] }),
  };
}

/** As many decimals as the numbers of the column are written with. */
function formatOf(cells: readonly (string | null)[]): string {
  const decimals = cells
    .filter((cell) => cell !== null && isNumber(cell))
    .map((cell) => cell?.split(".")[1]?.length ?? 0);
  const most = Math.max(0, ...decimals);
  return most === 0 ? "0" : `0.${"0".repeat(most)}`;
}

function cornerSheet(tables: readonly PaperTable[]): ExcelSheet {
  return {
    name: "拐点坐标",
    columns: [
      { header: "拟设采矿权", width: 60, kind: "text" },
      { header: "点号", width: 8, kind: "text" },
      { header: "X（北，m）", width: 18, kind: "text" },
      { header: "Y（东，含带号，m）", width: 20, kind: "text" },
      { header: "圈", width: 12, kind: "text" },
    ],
    rows: tables.flatMap(({ title, rows }) => rows.map((row) => [title, ...row])),
  };
}
