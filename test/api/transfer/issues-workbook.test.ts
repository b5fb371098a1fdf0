import { expect, it } from "vitest";
import { issuesWorkbook } from "#api/transfer/issues-workbook";
import type { Issue } from "#gis/issue";
import { unzipText } from "#test/support/unzip";

const issue = (code: Issue["code"], severity: Issue["severity"], at?: [number, number]): Issue => ({
  code,
  severity,
  place: at ? { at } : {},
  context: { before: "J1", first: "J1", text: "x", kind: "", name: "X" },
});

it("lists every issue of a file for the surveyor: what it is of, whether that can be stored, what to mend, where", async () => {
  const book = await issuesWorkbook(
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
  const text = Object.values(unzipText(book)).join("\n");
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
