import { expect, test } from "vitest";
import { longRowHeightPt, rowHeightPt } from "#api/export/row-height";

test("a row is as high as its longest cell needs, a Chinese character taking two places, and no higher than Excel allows", () => {
  const one = rowHeightPt([{ text: "矿区", width: 9 }]);
  expect(rowHeightPt([])).toBe(one);
  expect(rowHeightPt([{ text: "矿区范围拐", width: 9 }])).toBe(one + 14);
  expect(
    rowHeightPt([
      { text: "甲\n乙\n\n丙", width: 9 },
      { text: "丁", width: 9 },
    ]),
  ).toBe(one + 42);
  expect(rowHeightPt([{ text: "矿".repeat(30_000), width: 9 }])).toBe(409);
});

test("only a row of more than a line says how high it is", () => {
  expect(longRowHeightPt([{ text: "矿区", width: 9 }])).toBeNull();
  expect(longRowHeightPt([{ text: "矿区范围拐", width: 9 }])).toBe(rowHeightPt([]) + 14);
});
