import type { Position } from "geojson";
import { expect, test } from "vitest";
import { ringsMeet } from "#gis/check/rings-meet";
import type { LonLat } from "#gis/check/traced-item";
import { overlayShapes } from "#gis/overlay/overlay-shapes";
import { straighten } from "#gis/overlay/straighten";
import { polygonOf } from "#test/support/squares";

const lonLat = ([lon = 0, lat = 0]: Position): LonLat => [lon, lat];

test("a wall thinner than the bend of a long edge stays a wall when drawn straight in lon/lat", () => {
  const mine = polygonOf([
    [122, 40],
    [122.2, 40.1],
    [122, 40.2],
  ]);
  const middle = [122.1, 40.05 - 1e-7];
  const pit = polygonOf([middle, [122.09, 40.07], [122.08, 40.06]]);
  const left = overlayShapes([mine, pit], ([inA, inB]) => inA === true && inB !== true);
  const rings = left.coordinates.flat().map((ring) => ring.slice(0, -1).map(lonLat));
  expect(rings).toHaveLength(2);
  expect(ringsMeet(rings)).toBe(false);
  expect(rings[0]?.length).toBeGreaterThan(3);
});

test("rings that clash at whatever point is put between give null, not an invalid shape", () => {
  const spots: LonLat[] = [
    [0, 0],
    [2, 2],
    [2, 0],
    [0, 2],
  ];
  const halfway = (from: number, to: number) => {
    const [a = [0, 0], b = [0, 0]] = [spots[from], spots[to]];
    return spots.push([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]) - 1;
  };
  expect(straighten([[[0, 1, 2, 3]]], { lonLat: (point) => spots[point] ?? [0, 0], halfway })).toBeNull();
});
