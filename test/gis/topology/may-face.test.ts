import fc from "fast-check";
import type { MultiPolygon } from "geojson";
import { expect, it } from "vitest";
import { boundsOf } from "#gis/measure/bounds";
import { earthShapes } from "#gis/measure/earth-shapes";
import { gapGround } from "#gis/topology/gap-ground";
import { groundSides } from "#gis/topology/ground-side";
import { mayFace } from "#gis/topology/may-face";
import { block, corners, ground } from "#test/support/audited";

const gapM = 5;

function face(a: MultiPolygon, b: MultiPolygon): boolean {
  const shapes = earthShapes([a, b]);
  return mayFace({ shapes, sides: groundSides(shapes) }, 0, 1, { centre: [112.3, 38.4], gapM });
}

it("blocks side by side may have ground between them, up to the widest gap", () => {
  expect(face(block(0, 0, 100, 100), block(104.9, 0, 100, 100))).toBe(true);
  expect(face(block(0, 0, 100, 100), block(105.2, 0, 100, 100))).toBe(false);
});

it("blocks that only cross at right angles or meet at a corner turned away have none", () => {
  const diamond = ground([
    [0, 0],
    [40, -40],
    [80, 0],
    [40, 40],
  ]);
  expect(face(block(60, -200, 200, 400), diamond)).toBe(false);
});

it("edges that diverge by less than 30° are looked at more closely", () => {
  const wedge = ground([
    [102, 0],
    [200, 0],
    [200, 100],
    [150, 100],
  ]);
  expect(face(block(0, 0, 100, 100), wedge)).toBe(true);
});

it("blocks that share an edge, or lie in one another with the edges close, have none", () => {
  expect(face(block(0, 0, 100, 100), block(100, 0, 100, 100))).toBe(false);
  expect(face(block(0, 0, 100, 100), block(2, 2, 96, 96))).toBe(false);
});

it("a mine in another's hole faces its rim, whichever way the rings are given", () => {
  const around = ground(corners(0, 0, 200, 200), corners(50, 50, 100, 100));
  const turned: MultiPolygon = {
    type: "MultiPolygon",
    coordinates: around.coordinates.map((rings) => rings.map((ring) => [...ring].reverse())),
  };
  for (const shape of [around, turned]) expect(face(shape, block(53, 53, 94, 94))).toBe(true);
});

it("never says no where there is ground between", () => {
  const far = fc.integer({ min: 100, max: 3000 });
  const off = fc.integer({ min: -80, max: 80 }).map((tenth) => tenth / 10);
  const pair = fc.record({
    width: far,
    height: far,
    lean: off,
    gap: off,
    slide: fc.integer({ min: -2000, max: 2000 }),
  });
  const everywhere = boundsOf(block(-6000, -6000, 12_000, 12_000));
  let between = 0;
  fc.assert(
    fc.property(pair, ({ width, height, lean, gap, slide }) => {
      const a = block(0, -height, width, height);
      const b = ground([
        [slide, gap],
        [slide + width, gap + lean],
        [slide + width, height],
        [slide, height],
      ]);
      const found = gapGround(a, b, () => [], { gapM, zone: everywhere });
      if (!found) return;
      between += 1;
      expect(face(a, b)).toBe(true);
    }),
    { seed: 12, numRuns: 400 },
  );
  expect(between).toBeGreaterThan(100);
});
