import { expect, test } from "vitest";
import { holesOutside } from "#gis/check/hole-outside";
import { aPart, aRing, aSquareRing } from "#test/support/traced";

const withHole = (x: number, y: number, side: number) =>
  aPart([aSquareRing(0, 0, 4), aSquareRing(x, y, side, { number: 2, role: "hole" })]);

test("a hole inside its ring is in order, also when it touches it at a corner", () => {
  expect(holesOutside(withHole(1, 1, 2), {})).toEqual([]);
  const diamond = aRing(
    [
      [0, 2],
      [1, 1],
      [2, 2],
      [1, 3],
    ],
    { number: 2, role: "hole" },
  );
  expect(holesOutside(aPart([aSquareRing(0, 0, 4), diamond]), {})).toEqual([]);
});

test("a hole along an edge, or a hair beyond it, is a bay: a warning", () => {
  const bay = { code: "E08", severity: "warning", context: { kind: "bay" } };
  expect(holesOutside(withHole(0, 1, 2), {})).toMatchObject([bay]);
  expect(holesOutside(withHole(-1e-7, 1, 2), {})).toMatchObject([bay]);
});

test("holes that leave no ground are an error each, whether one is the ring itself or two halve it", () => {
  const whole = { code: "E08", severity: "error", context: { kind: "whole" } };
  expect(holesOutside(withHole(0, 0, 4), {})).toMatchObject([whole]);
  const half = (x: number, number: number) =>
    aRing(
      [
        [x, 0],
        [x + 2, 0],
        [x + 2, 4],
        [x, 4],
      ],
      { number, role: "hole" },
    );
  const [left, right] = [half(0, 2), half(2, 3)];
  expect(holesOutside(aPart([aSquareRing(0, 0, 4), left, right]), {})).toMatchObject([whole, whole]);
  expect(holesOutside(aPart([aSquareRing(0, 0, 4), left]), {})).toMatchObject([{ severity: "warning" }]);
});

test("a hole half outside is E08 with the part that lies outside", () => {
  const [issue] = holesOutside(withHole(3, 1, 2), { item: 1 });
  expect(issue).toMatchObject({ code: "E08", severity: "error", place: { item: 1, ring: 2 } });
  const { outsideM2, holeM2 } = issue?.context ?? {};
  expect(Number(outsideM2) / Number(holeM2)).toBeCloseTo(0.5, 4);
});

test("a hole without any ring around it lies outside whole", () => {
  const [issue] = holesOutside(aPart([aSquareRing(0, 0, 1, { role: "hole" })]), {});
  expect(issue?.context.outsideM2).toBe(issue?.context.holeM2);
});
