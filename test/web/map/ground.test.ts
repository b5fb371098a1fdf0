import { describe, expect, it } from "vitest";
import { minZoomOf, reaching, roamBounds } from "../../../web/map/ground.ts";

const city = { home: [112, 38, 113, 39], reach: [112, 38, 113, 39] } as const;
const ground = { home: [...city.home], reach: [...city.reach] } as Parameters<typeof roamBounds>[0];

describe("the map's ground", () => {
  it("is the surroundings of the city while nothing lies elsewhere", () => {
    expect(roamBounds(ground)).toEqual([111.2, 37.2, 113.8, 39.8]);
  });

  it("reaches what is registered on another continent, and never beyond the world", () => {
    const far = reaching(ground, [-70, -37, -67, -32]);
    const [west, south] = roamBounds(far);
    expect(west).toBeLessThan(-70);
    expect(west).toBeGreaterThanOrEqual(-180);
    expect(south).toBeLessThan(-37);
    expect(far.home).toEqual(ground.home);
  });

  it("stays as it is for a flight inside it", () => {
    expect(reaching(ground, [112.1, 38.1, 112.2, 38.2])).toBe(ground);
  });

  it("shows the whole country only to a territory as wide", () => {
    expect(minZoomOf(ground)).toBe(5);
    expect(minZoomOf({ ...ground, home: [73, 18, 135, 54] })).toBe(0);
  });
});
