import { type SheetCell as CornerCell, cornerSheet, cornerSheetNames } from "#gis/corrections/corner-sheet";
import { attributeKeys, mostAttributes } from "#gis/corrections/sheet-columns";
import type { SourceMine } from "#gis/corrections/source-mine";
import type { ParsedFile } from "#gis/formats/parsed-file";
import type { Issue } from "#gis/issue";
import { textColumn } from "../export/excel-columns.ts";
import { type ExcelCell, type ExcelSheet, excelFile } from "../export/excel-file.ts";
import { issuesSheet, type TroubledItem } from "./issues-sheet.ts";
import { type BookScope, type ListedMines, mineList, mostCornerRows } from "./listed-mines.ts";
import { isUsable } from "./staged-body.ts";

/** What a workbook of errors is made of. */
export interface ErrorBook extends ListedMines {
  fileName: string;
  /** of the file as a whole */
  fileIssues: readonly Issue[];
  troubled: readonly TroubledItem[];
}

/**
 * The workbook in which a file is corrected: its mines as a corner table with the bad cells coloured, the list of issues, and how to
 * hand it in again. The import reads it like any corner table.
 */
export async function errorWorkbook(book: ErrorBook): Promise<Buffer> {
  const kinds = ["plane", "geographic"] as const;
  const tables = kinds.flatMap((kind) => {
    const mines = book.mines.filter((mine) => mine.kind === kind);
    return mines.length === 0 ? [] : [tableOf(mines, kind)];
  });
  return await excelFile([...tables, issuesSheet(book.fileIssues, book.troubled), guide(book)]);
}

function tableOf(mines: readonly SourceMine[], kind: SourceMine["kind"]): ExcelSheet {
  const { columns, rows } = cornerSheet(mines, kind);
  return {
    name: cornerSheetNames[kind],
    // as text: digits stay as they are written and as they are typed
    columns: columns.map(({ heading, width }) => ({ ...textColumn(heading, width), format: "@" })),
    fitRows: true,
    rows: rows.map((row) => row.map((cell) => cell && excelCell(cell))),
  };
}

function excelCell({ text, mark, rowSpan }: CornerCell): ExcelCell {
  return { value: text, rowSpan, ...(mark && { mark }) };
}

/** Mines that are left out and named one by one. */
const mostNamed = 200;

function guide({ fileName, mines, unlisted, leftOut, fileIssues, scope }: ErrorBook): ExcelSheet {
  const lost = attributeKeys(mines).slice(mostAttributes);
  const lines = [
    `原文件：${fileName}。本工作簿列出${scope === "all" ? "文件中的" : "其中有问题的"} ${mines.length} 个图形，一行一个拐点。`,
    "1. 红色单元格有错误，不改正不能入库；黄色单元格有警告，核对后可以入库。原因和改法写在同一行的“问题”列，也汇总在“问题清单”表。",
    "2. 直接在“拐点坐标”表的有色单元格里改正。名称、面积、标高等合并单元格只改一处。坐标、编号都是文本，按原样填写即可。",
    "3. 补拐点：在该圈中间插入一行，填写图形序号、圈号、点号和坐标。删拐点：删去整行；要删一圈的第一行，请先核对合并单元格里的内容没有丢失。",
    "4. 不要排序，不要改表头、图形序号和圈号：同一图形、同一圈的行按先后顺序连成一圈。",
    "5. 改好后存为 .xlsx，在“导入坐标文件”中上传本工作簿。没有改动的内容原样读回；标明“导入时忽略”的两列不读入。",
    "6. 已经确认过的坐标系、带号和经纬度写法已填在表中，再次上传时不再询问。",
    ...(scope === "all"
      ? []
      : ["7. 上传本工作簿只导入表中的图形；没有问题的图形不在表中，请仍从原文件导入。"]),
    ...(unlisted > 0
      ? [
          `还有 ${unlisted} 个图形没有列入：一次最多列 ${mostCornerRows} 个拐点。请把原文件分成几份，分别上传、下载改正。`,
        ]
      : []),
    ...leftOut
      .slice(0, mostNamed)
      .map(
        ({ item, name, obstacle }) =>
          `没有列入：第 ${item} 个图形${name === null ? "" : ` ${name}`}（${obstacle}，在表中无法改正，请改正原文件）。`,
      ),
    ...(leftOut.length > mostNamed
      ? [`同样不能在表中改正、没有逐个写出的还有 ${leftOut.length - mostNamed} 个图形。`]
      : []),
    ...(fileIssues.length > 0
      ? ["文件另有不属于任何图形的问题，在“问题清单”表中写作“（整个文件）”，请对照原文件改正。"]
      : []),
    ...(lost.length > 0
      ? [
          `属性超过 ${mostAttributes} 项，没有列入的有：${lost.slice(0, 20).join("、")}${lost.length > 20 ? "等" : ""}。`,
        ]
      : []),
  ];
  return {
    name: "说明",
    columns: [textColumn("怎样改正后再次上传", 130)],
    rows: lines.map((line) => [line]),
    fitRows: true,
  };
}

/** The same of a file that was just read. */
export async function errorWorkbookOf(
  fileName: string,
  { format, items, issues }: ParsedFile,
  scope: BookScope,
): Promise<{ book: Buffer; listed: ListedMines }> {
  const list = mineList(scope, format);
  for (const [index, item] of items.entries()) list.add(index, item);
  const troubled = items.flatMap((item, index) =>
    item.issues.length === 0 ? [] : [{ ...item, index, usable: isUsable(item) }],
  );
  const book = await errorWorkbook({ ...list.listed, fileName, fileIssues: issues, troubled });
  return { book, listed: list.listed };
}
