import { describe, expect, test } from "vitest";
import {
  coordinateSystemOf,
  coordinateSystemText,
  planeSystemAt,
  projector,
} from "#gis/crs/coordinate-system";

const systemOf = (epsg: number) => {
  const system = coordinateSystemOf(epsg);
  if (!system) throw new Error(`no system ${epsg}`);
  return system;
};

describe("coordinateSystemOf", () => {
  test.each([
    [4491, { zone: 13, zoneWidth: 6, prefixed: true }],
    [4501, { zone: 23, zoneWidth: 6, prefixed: true }],
    [4502, { zone: 13, zoneWidth: 6, prefixed: false }],
    [4512, { zone: 23, zoneWidth: 6, prefixed: false }],
    [4513, { zone: 25, zoneWidth: 3, prefixed: true }],
    [4526, { zone: 38, zoneWidth: 3, prefixed: true }],
    [4533, { zone: 45, zoneWidth: 3, prefixed: true }],
    [4534, { zone: 25, zoneWidth: 3, prefixed: false }],
    [4554, { zone: 45, zoneWidth: 3, prefixed: false }],
  ])("EPSG:%i is the zone of the national list", (epsg, facts) => {
    expect(coordinateSystemOf(epsg)).toEqual({ epsg, kind: "plane", ...facts });
  });

  test("any other datum or code is none of ours", () => {
    for (const epsg of [4326, 4490.5, 4555, 2364, 3857, 4610, Number.NaN])
      expect(coordinateSystemOf(epsg)).toBeNull();
  });
});

describe("projector", () => {
  const place = [112.68, 38.9];

  test("the easting carries the zone number only where the system has it", () => {
    const [withPrefix, north] = projector(systemOf(4526))(place);
    const [bare, sameNorth] = projector(systemOf(4547))(place);
    expect(withPrefix - bare).toBeCloseTo(38_000_000, 6);
    expect(north).toBe(sameNorth);
    expect(Math.floor(withPrefix / 1e6)).toBe(38);
    expect(north).toBeGreaterThan(4_300_000);
  });

  test("lon/lat stays as it is, heights left out", () => {
    expect(projector(systemOf(4490))([...place, 900])).toEqual(place);
  });
});

test("a layer is laid on the 3° zone of its middle, the line between two belonging to the east", () => {
  expect(planeSystemAt(112.4999)).toMatchObject({ epsg: 4525, zone: 37 });
  expect(planeSystemAt(112.5)).toMatchObject({ epsg: 4526, zone: 38 });
});

test("words say which number is north, which is east and what the easting carries", () => {
  expect(coordinateSystemText(systemOf(4526))).toBe(
    "CGCS2000 3度带第38带，中央经线 114°（EPSG:4526），X 为北、Y 为东，Y 含带号 38",
  );
  expect(coordinateSystemText(systemOf(4508))).toContain("Y 不含带号");
  expect(coordinateSystemText(systemOf(4490))).toBe("CGCS2000 经纬度（EPSG:4490）");
});
