import { expect, it } from "vitest";
import { earthShapes } from "#gis/measure/earth-shapes";
import { geodesicEdge } from "#gis/measure/geodesic";
import { bendM, mostBendM } from "#gis/topology/edge-bend";
import { block } from "#test/support/audited";

it("is more than a geodesic along a parallel bends where areas are straight", () => {
  const edge = geodesicEdge([112, 54], [112.1, 54]);
  const middle = edge.at(edge.lengthM / 2).point;
  const asideM = ((middle[1] ?? 0) - 54) * 111_300;
  expect(asideM).toBeGreaterThan(1);
  expect(bendM(edge.lengthM ** 2)).toBeGreaterThan(asideM);
});

it("of several shapes is that of the longest edge", () => {
  const shapes = earthShapes([block(0, 0, 100, 30), block(500, 0, 2000, 40)]);
  expect(mostBendM(shapes)).toBeCloseTo(bendM(2000 ** 2), 4);
});
