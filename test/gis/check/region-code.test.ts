import { expect, test } from "vitest";
import { regionCodeTrouble } from "#gis/check/region-code";

test.each(["14", "1409", "140981", "140981101", "9901", "210381"])("%s is the code of a region", (code) => {
  expect(regionCodeTrouble(code)).toBeNull();
});

test.each([
  ["140", "“140”不是"],
  ["14098", "“14098”不是"],
  ["14098110", "“14098110”不是"],
  ["14098A", "“14098A”不是"],
  ["", "“”不是"],
  ["889901", "前两位 88 不是省级代码"],
  ["100000", "前两位 10 不是省级代码"],
])("%s is none: %s", (code, sentence) => {
  expect(regionCodeTrouble(code)).toContain(sentence);
});
