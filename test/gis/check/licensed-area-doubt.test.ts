import { expect, test } from "vitest";
import { licensedAreaDoubt, licensedAreaMeant } from "#gis/check/licensed-area-doubt";

const of = (licensedAreaKm2: string, officialAreaM2 = 300_000) =>
  licensedAreaDoubt({ licensedAreaKm2, officialAreaM2, name: "证载面积" });

test("an area that fits, an older one that differs somewhat, and nothing to compare with are not asked about", () => {
  for (const area of ["0.3", "0.28", "0.5", "0.16", "0"]) expect(of(area)).toBeNull();
  expect(of("30", 0)).toBeNull();
});

test.each([
  ["30", "公顷", "0.3"],
  ["29.5", "公顷", "0.295"],
  ["450", "亩", "0.3"],
  ["300000", "平方米", "0.3"],
])("%s in the field for km² is taken for %s", (area, unit, meant) => {
  expect(of(area)).toContain(`疑似按${unit}填写；若是${unit}，应填 ${meant} km²`);
  expect(licensedAreaMeant({ licensedAreaKm2: area, officialAreaM2: 300_000 })).toBe(meant);
});

test("twice or half of the boundary is asked about without a guess, with both numbers", () => {
  expect(of("0.6")).toBe(
    "矿区范围的椭球面积是 0.3000 km²（TD/T 1055），证载面积填的是 0.6 km²，是它的 2 倍，请核对单位、小数点和矿区范围",
  );
  expect(of("0.5999")).toBeNull();
  expect(of("0.15")).toContain("是它的 0.5 倍");
  expect(of("3")).toContain("是它的 10 倍");
});
