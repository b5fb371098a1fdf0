import { expect, test } from "vitest";
import { withGround } from "#gis/overlay/with-ground";
import { gridPoint, partsOf, polygonOf, square, withHoles } from "#test/support/squares";

const speck = polygonOf([
  [122.7002, 40.7002],
  [122.7002 + 1e-10, 40.7002],
  [122.7002, 40.7002 + 1e-10],
]);

test("polygons and holes of less than 0.001 m² go, all else stays", () => {
  expect(withGround(partsOf(square(0, 0), speck))).toEqual(square(0, 0));
  expect(withGround(withHoles(square(0, 0), speck))).toEqual(square(0, 0));
  expect(withGround(speck)).toBeNull();
  const corner = polygonOf([gridPoint(0, 0), gridPoint(1, 0), gridPoint(0, 1)]);
  expect(withGround(corner)).toEqual(corner);
});
