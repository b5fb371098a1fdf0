import { expect, test } from "vitest";
import { cutNoticeBlocks, isNoticePoint, isSpoiltPoint } from "#gis/formats/notice-blocks";

const triangle = (n: number) => [`1,450${n}000,41473000`, `2,450${n}300,41473000`, `3,450${n}300,41473300`];
const sizes = (...lines: string[]) =>
  cutNoticeBlocks(lines.join("\n")).map((block) => block.rings.map((ring) => ring.points.length));

test("footers end rings, headings after a ring start mines, column headings and blank lines do nothing", () => {
  const footer = "*,363,10,甲,1,";
  expect(sizes("一矿", "拐点,X,Y", ...triangle(1), footer, "", "拐点,X,Y", ...triangle(2), footer)).toEqual([
    [3, 3],
  ]);
  expect(sizes("一矿", ...triangle(1), footer, "二矿", ...triangle(2), footer)).toEqual([[3], [3]]);
});

test("without footers a repeat of the first point or numbering from 1 again ends the ring", () => {
  expect(sizes(...triangle(1), "1,4501000,41473000", ...triangle(2))).toEqual([[4, 3]]);
  expect(sizes(...triangle(1), ...triangle(2))).toEqual([[3, 3]]);
});

test("words after the last ring belong to the mine before them", () => {
  expect(sizes("一矿", ...triangle(1), "面积0.1平方千米")).toEqual([[3]]);
});

test("a page's edge inside a ring does not cut the mine; a spoilt line is told from a heading", () => {
  expect(sizes(...triangle(1).slice(0, 2), "第2页", ...triangle(1).slice(2), "*,1,0,甲,1,")).toEqual([[3]]);
  expect(isSpoiltPoint("2x,45073OO.0,4147x300.0,,,")).toBe(true);
  expect(isSpoiltPoint("某矿业有限公司，面积0.1平方千米，露天")).toBe(false);
  expect(isNoticePoint("J1 4507000.5 41473000.5")).toBe(true);
});
