import { expect, test } from "vitest";
import { cornerAt, sameRef, withParts, withRing } from "#gis/boundary-editing/corner-ref";
import { boundary, part, place, rectangle, ring, table } from "#test/support/drawn-boundary";

const square = boundary(part(ring(...rectangle(0, 0, 300, 300))));

test("a corner is found by its place in the boundary, the closing repeat is none", () => {
  expect(cornerAt(square, { part: 0, ring: 0, corner: 1 })).toEqual(place([300, 0]));
  expect(cornerAt(square, { part: 0, ring: 0, corner: 4 })).toBeNull();
  expect(cornerAt(square, { part: 0, ring: 1, corner: 0 })).toBeNull();
});

test("no corner is not the first corner", () => {
  expect(sameRef(null, null)).toBe(true);
  expect(sameRef(null, { part: 0, ring: 0, corner: 0 })).toBe(false);
});

test("a ring put in is closed, the others stay the very same", () => {
  const two = boundary(...square.parts, part(ring(...rectangle(0, 400, 100, 100))));
  const changed = withRing(two, { part: 1, ring: 0 }, rectangle(0, 500, 50, 50).map(place));
  expect(changed.parts[0]?.rings[0]).toBe(two.parts[0]?.rings[0]);
  expect(changed.parts[1]?.rings[0]).toHaveLength(5);
  expect(table(withParts(changed, 0, []))).toEqual(["J1 50 500", "J2 50 550", "J3 0 550", "J4 0 500"]);
});
