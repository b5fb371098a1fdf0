import type { Issue } from "#gis/issue";
import { issueSentence } from "#gis/issue-sentence";
import { numberColumn, textColumn } from "../../export/excel-columns.ts";
import type { ExcelSheet, ExcelValue } from "../../export/excel-file.ts";

export interface TroubledItem {
  index: number;
  name: string | null;
  number: string | null;
  usable: boolean;
  issues: readonly Issue[];
}

/** More than anybody works through, and well within what a sheet may hold when the workbook is handed in again. */
const mostRows = 20_000;

// headed so that no reader takes the places for corners
const columns = [
  numberColumn("图形序号", 9, "0"),
  textColumn("名称", 26),
  textColumn("编号", 24),
  textColumn("能否入库", 14),
  textColumn("级别", 7),
  textColumn("代码", 7),
  textColumn("问题和改法", 80),
  numberColumn("问题位置经度", 14, "0.00000000"),
  numberColumn("问题位置纬度", 14, "0.00000000"),
];

/** What a surveyor has to mend in a file: one row an issue, those of the file as a whole first. */
export function issuesSheet(fileIssues: readonly Issue[], items: readonly TroubledItem[]): ExcelSheet {
  const rows: ExcelValue[][] = fileIssues
    .slice(0, mostRows)
    .map((issue) => [null, "（整个文件）", null, null, ...wordsOf(issue)]);
  let left = fileIssues.length - rows.length;
  for (const { index, name, number, usable, issues } of items) {
    for (const issue of issues) {
      if (rows.length >= mostRows) left += 1;
      else rows.push([index + 1, name, number, usable ? "核对后可入库" : "不能入库", ...wordsOf(issue)]);
    }
  }
  const note = `还有 ${left} 个问题没有列出：一张表最多列 ${mostRows} 个。请先改正已列出的。`;
  return { name: "问题清单", columns, rows, ...(left > 0 && { footer: [[null, note]] }) };
}

function wordsOf(issue: Issue): ExcelValue[] {
  const [lon = null, lat = null] = issue.place.at ?? [];
  const severity = issue.severity === "error" ? "错误" : "警告";
  return [severity, issue.code, issueSentence(issue), lon, lat];
}
