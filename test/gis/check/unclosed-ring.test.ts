import { expect, test } from "vitest";
import { unclosedRing } from "#gis/check/unclosed-ring";
import { aSquareRing } from "#test/support/traced";

test("a ring declared closed whose last point lies elsewhere is E02 at that point", () => {
  const ring = aSquareRing(0, 0, 1, { brokenClosure: true });
  expect(unclosedRing(ring, { item: 2 })).toMatchObject([
    {
      code: "E02",
      severity: "error",
      place: { item: 2, point: 4, pointName: "J4" },
      context: { first: "J1" },
    },
  ]);
});

test("a ring listed open is closed by custom, without complaint", () => {
  expect(unclosedRing(aSquareRing(0, 0, 1), {})).toEqual([]);
});
