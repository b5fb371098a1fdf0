import { expect, test } from "vitest";
import { selfCrossing } from "#gis/check/self-crossing";
import { aRing, aSquareRing } from "#test/support/traced";

test("a bow tie is E03 at the crossing, with both edges named by their corners", () => {
  const ring = aRing([
    [0, 0],
    [2, 2],
    [2, 0],
    [0, 2],
  ]);
  const [issue] = selfCrossing(ring, { item: 1 });
  expect(issue).toMatchObject({ code: "E03", severity: "error", place: { line: 2, ring: 1 } });
  expect(issue?.context).toEqual({ kind: "cross", edge: "J1–J2", otherEdge: "J3–J4" });
  expect(issue?.place.at?.[0]).toBeCloseTo(120.001, 9);
  expect(issue?.place.at?.[1]).toBeCloseTo(40.001, 9);
});

test("a ring that only touches itself is a warning", () => {
  const ring = aRing([
    [0, 0],
    [1, 1],
    [2, 0],
    [2, 2],
    [1, 1],
    [0, 2],
  ]);
  expect(selfCrossing(ring, {})).toMatchObject([
    { code: "E03", severity: "warning", context: { kind: "touch" } },
  ]);
});

test("a corner listed twice does not count as touching itself", () => {
  const ring = aRing([
    [0, 0],
    [2, 0],
    [2, 0],
    [2, 2],
    [0, 2],
  ]);
  expect(selfCrossing(ring, {})).toEqual([]);
});

test("a square has nothing to report, and two corners are E01's business", () => {
  expect(selfCrossing(aSquareRing(0, 0, 2), {})).toEqual([]);
  expect(
    selfCrossing(
      aRing([
        [0, 0],
        [1, 1],
        [0, 0],
        [1, 1],
      ]),
      {},
    ),
  ).toEqual([]);
});
