import { expect, test } from "vitest";
import { cellText, columnLetters, isSilent, plainText, writtenText } from "#gis/register-lists/sheet-cell";

test("full-width signs and spaces around a text are plain", () => {
  expect(cellText("　３０万吨（年） ")).toBe("30万吨(年)");
  expect(cellText({ n: "30.5" })).toBe("30.5");
  expect(cellText({ d: "2025-12-31" })).toBe("2025-12-31");
  expect(cellText(null)).toBe("");
});

test("a name keeps the signs it was written with, and is the same with others", () => {
  expect(writtenText(" 东峪（二区）矿 ")).toBe("东峪（二区）矿");
  expect(plainText("东峪（二区）矿")).toBe(plainText("东峪(二区)矿 "));
});

test.each(["", "-", "—", "——", "/", "无", "不详", "n/a"])("“%s” says nothing", (text) => {
  expect(isSilent(text)).toBe(true);
});

test.each(["0", "否", "无名矿"])("“%s” says something", (text) => {
  expect(isSilent(text)).toBe(false);
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s in Excel", (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});
