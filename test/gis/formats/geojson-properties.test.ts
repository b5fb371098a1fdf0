import { expect, test } from "vitest";
import { featureArea, featureBand, featureName, featureNumber } from "#gis/formats/geojson-properties";

test("the first key that bears a word gives the name or number", () => {
  expect(featureName({ name: " ", KSMC: "甲矿" })).toBe("甲矿");
  expect(featureName({ nombre: "La Turca" })).toBe("La Turca");
  expect(featureNumber({ XKZH: 2101 })).toBe("2101");
  expect(featureName({ toString: null })).toBeNull();
});

test.each([
  [{ 面积_km2: "1.5" }, 1_500_000],
  [{ "面积（公顷）": 2 }, 20_000],
  [{ area_m2: 300 }, 300],
  [{ superficie_ha: 3 }, 30_000],
  [{ 面积: 1.5 }, null],
  [{ "证载面积（km²）": 1.5, "椭球面积（km²）": 1.4987 }, 1_500_000],
  [{ superficie_ha_calc: 3 }, null],
  [{ 面积_km2: 1, 面积_公顷: 90 }, null],
  [{ 面积_km2: -1 }, null],
])("%j states %j m²", (properties, m2) => {
  expect(featureArea(properties).m2).toBe(m2);
});

test("elevations are read where stated", () => {
  expect(featureBand({ 起标高: "363", 止标高: -10 })).toEqual({ topM: 363, bottomM: -10 });
  expect(featureBand({})).toEqual({ topM: null, bottomM: null });
});
