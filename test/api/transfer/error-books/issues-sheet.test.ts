import { expect, it } from "vitest";
import { excelFile } from "#api/export/excel-file";
import { issuesSheet } from "#api/transfer/error-books/issues-sheet";
import type { Issue } from "#gis/issue";
import { unzipText } from "#test/support/unzip";

const issue = (code: Issue["code"], severity: Issue["severity"], at?: [number, number]): Issue => ({
  code,
  severity,
  place: at ? { at } : {},
  context: { before: "J1", first: "J1", text: "x", kind: "", name: "X" },
});

it("lists every issue of a file for the surveyor: what it is of, whether that can be stored, what to mend, where", async () => {
  const sheet = issuesSheet(
    [issue("F04", "error")],
    [
      {
        index: 6,
        name: "双圈矿",
        number: null,
        usable: true,
        issues: [issue("E04", "warning", [112.25, 38.5])],
      },
      { index: 8, name: "坏矿", number: "C140901", usable: false, issues: [issue("E03", "error")] },
    ],
  );
  const text = Object.values(unzipText(await excelFile(sheet))).join("\n");
  for (const words of [
    "（整个文件）",
    "双圈矿",
    "核对后可入库",
    "坏矿",
    "不能入库",
    "重复点",
    "112.25",
    "38.5",
  ])
    expect(text).toContain(words);
  expect(text).toMatch(/<v>7<\/v>/);
});

it("says how many issues it does not list when there are more than anybody works through", () => {
  const many = Array.from({ length: 20_003 }, () => issue("E04", "warning"));
  const { rows, footer } = issuesSheet(
    [],
    [{ index: 0, name: "甲", number: null, usable: true, issues: many }],
  );
  expect(rows).toHaveLength(20_000);
  expect(footer?.flat()).toContain("还有 3 个问题没有列出：一张表最多列 20000 个。请先改正已列出的。");
});
