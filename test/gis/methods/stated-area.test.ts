import { expect, test } from "vitest";
import { heldAgainstStatedArea } from "#gis/methods/stated-area";
import { haichengLicence } from "#test/support/haicheng";
import { planeSquare } from "#test/support/squares";

/** 1 km by 1 km on the plane, 126 km from the central meridian, where the plane is 2·10⁻⁴ too large. */
const farFromMeridian = planeSquare(4252000, 38374000, 1000);

test("the Haicheng notice of 2025 states the ellipsoidal area to its four decimals", () => {
  const held = heldAgainstStatedArea(haichengLicence, "1.0685", "2025-06-30");
  expect(held).toMatchObject({ method: "ellipsoid", certain: true, agrees: true });
  expect(held.agreeing).toEqual(["ellipsoid", "ellipsoid_dense", "geodesic", "plane"]);
});

test("a notice of 2016 with a plane area agrees by the plane, and says so", () => {
  const held = heldAgainstStatedArea(farFromMeridian, "1.0000", "2016-05-04");
  expect(held).toMatchObject({ method: "plane", certain: false, agrees: true, agreeing: ["plane"] });
  expect(held.reason).toContain("早于");
  expect(held.comparison.readings.map(({ method }) => method)[0]).toBe("plane");
});

test("the same plane area on a notice of 2024 does not agree", () => {
  const held = heldAgainstStatedArea(farFromMeridian, "1.0000", "2024-05-04");
  expect(held).toMatchObject({ method: "ellipsoid", agrees: false, agreeing: ["plane"] });
});

test("as many decimals are compared as are printed", () => {
  expect(heldAgainstStatedArea(haichengLicence, "1.07", null).agrees).toBe(true);
  expect(heldAgainstStatedArea(haichengLicence, "1", null).agrees).toBe(true);
  expect(heldAgainstStatedArea(haichengLicence, "1.06848", null).agrees).toBe(true);
  expect(heldAgainstStatedArea(haichengLicence, "1.06850", null).agrees).toBe(false);
});
