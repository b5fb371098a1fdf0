import type { PaperTable, PlanPaper } from "#contract/plan-documents";
import { type ExcelSheet, excelFile, isNumber } from "../export/excel-file.ts";

/** Every list of the paper as a sheet, and first what they rest on; the corners of all mines stand on one sheet. */
export async function paperWorkbook(paper: PlanPaper): Promise<Buffer> {
  const blocks = paper.parts.flatMap((part) => part.blocks);
  const tables = blocks.filter((block): block is PaperTable => block.kind === "table");
  const texts = paper.parts.flatMap(({ heading, blocks: own }) =>
    own.flatMap((block) => (block.kind === "text" ? [[heading, block.text]] : [])),
  );
  const corners = tables.filter((table) => !isNumbered(table));
  return await excelFile([
    {
      name: "编制说明",
      columns: [
        { header: "项目", width: 26, kind: "text" },
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
      width: Math.round(width * 4 + 9),
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
      { header: "拟设采矿权", width: 62, kind: "text" },
      { header: "点号", width: 8, kind: "text" },
      { header: "X（北，m）", width: 16, kind: "text" },
      { header: "Y（东，含带号，m）", width: 20, kind: "text" },
      { header: "圈", width: 12, kind: "text" },
      { header: "采区面积、开采标高和坐标系", width: 74, kind: "text" },
    ],
    rows: tables.flatMap(({ title, rows }) => {
      const [name, ground] = nameAndGround(title);
      return rows.map((row, at) => [name, ...row, at === 0 ? ground : null]);
    }),
  };
}

/** The name stands in each row, to be filtered by; what is said of the ground beside its first corner. */
function nameAndGround(title: string): [name: string, ground: string | null] {
  const at = title.indexOf("　面积 ");
  return at < 0 ? [title, null] : [title.slice(0, at), title.slice(at + 1)];
}
