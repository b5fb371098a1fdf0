import { expect, test } from "vitest";
import { toPlane } from "#gis/crs/gauss-kruger";
import { withDenseEdges } from "#gis/methods/dense-edges";
import { planeAreaM2 } from "#gis/methods/plane-area";
import { planeSquare, withHoles } from "#test/support/squares";

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
