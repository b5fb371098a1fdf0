import { describe, expect, it } from "vitest";
import { rowsInView, rowTops, scrollToRow } from "../../../web/ui/virtual-rows.ts";

const tops = rowTops(
  Array.from({ length: 2000 }, (_, index) => index),
  (index) => (index % 2 === 0 ? 30 : 46),
);

describe("a virtual list", () => {
  it("stacks rows of different heights", () => {
    expect(tops.slice(0, 4)).toEqual([0, 30, 76, 106]);
    expect(tops.at(-1)).toBe(76_000);
  });

  it("draws only what is in sight and a few rows around it", () => {
    expect(rowsInView(tops, 0, 400)).toEqual({ first: 0, last: 15 });
    const { first, last } = rowsInView(tops, 38_000, 400);
    expect(first).toBeLessThanOrEqual(1000);
    expect(last).toBeGreaterThanOrEqual(1011);
    expect(last - first).toBeLessThan(22);
  });

  it("ends at the last row, and draws nothing of an empty list", () => {
    expect(rowsInView(tops, 75_800, 400).last).toBe(2000);
    expect(rowsInView([0], 0, 400)).toEqual({ first: 0, last: 0 });
  });

  it("scrolls to a row out of sight, so that it stands in the middle, and leaves one in sight where it is", () => {
    const sight = { scrolledPx: 1000, heightPx: 400 };
    expect(scrollToRow(tops, 1000, sight)).toBe(38_000 + 15 - 200);
    expect(scrollToRow(tops, 0, sight)).toBe(0);
    expect(scrollToRow(tops, 28, sight)).toBeNull();
  });

  it("never shows a gap: every row that touches the sight is drawn", () => {
    for (let scrolledPx = 0; scrolledPx < 2000; scrolledPx += 7) {
      const { first, last } = rowsInView(tops, scrolledPx, 400);
      expect(tops[first]).toBeLessThanOrEqual(scrolledPx);
      expect(tops[last]).toBeGreaterThanOrEqual(scrolledPx + 400);
    }
  });
});
