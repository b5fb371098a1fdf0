import { type SheetCell as CornerCell, cornerSheet, cornerSheetNames } from "#gis/corrections/corner-sheet";
import { attributeKeys, mostAttributes } from "#gis/corrections/sheet-columns";
import type { SourceMine } from "#gis/corrections/source-mine";
import { textColumn } from "../../export/excel-columns.ts";
import type { ExcelCell } from "../../export/excel-file.ts";
import { type StreamedSheet, streamedWorkbook } from "../../export/streamed-workbook.ts";
import { issuesSheet } from "./issues-sheet.ts";
import type { ErrorBook } from "./listed-mines.ts";

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
  return await streamedWorkbook([...tables, issuesSheet(book.fileIssues, book.troubled), guide(book)]);
}

function tableOf(mines: readonly SourceMine[], kind: SourceMine["kind"]): StreamedSheet {
  const { columns, rows } = cornerSheet(mines, kind);
  return {
    name: cornerSheetNames[kind],
    // as text: digits stay as they are written and as they are typed
    columns: columns.map(({ heading, width }) => ({ ...textColumn(heading, width), format: "@" })),
    rows: excelRows(rows),
  };
}

function* excelRows(rows: Iterable<readonly (CornerCell | null)[]>): Iterable<(ExcelCell | null)[]> {
  for (const row of rows) yield row.map((cell) => cell && excelCell(cell));
}

function excelCell({ text, mark, rowSpan }: CornerCell): ExcelCell {
  return { value: text, rowSpan, ...(mark && { mark }) };
}

/** Mines that are left out and named one by one. */
const mostNamed = 200;

function guide(book: ErrorBook): StreamedSheet {
  const { fileName, mines, leftOut, fileIssues, scope, part, goesOn } = book;
  const lost = attributeKeys(mines).slice(mostAttributes);
  const lines = [
    `原文件：${fileName}。本工作簿列出${scope === "all" ? "文件中的" : "其中有问题的"} ${mines.length} 个图形，一行一个拐点。`,
    ...(part > 1 || goesOn ? [partText(mines, part, goesOn)] : []),
    "1. 红色单元格有错误，不改正不能入库；黄色单元格有警告，核对后可以入库。原因和改法写在同一行的“问题”列，也汇总在“问题清单”表。",
    "2. 直接在“拐点坐标”表的有色单元格里改正。名称、面积、标高等合并单元格只改一处。坐标、编号都是文本，按原样填写即可。",
    "3. 补拐点：在该圈中间插入一行，填写图形序号、圈号、点号和坐标。删拐点：删去整行；要删一圈的第一行，请先核对合并单元格里的内容没有丢失。",
    "4. 不要排序，不要改表头、图形序号和圈号：同一图形、同一圈的行按先后顺序连成一圈。",
    "5. 改好后存为 .xlsx，在“导入坐标文件”中上传本工作簿。没有改动的内容原样读回；标明“导入时忽略”的两列不读入。",
    "6. 已经确认过的坐标系、带号和经纬度写法已填在表中，再次上传时不再询问。",
    ...(scope === "all"
      ? []
      : ["7. 上传本工作簿只导入表中的图形；没有问题的图形不在表中，请仍从原文件导入。"]),
    ...renamedText(book),
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
  };
}

/** Heads of columns that a person mapped: the table says of itself what they hold. */
function renamedText({ renamed }: ErrorBook): string[] {
  const pairs = [...renamed].slice(0, mostNamed).map(([name, other]) => `“${name}”写作“${other}”`);
  if (pairs.length === 0) return [];
  return [
    `在“字段对应”中指定过的列按所指定的内容和单位写了表头，再次上传时不必再指定：${pairs.join("，")}。注明“（未对应）”的列不作矿山信息读取。`,
  ];
}

/** Which of several workbooks this is. */
function partText(mines: readonly SourceMine[], part: number, goesOn: boolean): string {
  const [first, last] = [mines[0], mines.at(-1)];
  const range = first && last ? `（图形序号 ${first.item} 至 ${last.item}）` : "";
  const rest = goesOn ? `后面还有第 ${part + 1} 本` : "是最后一本";
  return `图形较多，分成几本工作簿。这是第 ${part} 本${range}，${rest}。改好后可以把各本一起压缩成一个 zip 上传，也可以逐本上传。`;
}
