import { expect, it } from "vitest";
import { compareAreaMethods } from "#gis/methods/area-methods";
import { planeSquare } from "#test/support/squares";
import { nearestMethodText } from "../../../web/transfer/nearest-method.ts";

/** 1 km by 1 km on the plane, 126 km from the central meridian, where the plane is 2·10⁻⁴ too large. */
const comparison = compareAreaMethods(planeSquare(4252000, 38374000, 1000));

it("a plane area of an older document is known by the plane coming nearest", () => {
  expect(nearestMethodText(comparison, 1_000_000)).toMatch(
    /^填报面积 1000000\.00 平方米，最接近“.*平面.*”，相差 0\.\d\d 平方米/,
  );
});

it("an ellipsoidal area is nearest to the deciding method", () => {
  expect(nearestMethodText(comparison, comparison.areaM2)).toContain("最接近“椭球面积");
});
