import type { MultiPolygon } from "geojson";
import { expect, it } from "vitest";
import { earthShapes } from "#gis/measure/earth-shapes";
import { mayFace } from "#gis/topology/may-face";
import { block, ground } from "#test/support/audited";

const gapM = 5;

function face(a: MultiPolygon, b: MultiPolygon): boolean {
  return mayFace(earthShapes([a, b]), 0, 1, [112.3, 38.4], gapM);
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
