import { expect, it } from "vitest";
import type { StagedItem } from "#contract/transfer";
import { anItem } from "#test/support/staged-item";
import {
  differenceSummary,
  differingItems,
  everythingTaken,
  nothingTaken,
  takeOf,
  withTaken,
} from "../../../web/transfer/taken-fields.ts";

type Match = NonNullable<StagedItem["match"]>;
const holder = { field: "holder", label: "采矿权人", stored: "旧公司", offered: "新公司" } as const;
const capacity = { field: "capacity", label: "证载规模", stored: null, offered: "60 万吨/年" } as const;
const known = (index: number, differences: Match["differences"], part: Partial<StagedItem> = {}) =>
  anItem({
    index,
    match: {
      mineId: `m${index}`,
      name: "甲矿",
      by: "licence",
      version: 1,
      sameBoundary: false,
      licensedArea: null,
      differences,
    },
    ...part,
  });
const items = [known(0, [holder, capacity]), known(1, [holder]), known(2, []), anItem({ index: 3 })];

it("a known mine keeps what is registered unless a field is chosen", () => {
  expect(takeOf(items, nothingTaken)).toEqual([]);
  expect(takeOf(items, withTaken(nothingTaken, 0, ["capacity"]))).toEqual([
    { index: 0, fields: ["capacity"] },
  ]);
});

it("one word takes every difference of every known mine", () => {
  expect(takeOf(items, everythingTaken(items))).toEqual([
    { index: 0, fields: ["holder", "capacity"] },
    { index: 1, fields: ["holder"] },
  ]);
});

it("a choice that no longer differs is not sent", () => {
  const chosen = withTaken(nothingTaken, 1, ["holder", "mineral"]);
  expect(takeOf([known(1, [])], chosen)).toEqual([]);
  expect(takeOf([known(1, [holder])], chosen)).toEqual([{ index: 1, fields: ["holder"] }]);
});

it("the differences are counted by field, those of items that cannot be stored left out", () => {
  const broken = known(4, [capacity], { usable: false });
  expect(differingItems([...items, broken]).map(({ index }) => index)).toEqual([0, 1]);
  expect(differenceSummary([...items, broken])).toBe("采矿权人 2、证载规模 1");
});
