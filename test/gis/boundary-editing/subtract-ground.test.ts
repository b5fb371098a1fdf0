import fc from "fast-check";
import { expect, test } from "vitest";
import { subtractGround } from "#gis/boundary-editing/subtract-ground";
import { officialAreaM2 } from "#gis/measure/area";
import { overlapAreaM2 } from "#gis/measure/overlap";
import { boundaryShape } from "#gis/schemes/group-boundary";
import {
  boundary,
  done,
  ground,
  part,
  place,
  rectangle,
  refusal,
  ring,
  table,
} from "#test/support/drawn-boundary";
import { starAround } from "#test/support/star";

const square = boundary(part(ring(...rectangle(0, 0, 300, 300))));

test("what is left and what was taken are what there was, and nothing is left to take", () => {
  fc.assert(
    fc.property(starAround(place([150, 310]), 200), (red) => {
      const whole = officialAreaM2(boundaryShape(square));
      const commonM2 = overlapAreaM2(boundaryShape(square), red);
      fc.pre(commonM2 > 1 && commonM2 < whole - 1);
      const left = boundaryShape(done(subtractGround(square, [red], "红线")));
      expect(officialAreaM2(left) + commonM2).toBeCloseTo(whole, 2);
      expect(overlapAreaM2(left, red)).toBeLessThan(1e-2);
    }),
    { numRuns: 60 },
  );
});

test("a 采区 that is cut in two becomes two with its elevations, one that is not met stays the very same", () => {
  const two = boundary(part(ring(...rectangle(0, 0, 300, 300))), part(ring(...rectangle(0, 900, 300, 300))));
  const left = done(subtractGround(two, [ground(...rectangle(100, -10, 100, 400))], "红线"));
  expect(left.parts.map(({ topM, bottomM }) => `${topM} ${bottomM}`)).toEqual([
    "500 300",
    "500 300",
    "500 300",
  ]);
  expect(left.parts[2]).toBe(two.parts[1]);
});

test("ground inside leaves a hole", () => {
  const left = done(subtractGround(square, [ground(...rectangle(100, 100, 50, 50))], "红线"));
  expect(table(left).slice(4)).toEqual(["J5 150 100", "J6 150 150", "J7 100 150", "J8 100 100"]);
});

test("where there is nothing in common, or nothing would be left, it is said", () => {
  expect(refusal(subtractGround(square, [ground(...rectangle(0, 300, 10, 10))], "红线"))).toBe(
    "本组范围与红线没有重叠，不用减。",
  );
  expect(refusal(subtractGround(square, [ground(...rectangle(-1, -1, 400, 400))], "红线"))).toMatch(
    /没有剩下范围/,
  );
});
