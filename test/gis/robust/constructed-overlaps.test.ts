import fc from "fast-check";
import type { MultiPolygon } from "geojson";
import { expect, test } from "vitest";
import { officialAreaM2 } from "#gis/measure/area";
import { differenceAreaM2, overlapAreaM2, unionAreaM2 } from "#gis/measure/overlap";
import { differenceShape, intersectionShape, unionShape } from "#gis/measure/overlap-shape";
import { ground } from "#test/support/audited";
import { type Corner, exactOverlapM2 } from "#test/support/exact-overlap";

/** Ground drawn in millimetres where what is drawn is the official area. */
const drawn = (ring: readonly Corner[]) => ground(ring.map(([x, y]) => [x / 1000, y / 1000] as const));
const areaM2 = (shape: MultiPolygon | null) => (shape === null ? 0 : officialAreaM2(shape));
const within = 0.01;

function turnedLeft([a, b, c]: readonly [Corner, Corner, Corner]): Corner[] {
  const twice = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
  return twice > 0 ? [a, b, c] : [a, c, b];
}

/** Triangles of any slant with corners to the millimetre, up to so many metres across. */
const triangle = (acrossM: number) => {
  const place = fc.tuple(fc.nat(acrossM * 1000), fc.nat(acrossM * 1000));
  return fc.tuple(place, place, place).map(turnedLeft);
};

test.each([30, 400, 2500])(
  "slanting ground up to %i m across: common, left and joined are within 0.01 m² of the exact value",
  (acrossM) => {
    fc.assert(
      fc.property(triangle(acrossM), triangle(acrossM), (first, second) => {
        const [a, b] = [drawn(first), drawn(second)];
        const [wholeA, wholeB] = [exactOverlapM2(first, first), exactOverlapM2(second, second)];
        fc.pre(wholeA > 0.1 && wholeB > 0.1);
        const common = exactOverlapM2(first, second);
        expect(Math.abs(officialAreaM2(a) - wholeA)).toBeLessThan(within);
        for (const oursM2 of [overlapAreaM2(a, b), areaM2(intersectionShape(a, b))])
          expect(Math.abs(oursM2 - common)).toBeLessThan(within);
        for (const oursM2 of [differenceAreaM2(a, b), areaM2(differenceShape(a, b))])
          expect(Math.abs(oursM2 - (wholeA - common))).toBeLessThan(within);
        for (const oursM2 of [unionAreaM2(a, b), areaM2(unionShape([a, b]))])
          expect(Math.abs(oursM2 - (wholeA + wholeB - common))).toBeLessThan(within);
      }),
      { numRuns: 300, seed: 31 },
    );
  },
);

test("the exact value itself is that of the box two squares share, and 0 where they touch", () => {
  const square = (x: number, y: number): Corner[] => [
    [x, y],
    [x + 3000, y],
    [x + 3000, y + 3000],
    [x, y + 3000],
  ];
  expect(exactOverlapM2(square(0, 0), square(1000, 2000))).toBe(2);
  expect(exactOverlapM2(square(0, 0), square(3000, 0))).toBe(0);
  expect(exactOverlapM2(square(0, 0), square(9000, 0))).toBe(0);
});
