import fc from "fast-check";
import type { Position } from "geojson";
import { expect, test } from "vitest";
import { toPlane } from "#gis/crs/gauss-kruger";
import { officialAreaM2, ringAreaM2 } from "#gis/measure/area";
import { destination, geodesicEdge } from "#gis/measure/geodesic";
import { withDenseEdges } from "#gis/methods/dense-edges";
import { geodesicAreaM2 } from "#gis/methods/geodesic-area";
import { planeAreaM2 } from "#gis/methods/plane-area";
import { planeSquare, withHoles } from "#test/support/squares";
import { somewhere, starAround } from "#test/support/star";

test("an edge of 300 m is cut in three, its corners left as they are", () => {
  const mine = planeSquare(4252000, 38390000, 300);
  const ring = withDenseEdges(mine, 38, 100).coordinates[0]?.[0] ?? [];
  expect(ring).toHaveLength(13);
  expect(ring.filter((_, index) => index % 3 === 0)).toEqual(mine.coordinates[0]?.[0]);
  const { northM, eastM } = toPlane(ring[1] ?? [], 38, 3);
  expect([northM, eastM]).toEqual([expect.closeTo(4252000, 6), expect.closeTo(38390100, 6)]);
});

test("the plane area stays the same, holes included", () => {
  const mine = withHoles(planeSquare(4252000, 38390000, 3000), planeSquare(4253000, 38391000, 700));
  expect(planeAreaM2(withDenseEdges(mine, 38, 50), 38)).toBeCloseTo(planeAreaM2(mine, 38), 3);
});

test("edges shorter than asked are left alone", () => {
  const mine = planeSquare(4252000, 38390000, 300);
  expect(withDenseEdges(mine, 38, 1000)).toEqual(mine);
});

/** Ground in m² between an edge as the formula takes it (corner to corner) or as the plane draws it, and its geodesic. */
function groundBetween(lengthM: number, azimuthDeg: number): [formulaM2: number, planeM2: number] {
  const from = [112.55, 40];
  const to = destination(from, azimuthDeg, lengthM);
  const pieces = Math.ceil(lengthM / 50);
  const edge = geodesicEdge(from, to);
  const between = Array.from(
    { length: pieces - 1 },
    (_, index) => edge.at((lengthM * (index + 1)) / pieces).point,
  );
  const geodesic: Position[] = [from, ...between, to];
  const plane =
    withDenseEdges({ type: "Polygon", coordinates: [[from, to]] }, 38, 50).coordinates[0]?.[0] ?? [];
  return [ringAreaM2(geodesic), ringAreaM2([...geodesic, ...plane.toReversed()])];
}

test.each([
  [100, 0.012, 0.002],
  [300, 0.41, 0.0072],
  [1000, 15.5, 0.25],
  [3000, 418, 6.9],
  [10_000, 15_500, 254],
  [30_000, 419_500, 6842],
])(
  "an edge of %s m differs from its geodesic by up to %s m² in the formula, %s m² on the plane 1.45° off its meridian",
  (lengthM, formulaM2, planeM2) => {
    const found = [0, 45, 90, 135].map((azimuthDeg) => groundBetween(lengthM, azimuthDeg));
    const most = [0, 1].map((way) => Math.max(...found.map((pair) => pair[way] ?? 0)));
    expect((most[0] ?? 0) / formulaM2).toBeCloseTo(1, 0.5);
    expect((most[1] ?? 0) / planeM2).toBeCloseTo(1, 0.5);
  },
);

test("the formula on edges so cut is GeographicLib's area within 2·10⁻⁶, for mines up to 10 km across", () => {
  const mine = somewhere.chain((centre) => starAround(centre, 5000, 3, 9));
  fc.assert(
    fc.property(mine, (shape) => {
      const zone = Math.round((shape.coordinates[0]?.[0]?.[0]?.[0] ?? 0) / 3);
      const denseM2 = officialAreaM2(withDenseEdges(shape, zone, 50));
      expect(Math.abs(denseM2 / geodesicAreaM2(shape) - 1)).toBeLessThan(2e-6);
    }),
    { numRuns: 40, seed: 3 },
  );
});
