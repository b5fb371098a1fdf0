import { expect, it } from "vitest";
import { findHead } from "#gis/register-lists/find-head";
import { isRemarkHead, remarkHead, remarkRow, withoutRemarks } from "#gis/register-lists/remark-column";

const list = [
  ["某县名单", null, null],
  ["矿名", "老板", remarkHead],
  ["矿山名称", "采矿权人", null],
  ["甲矿", "甲公司", "第 4 行：请核对"],
];

it("is told by its whole head, never taken for a 问题 column of the sender", () => {
  expect(isRemarkHead(remarkHead)).toBe(true);
  expect(isRemarkHead("问题")).toBe(false);
  expect(isRemarkHead(null)).toBe(false);
});

it("marks the row that was the head when the list was handed back, whatever other rows look like", () => {
  expect(remarkRow(list)).toBe(1);
  expect(remarkRow(list.slice(2))).toBeNull();
  expect(findHead(list)).toMatchObject({ first: 1, columns: [{ index: 0 }, { index: 1 }] });
});

it("is emptied when the list is handed back again, and nothing else moves", () => {
  expect(withoutRemarks(list)).toEqual([
    ["某县名单", null, null],
    ["矿名", "老板", null],
    ["矿山名称", "采矿权人", null],
    ["甲矿", "甲公司", null],
  ]);
  expect(withoutRemarks(list.slice(2))).toEqual(list.slice(2));
});
