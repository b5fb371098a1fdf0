import type { Position } from "geojson";
import { expect, test } from "vitest";
import { areaByRings } from "#gis/measure/ring-areas";
import { partsOf, square, withHoles } from "#test/support/squares";

const corners = (ring: readonly Position[]) => ring.length;

test("parts are added and holes taken out", () => {
  const holed = withHoles(square(0, 0, 5), square(1, 1), square(3, 3));
  expect(areaByRings(holed, corners)).toBe(5 - 5 - 5);
  expect(areaByRings(partsOf(square(0, 0), square(2, 0), square(4, 0)), corners)).toBe(15);
});

test("a shape without polygons, or a polygon without rings, has none", () => {
  expect(areaByRings({ type: "MultiPolygon", coordinates: [] }, corners)).toBe(0);
  expect(areaByRings({ type: "Polygon", coordinates: [] }, corners)).toBe(0);
});
