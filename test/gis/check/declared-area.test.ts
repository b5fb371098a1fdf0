import { expect, test } from "vitest";
import { declaredArea } from "#gis/check/declared-area";

test("small parcels may differ by 0.01 公顷 and no more (E09)", () => {
  expect(declaredArea(10_100, 10_000, "1.0000公顷", {})).toEqual([]);
  expect(declaredArea(10_100.01, 10_000, "1.0000公顷", {})).toMatchObject([
    { code: "E09", severity: "warning", context: { declared: "1.0000公顷", toleranceM2: 100 } },
  ]);
});

test("large mines may differ by 0.1 per cent", () => {
  expect(declaredArea(1_001_000, 1_000_000, null, {})).toEqual([]);
  expect(declaredArea(998_999, 1_000_000, null, {})).toMatchObject([
    { code: "E09", context: { differenceM2: -1001, toleranceM2: 1000 } },
  ]);
});

test("nothing is compared where no area is stated or none could be made", () => {
  expect(declaredArea(5000, null, null, {})).toEqual([]);
  expect(declaredArea(0, 5000, null, {})).toEqual([]);
});
