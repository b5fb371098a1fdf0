import { expect, test } from "vitest";
import { ringOverlaps } from "#gis/check/ring-overlap";
import { aPart, aSquareRing } from "#test/support/traced";

const part = (number: number, x: number, y: number, side: number) =>
  aPart([aSquareRing(x, y, side, { number })], { number });

test("two parts on the same ground are E07 with the common area", () => {
  const [issue] = ringOverlaps([part(1, 0, 0, 2), part(2, 1, 1, 2)], { item: 1 });
  expect(issue).toMatchObject({ code: "E07", severity: "error", place: { item: 1, part: 2, ring: 2 } });
  expect(Number(issue?.context.overlapM2)).toBeGreaterThan(9000);
  expect(Number(issue?.context.overlapM2)).toBeLessThan(10_000);
});

test("parts that share a corner are in order", () => {
  expect(ringOverlaps([part(1, 0, 0, 1), part(2, 1, 1, 1)], {})).toEqual([]);
});

test("parts that share edges are joined: one warning for all of them, with their number", () => {
  const row = [part(1, 0, 0, 1), part(2, 1, 0, 1), part(3, 2, 0, 1)];
  expect(ringOverlaps(row, {})).toMatchObject([
    {
      code: "E07",
      severity: "warning",
      place: { part: 2 },
      context: { kind: "edge", other: "第1部分", count: 2 },
    },
  ]);
});

test("an island that fills its hole from edge to edge is joined to the ring around it", () => {
  const holed = aPart([aSquareRing(0, 0, 5), aSquareRing(1, 1, 3, { number: 2, role: "hole" })]);
  const filling = aPart([aSquareRing(1, 1, 3)], { number: 2 });
  expect(ringOverlaps([holed, filling], {})).toMatchObject([
    { severity: "warning", context: { kind: "edge" } },
  ]);
});

test("an island in a hole does not overlap the ring around it", () => {
  const holed = aPart([aSquareRing(0, 0, 5), aSquareRing(1, 1, 3, { number: 2, role: "hole" })]);
  expect(ringOverlaps([holed, part(2, 2, 2, 1)], {})).toEqual([]);
});

test("the same ring twice is one full overlap", () => {
  expect(ringOverlaps([part(1, 0, 0, 1), part(2, 0, 0, 1)], {})).toHaveLength(1);
});

test("two holes of a part that overlap are E07, named by ring", () => {
  const rings = [
    aSquareRing(0, 0, 9),
    aSquareRing(1, 1, 3, { number: 2, role: "hole" }),
    aSquareRing(2, 2, 3, { number: 3, role: "hole" }),
  ];
  expect(ringOverlaps([aPart(rings)], {})).toMatchObject([{ code: "E07", context: { other: "第2圈" } }]);
});
