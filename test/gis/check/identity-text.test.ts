import { expect, test } from "vitest";
import { creditCodeTrouble, licenceNumberTrouble } from "#gis/check/identity-text";

test("sound numbers have no trouble", () => {
  expect(creditCodeTrouble("91210381564620598A")).toBeNull();
  expect(licenceNumberTrouble("C2112822009087120030651")).toBeNull();
  expect(licenceNumberTrouble("2105000510113")).toBeNull();
});

test.each([
  ["91210381564620598B", "按前17位应为 A，现为 B"],
  ["9121O381564620598I", "不能有“OI”"],
  ["9121038156462059", "须为18位，现为16位"],
])("of %s is said what is wrong: %s", (code, sentence) => {
  expect(creditCodeTrouble(code)).toContain(sentence);
});

test.each([
  ["C2112822009137120030651", "2009年13月不是年月"],
  ["C2112821826087120030651", "1826年08月不是年月"],
  ["C211282200908712003065", "共23位；现为22位"],
  ["C21128220090871200306O1", "第22位“O”不是数字"],
  ["C9812822009087120030651", "开头的 98 不是省级代码"],
  ["21050005101132", "旧证为13位或18位数字；现为14位数字"],
  ["辽采1号", "第8至13位为年月"],
])("%s is no licence number: %s", (number, sentence) => {
  expect(licenceNumberTrouble(number)).toContain(sentence);
});

test("the ministry's licences begin with 10, and those of the demo city are sound", () => {
  expect(licenceNumberTrouble("C1000002011037120030651")).toBeNull();
  expect(licenceNumberTrouble("C9901022011037120030651")).toBeNull();
});

test("a licence of a month still to come is wrong for who knows the day", () => {
  const number = "C2112822026097120030651";
  expect(licenceNumberTrouble(number)).toBeNull();
  expect(licenceNumberTrouble(number, "2026-09-01")).toBeNull();
  expect(licenceNumberTrouble(number, "2026-08-31")).toContain("2026年09月还没有到");
});
