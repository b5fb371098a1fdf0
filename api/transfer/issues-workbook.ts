import type { Issue } from "#gis/issue";
import { issueSentence } from "#gis/issue-sentence";
import { type ExcelColumn, type ExcelValue, excelFile } from "../export/excel-file.ts";

export interface TroubledItem {
  index: number;
  name: string | null;
  number: string | null;
  usable: boolean;
  issues: readonly Issue[];
}

const columns: readonly ExcelColumn[] = [
  { header: "图形序号", width: 9, kind: "number" },
  { header: "名称", width: 26, kind: "text" },
  { header: "编号", width: 24, kind: "text" },
  { header: "能否入库", width: 14, kind: "text" },
  { header: "级别", width: 7, kind: "text" },
  { header: "代码", width: 7, kind: "text" },
  { header: "问题和改法", width: 80, kind: "text" },
  { header: "经度", width: 14, kind: "number", format: "0.00000000" },
  { header: "纬度", width: 14, kind: "number", format: "0.00000000" },
];

/** What a surveyor has to mend in a file: one row an issue, those of the file as a whole first. */
export async function issuesWorkbook(
  fileIssues: readonly Issue[],
  items: readonly TroubledItem[],
): Promise<Buffer> {
  return await excelFile({
    name: "问题清单",
    columns,
    rows: [
      ...fileIssues.map((issue) => [null, "（整个文件）", null, null, ...wordsOf(issue)]),
      ...items.flatMap(({ index, name, number, usable, issues }) =>
        issues.map((issue) => [
          index + 1,
          name,
          number,
          usable ? "核对后可入库" : "不能入库",
          ...wordsOf(issue),
        ]),
      ),
    ],
  });
}

function wordsOf(issue: Issue): ExcelValue[] {
  const [lon = null, lat = null] = issue.place.at ?? [];
  const severity = issue.severity === "error" ? "错误" : "警告";
  return [severity, issue.code, issueSentence(issue), lon, lat];
}
