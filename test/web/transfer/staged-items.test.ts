import { expect, it } from "vitest";
import { anIssue, anItem } from "#test/support/staged-item";
import { factsOf } from "../../../web/transfer/staged-items.ts";

const known = (sameBoundary: boolean, holder?: string, usable = true) =>
  factsOf(
    anItem({
      usable,
      match: {
        mineId: "m",
        name: "甲矿",
        by: "licence",
        version: 1,
        sameBoundary,
        licensedArea: null,
        differences: holder ? [{ field: "holder", label: "采矿权人", stored: null, offered: holder }] : [],
      },
    }),
  );

it("an item that can not be stored is an error even when it has no issue of its own", () => {
  expect(factsOf(anItem({ usable: false }))).toMatchObject({ grade: "error", change: null });
});

it("what can be stored is doubtful as soon as there is an issue, each kind named once", () => {
  const issue = anIssue({ code: "E06", severity: "warning" });
  expect(factsOf(anItem({ issues: [issue, issue] }))).toMatchObject({ grade: "warning", codes: ["E06"] });
  expect(factsOf(anItem())).toMatchObject({ grade: "fine", codes: [] });
});

it("each item is told by what it is to the register, whatever cannot be stored left out", () => {
  expect(factsOf(anItem()).change).toBe("new");
  expect(known(false, "新公司").change).toBe("boundary");
  expect(known(true, "新公司")).toMatchObject({ change: "fields", differences: ["holder"] });
  expect(known(true).change).toBe("same");
  expect(known(false, "新公司", false)).toMatchObject({ change: null, differences: [] });
});
