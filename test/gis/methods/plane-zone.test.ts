import { expect, test } from "vitest";
import { planeZoneOf, planeZoneText } from "#gis/methods/plane-zone";
import { haichengLicence } from "#test/support/haicheng";
import { planeSquare, polygonOf } from "#test/support/squares";

test("the Haicheng licence lies in zone 41, central meridian 123°E", () => {
  expect(planeZoneOf(haichengLicence)).toEqual({ zone: 41, centralMeridianDeg: 123, reachesOut: false });
});

test("a shape across 112.5°E is measured in the zone of its middle, and says that it reaches out", () => {
  const across = polygonOf([
    [112.49, 38],
    [112.54, 38],
    [112.5, 38.02],
  ]);
  const zone = planeZoneOf(across);
  expect(zone).toEqual({ zone: 38, centralMeridianDeg: 114, reachesOut: true });
  expect(planeZoneText(zone)).toBe("3° 带第 38 带，中央经线 114°E，范围伸入邻带");
});

test("a zone that is asked for is used, and the shape then lies outside it", () => {
  expect(planeZoneOf(planeSquare(4252000, 38390000, 300), 37)).toEqual({
    zone: 37,
    centralMeridianDeg: 111,
    reachesOut: true,
  });
});
