import { describe, expect, test } from "vitest";
import { contentOptions, exportedText, formatText, sizeText } from "#web/exports/export-words";

describe("what is said of a saved file", () => {
  test("counts what a form of shapes alone left out as missing, and in a table as rows without shape", () => {
    const done = { count: 10, withoutShape: 3 };
    expect(exportedText(done, "dxf")).toBe("已导出 7 条；另有 3 条没有登记图形，不在文件中。");
    expect(exportedText(done, "corners-docx")).toBe("已导出 7 条；另有 3 条没有登记图形，不在文件中。");
    expect(exportedText(done, "corners-csv")).toBe("已导出 7 条；另有 3 条没有登记图形，不在文件中。");
    expect(exportedText(done, "shapefile")).toBe("已导出 10 条，其中 3 条没有登记图形，只有属性。");
    expect(exportedText(done, "xlsx")).toBe("已导出 10 条。");
    expect(exportedText({ count: 10, withoutShape: 0 }, "dxf")).toBe("已导出 10 条。");
  });
});

test("lines of the log are told in words, unknown ones as they stand", () => {
  expect(contentOptions.map(({ label }) => label)).toEqual(
    expect.arrayContaining(["矿山", "整合组", "官方表单", "改错工作簿"]),
  );
  expect([formatText("dxf"), formatText("later")]).toEqual(["DXF（R2000）", "later"]);
  expect([sizeText(900), sizeText(2048), sizeText(5_242_880)]).toEqual(["900 B", "2.0 KB", "5.0 MB"]);
});
