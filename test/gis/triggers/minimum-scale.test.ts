import { expect, test } from "vitest";
import { minimaFor, nationalMinimumScales } from "#gis/triggers/minimum-scale";

const national = (mineral: string, method: "open_pit" | "underground" | "both" | null) =>
  minimaFor({ mineral, method }, nationalMinimumScales).map(({ value }) => value);

test("iron is asked 5 万吨 in an open pit and 3 underground, both where it is worked both ways", () => {
  expect(national("铁矿", "open_pit")).toEqual(["5"]);
  expect(national("铁矿", "underground")).toEqual(["3"]);
  expect(national("铁矿", "both")).toEqual(["3", "5"]);
});

test("a mineral is found by its whole name only", () => {
  expect(national(" 磷矿 ", null)).toEqual(["10"]);
  expect(national("磷矿石", null)).toEqual([]);
});
