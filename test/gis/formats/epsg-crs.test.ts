import { expect, test } from "vitest";
import { epsgOf } from "#gis/crs/gauss-kruger";
import { crsOfEpsg } from "#gis/formats/epsg-crs";

test("every CGCS2000 zone is found under its code, and 21 or 11 codes on without the zone in front", () => {
  for (const [zoneWidth, first, last] of [
    [3, 25, 45],
    [6, 13, 23],
  ] as const) {
    for (let zone = first; zone <= last; zone += 1) {
      const code = epsgOf(zone, zoneWidth);
      const found = { datum: "CGCS2000", kind: "plane", zone, zoneWidth };
      expect(crsOfEpsg(code)).toMatchObject(found);
      expect(crsOfEpsg(code + last - first + 1)).toMatchObject(found);
    }
  }
});

test.each([
  [4490, "CGCS2000", null],
  [4326, "WGS84", null],
  [4610, "XIAN80", null],
  [4214, "BJ54", null],
  [4555, "BJ54", null],
  [2361, "XIAN80", 37],
  [2382, "XIAN80", 37],
  [2413, "BJ54", 37],
  [2434, "BJ54", 37],
  [21419, "BJ54", 19],
])("%i is %s", (code, datum, zone) => {
  expect(crsOfEpsg(code)).toMatchObject({ datum, zone, text: `EPSG:${code}` });
});

test("codes of other countries are none of ours", () => {
  for (const code of [3857, 32649, 2154, 4556, 0, Number.NaN]) expect(crsOfEpsg(code)).toBeNull();
});
