import fc from "fast-check";
import { expect, test } from "vitest";
import {
  deleteCorner,
  insertCorner,
  middleOfEdge,
  moveCorner,
  nudgeCorner,
} from "#gis/boundary-editing/corner-acts";
import { officialAreaM2 } from "#gis/measure/area";
import { overlapAreaM2 } from "#gis/measure/overlap";
import { boundaryShape } from "#gis/schemes/group-boundary";
import {
  boundary,
  cornerOf,
  done,
  part,
  place,
  rectangle,
  refusal,
  ring,
  table,
  zone,
} from "#test/support/drawn-boundary";

const square = boundary(part(ring(...rectangle(0, 0, 300, 300))));
const two = boundary(part(ring(...rectangle(0, 0, 300, 300))), part(ring(...rectangle(0, 300, 300, 200))));

test("a corner goes exactly where it is put, the others stay", () => {
  const to = place([320.5, -10.25]);
  const moved = done(moveCorner(square, cornerOf(square, "J1").ref, to));
  expect(cornerOf(moved, "J1").place).toBe(to);
  expect(table(moved).slice(1)).toEqual(table(square).slice(1));
});

test("parts that share an edge go on sharing it, wherever its corners are moved", () => {
  const step = fc.integer({ min: -90_000, max: 90_000 });
  fc.assert(
    fc.property(step, step, (north, east) => {
      const to = place([300 + north / 1000, 300 + east / 1000]);
      const moved = done(moveCorner(two, cornerOf(two, "J2").ref, to));
      const [one, other] = moved.parts.map((own) => boundaryShape({ parts: [own] }));
      if (!one || !other) throw new Error("two parts");
      expect(overlapAreaM2(one, other)).toBeLessThan(1e-3);
      expect(moved.parts.map(({ rings }) => rings.flat().filter((corner) => corner === to))).toEqual([
        [to],
        [to],
      ]);
    }),
  );
});

test("of two corners that meet in one ring only the one that is taken moves", () => {
  const eight = boundary(part(ring([0, 0], [100, 100], [200, 0], [200, 200], [100, 100], [0, 200])));
  const moved = done(moveCorner(eight, { part: 0, ring: 0, corner: 1 }, place([100, 90])));
  expect(moved.parts[0]?.rings[0]?.[4]).toBe(eight.parts[0]?.rings[0]?.[4]);
  expect(done(deleteCorner(eight, { part: 0, ring: 0, corner: 1 })).parts[0]?.rings[0]).toHaveLength(6);
});

test("a nudge is a step on the plane, and back is where it was", () => {
  const { ref } = cornerOf(square, "J3");
  const there = done(nudgeCorner(square, ref, { eastM: 1, northM: 0, zone }));
  expect(table(there)[2]).toBe("J3 0 301");
  const back = done(nudgeCorner(there, ref, { eastM: -1, northM: 0, zone }));
  expect(table(back)).toEqual(table(square));
});

test("a corner put into an edge changes no area, and taken away again nothing at all", () => {
  const { ref } = cornerOf(square, "J2");
  const middle = middleOfEdge(square, ref, zone) ?? [];
  const inserted = insertCorner(square, ref, middle);
  const more = done(inserted);
  expect(table(more)).toContain("J3 150 300");
  expect(officialAreaM2(boundaryShape(more))).toBeCloseTo(officialAreaM2(boundaryShape(square)), 1);
  const corner = "corner" in inserted ? inserted.corner : undefined;
  expect(corner && done(deleteCorner(more, corner))).toEqual(square);
});

test("three corners are the least a ring can have", () => {
  const triangle = boundary(part(ring([0, 0], [300, 0], [0, 300])));
  expect(refusal(deleteCorner(triangle, { part: 0, ring: 0, corner: 0 }))).toMatch(/至少要有三个拐点/);
});

test("a corner that two parts share is taken from both", () => {
  const less = done(deleteCorner(two, cornerOf(two, "J3").ref));
  expect(less.parts.map(({ rings }) => rings[0]?.length)).toEqual([4, 4]);
});

test("a corner that is gone is said to be", () => {
  expect(refusal(moveCorner(square, { part: 0, ring: 0, corner: 9 }, place([0, 0])))).toMatch(/已不存在/);
});
