import { expect, it } from "vitest";
import { flatShapes } from "#gis/measure/flat-shapes";
import { groundSides } from "#gis/topology/ground-side";
import { corners, ground } from "#test/support/audited";

it("ground lies left of rings that turn anticlockwise and of holes that turn clockwise, else right", () => {
  const anticlockwise = corners(0, 0, 90, 90);
  const hole = corners(30, 30, 10, 10);
  const clockwise = (ring: [number, number][]) => [...ring].reverse();
  const sides = (outer: [number, number][], inner: [number, number][]) => [
    ...groundSides(flatShapes([ground(outer, inner)])),
  ];
  const left = Array(5).fill(1);
  const right = Array(5).fill(-1);
  expect(sides(anticlockwise, clockwise(hole))).toEqual([...left, ...left]);
  expect(sides(clockwise(anticlockwise), hole)).toEqual([...right, ...right]);
  expect(sides(anticlockwise, hole)).toEqual([...left, ...right]);
});
