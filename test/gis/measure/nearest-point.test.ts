import { describe, expect, it } from "vitest";
import { destination, geodesicDistanceM, geodesicEdge } from "#gis/measure/geodesic";
import { nearestBoundaryPoint } from "#gis/measure/nearest-point";
import { gridPoint, polygonOf, square, withHoles } from "#test/support/squares";

describe("nearest point of a boundary", () => {
  it("is as far from inside as from outside", () => {
    const corner = gridPoint(0, 2.5);
    for (const azimuth of [90, 270]) {
      const { distanceM } = nearestBoundaryPoint(destination(corner, azimuth, 12.345), square(0, 0, 5));
      expect(distanceM).toBeCloseTo(12.345, 5);
    }
  });

  it("may lie on the rim of a hole", () => {
    const { point } = nearestBoundaryPoint(gridPoint(1.2, 2.5), withHoles(square(0, 0, 5), square(1, 1, 3)));
    expect(point[0]).toBeCloseTo(122.701, 8);
  });

  it("gives a corner back exactly", () => {
    const { point, distanceM } = nearestBoundaryPoint(gridPoint(-1, -1), square(0, 0));
    expect(point).toEqual(gridPoint(0, 0));
    expect(distanceM).toBeCloseTo(geodesicDistanceM(gridPoint(-1, -1), gridPoint(0, 0)), 9);
  });

  it("is the foot of a geodesic edge 40 km long, met at a right angle", () => {
    const [a, b] = [gridPoint(0, 0), destination(gridPoint(0, 0), 60, 40_000)];
    const { point: foot, azimuthDeg } = geodesicEdge(a, b).at(17_000);
    const shape = polygonOf([a, b, destination(foot, azimuthDeg - 90, 30_000)]);
    const { distanceM, point } = nearestBoundaryPoint(destination(foot, azimuthDeg + 90, 700), shape);
    expect(distanceM).toBeCloseTo(700, 6);
    expect(geodesicDistanceM(point, foot)).toBeLessThan(0.001);
  });
});
