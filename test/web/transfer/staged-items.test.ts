import { describe, expect, it } from "vitest";
import type { StagedItem } from "#contract/transfer";
import { anIssue, anItem } from "#test/support/staged-item";
import {
  changeCounts,
  codeCounts,
  gradeCounts,
  gradeOf,
  inReviewOrder,
  passes,
  warningSummary,
} from "../../../web/transfer/staged-items.ts";

const fine = anItem({ index: 0 });
const doubtful = anItem({ index: 1, issues: [anIssue({ code: "E06", severity: "warning" })] });
const broken = anItem({
  index: 2,
  usable: false,
  issues: [anIssue({ code: "E03" }), anIssue({ code: "E03" })],
});
const all: StagedItem[] = [fine, doubtful, broken];

describe("review of a staged file", () => {
  it("shows errors before warnings before what is fine", () => {
    expect(inReviewOrder(all).map(({ index }) => index)).toEqual([2, 1, 0]);
  });

  it("calls an item that can not be stored an error even when it has no issue of its own", () => {
    expect(gradeOf(anItem({ usable: false }))).toBe("error");
  });

  it("counts items by grade and by kind of trouble, each item once", () => {
    expect(gradeCounts(all)).toEqual({ error: 1, warning: 1, fine: 1 });
    expect(codeCounts([...all, anItem({ index: 3, issues: doubtful.issues })])).toEqual([
      { code: "E06", items: 2 },
      { code: "E03", items: 1 },
    ]);
  });

  it("is narrowed to a grade or to a kind of trouble", () => {
    expect(all.filter((item) => passes("all", item))).toEqual(all);
    expect(all.filter((item) => passes("warning", item))).toEqual([doubtful]);
    expect(all.filter((item) => passes("E03", item))).toEqual([broken]);
  });

  it("tells what each item is to the register, whatever cannot be stored left out", () => {
    const known = (sameBoundary: boolean, holder?: string) =>
      anItem({
        match: {
          mineId: "m",
          name: "甲矿",
          by: "licence",
          version: 1,
          sameBoundary,
          licensedArea: null,
          differences: holder ? [{ field: "holder", label: "采矿权人", stored: null, offered: holder }] : [],
        },
      });
    const moved = known(false, "新公司");
    const file = [fine, moved, known(true, "新公司"), known(true), broken];
    expect(changeCounts(file)).toEqual({ new: 1, boundary: 1, fields: 1, same: 1 });
    expect(file.filter((item) => passes("boundary", item))).toEqual([moved]);
  });

  it("sums up only the warnings that can be accepted", () => {
    expect(warningSummary(all)).toEqual([{ code: "E06", items: 1 }]);
  });
});
