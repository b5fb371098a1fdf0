import { expect, test } from "vitest";
import { planeAreaM2 } from "#gis/methods/plane-area";
import { haichengLicence } from "#test/support/haicheng";
import { planeSquare, square, withHoles } from "#test/support/squares";

test("a square of the plane has the area its sides say", () => {
  expect(planeAreaM2(planeSquare(4252000, 38390000, 300), 38)).toBeCloseTo(90_000, 4);
});

test("a square of 0.1 m² keeps its digits", () => {
  expect(planeAreaM2(planeSquare(4252000, 38390000, Math.sqrt(0.1)), 38)).toBeCloseTo(0.1, 7);
});

test("the Haicheng licence is 1.0684844 km² on the plane of zone 41", () => {
  expect(planeAreaM2(haichengLicence, 41) / 1e6).toBeCloseTo(1.0684844, 7);
});

test("holes are taken out", () => {
  const holed = withHoles(square(0, 0, 3), square(1, 1));
  const expected = planeAreaM2(square(0, 0, 3), 41) - planeAreaM2(square(1, 1), 41);
  expect(planeAreaM2(holed, 41)).toBeCloseTo(expected, 6);
});
