import { expect, test } from "vitest";
import { geodesicAreaM2 } from "#gis/methods/geodesic-area";
import { haichengLicence } from "#test/support/haicheng";
import { polygonOf, square, withHoles } from "#test/support/squares";

test("the Haicheng licence is 1.0684780 km² inside geodesic edges", () => {
  expect(geodesicAreaM2(haichengLicence) / 1e6).toBeCloseTo(1.068478, 7);
});

test("an eighth of the earth is 63 758 202.715 km², all three edges geodesics", () => {
  const octant = polygonOf([
    [0, 0],
    [90, 0],
    [0, 90],
  ]);
  expect(geodesicAreaM2(octant) / 1e6).toBeCloseTo(510_065_621.724 / 8, 0);
});

test("holes are taken out whichever way rings turn", () => {
  const holed = withHoles(square(0, 0, 3), square(1, 1));
  const expected = geodesicAreaM2(square(0, 0, 3)) - geodesicAreaM2(square(1, 1));
  expect(geodesicAreaM2(holed)).toBeCloseTo(expected, 6);
});
