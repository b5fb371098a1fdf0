import fc from "fast-check";
import { expect, it } from "vitest";
import { officialAreaM2 } from "#gis/measure/area";
import { overlapAreaM2 } from "#gis/measure/overlap";
import { clippedRings } from "#gis/topology/ring-clip";
import { localPlane } from "#gis/width/local-plane";
import { block, corners, ground } from "#test/support/audited";

const plane = localPlane(112.3, 38.4);

it("the outline walked has the measured area", () => {
  const star = (x: number) =>
    fc.array(fc.integer({ min: 30, max: 100 }), { minLength: 4, maxLength: 14 }).map((radii) =>
      ground(
        radii.map((radius, index): [number, number] => {
          const angle = 0.1 + (2 * Math.PI * index) / radii.length;
          return [x + radius * Math.cos(angle), radius * Math.sin(angle)];
        }),
      ),
    );
  fc.assert(
    fc.property(star(0), star(57), (a, b) => {
      const walked = clippedRings(a, b, plane);
      if (walked) expect(officialAreaM2(walked)).toBeCloseTo(overlapAreaM2(a, b), 4);
      return walked !== null || fc.pre(false);
    }),
    { seed: 5, numRuns: 150 },
  );
});

it("keeps corners as they are and gives separate ground as separate polygons", () => {
  const comb = ground([
    [0, 0],
    [100, 0],
    [100, 50],
    [70, 50],
    [70, 10],
    [30, 10],
    [30, 50],
    [0, 50],
  ]);
  const walked = clippedRings(comb, block(-10, 20, 200, 100), plane);
  expect(walked?.coordinates).toHaveLength(2);
  expect(walked?.coordinates.flat(2)).toContainEqual(comb.coordinates[0]?.[0]?.[2]);
});

it("leaves holes, shared edges and shapes that do not cross to the general overlay", () => {
  const base = block(0, 0, 100, 100);
  expect(
    clippedRings(ground(corners(0, 0, 100, 100), corners(40, 40, 10, 10)), block(50, 50, 90, 90), plane),
  ).toBeNull();
  expect(clippedRings(base, block(50, 0, 100, 100), plane)).toBeNull();
  expect(clippedRings(base, block(10, 10, 20, 20), plane)).toBeNull();
});

it("does not mind a hole or a part that is not near the other shape", () => {
  const holed = ground(corners(0, 0, 100, 100), corners(10, 10, 20, 20));
  const twoParts = {
    type: "MultiPolygon" as const,
    coordinates: [...holed.coordinates, ...block(-300, 0, 50, 50).coordinates],
  };
  const walked = clippedRings(twoParts, block(60, 60, 90, 90), plane);
  expect(walked && officialAreaM2(walked)).toBeCloseTo(40 * 40, 4);
});
