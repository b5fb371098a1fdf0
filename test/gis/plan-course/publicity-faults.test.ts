import { expect, test } from "vitest";
import { publicityDays, publicityFaults } from "#gis/plan-course/publicity-faults";

const publicity = { from: "2022-09-20", to: "2022-09-27", media: "云岭日报" };

test("the first day of publicity is not counted", () => {
  expect(publicityDays(publicity)).toBe(7);
});

test("it is over on the day after its last one", () => {
  expect(publicityFaults(publicity, { today: "2022-09-28", leastDays: null })).toEqual([]);
  expect(publicityFaults(publicity, { today: "2022-09-27", leastDays: null })).toEqual([
    "公示期到 2022-09-27 止，尚未届满，期满次日起才能完成。",
  ]);
});

test("where a document sets days there must be as many; where it sets none, none are asked", () => {
  expect(publicityFaults(publicity, { today: "2022-10-01", leastDays: 7 })).toEqual([]);
  expect(publicityFaults(publicity, { today: "2022-10-01", leastDays: 8 })).toEqual([
    "公示 7 天（起始日不计），少于规定的 8 天。",
  ]);
});

test("without a period, or with one that ends before it begins, there was no publicity", () => {
  expect(publicityFaults(null, { today: "2022-10-01", leastDays: null })).toEqual([
    "请填写公示媒体和起止日期。",
  ]);
  expect(
    publicityFaults({ ...publicity, to: "2022-09-01" }, { today: "2022-10-01", leastDays: null }),
  ).toEqual(["公示截止日 2022-09-01 早于起始日 2022-09-20。"]);
});
