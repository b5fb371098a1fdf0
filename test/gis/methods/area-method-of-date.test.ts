import { expect, test } from "vitest";
import { areaMethodOfDate } from "#gis/methods/area-method-of-date";

test.each([
  ["2025-03-01", "ellipsoid", true],
  ["2022-09-01", "ellipsoid", true],
  ["2022-08-25", "ellipsoid", false],
  ["2022-07-31", "plane", false],
  ["2009-12-31", "plane", false],
  [null, "ellipsoid", false],
] as const)("an area stated on %s is held against the %s, surely: %s", (issuedOn, method, certain) => {
  expect(areaMethodOfDate(issuedOn)).toMatchObject({ method, certain });
});

test("the reason names the ministry's notice", () => {
  for (const date of ["2019-05-01", "2022-08-30", "2024-01-01", null]) {
    expect(areaMethodOfDate(date).reason).toContain("关于统一矿业权面积计算方法有关事项的通知");
  }
  expect(areaMethodOfDate("2019-05-01").reason).toContain("高斯-克吕格平面面积");
});
