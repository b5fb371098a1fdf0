import { expect, test } from "vitest";
import { packById } from "#gis/policy/known-packs";
import { askedText, differenceText, pointsText } from "#gis/schemes/target-words";

test("what a target asks is said as its document compares", () => {
  const targets = packById("xinzhou-2022")?.targets ?? [];
  const said = (key: string) => targets.filter((target) => target.key === key).map(askedText);
  expect(said("reduction.sand_stone_clay")).toEqual(["50% 左右（±5）"]);
  expect(said("share.large_medium")).toEqual(["超过 50%"]);
  expect(said("merged.large_medium")).toEqual(["不低于 100%"]);
});

test("the change against the starting point is told in points, exactly, and not where one of the two is unknown", () => {
  expect(pointsText({ value: "58.30", before: "58.33" })).toBe("较起点 −0.03 个百分点");
  expect(pointsText({ value: "58.33", before: "0.00" })).toBe("较起点 +58.33 个百分点");
  expect(pointsText({ value: "0.00", before: "0.00" })).toBe("与起点相同");
  expect(pointsText({ value: null, before: "0.00" })).toBeNull();
});

test("a difference is told with its sign, and none as none", () => {
  expect(["3", "-1.25", "0.00"].map(differenceText)).toEqual(["+3", "−1.25", "相同"]);
});
