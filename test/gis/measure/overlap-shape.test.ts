import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { officialAreaM2 } from "#gis/measure/area";
import { overlapAreaM2 } from "#gis/measure/overlap";
import { differenceShape, intersectionShape, unionShape } from "#gis/measure/overlap-shape";
import { deepFreeze, rectangle, square, withHoles } from "#test/support/squares";
import { starAround } from "#test/support/star";

const stars = fc.tuple(starAround([122.7, 40.7], 600, 3, 12), starAround([122.703, 40.701], 600, 3, 12));

function areaM2(shape: ReturnType<typeof intersectionShape>): number {
  return shape ? officialAreaM2(shape) : 0;
}

describe("common ground as a shape", () => {
  it("is nothing for shapes that only touch", () => {
    expect(intersectionShape(square(0, 0), square(1, 0))).toBeNull();
    expect(intersectionShape(square(0, 0), square(1, 1))).toBeNull();
    expect(intersectionShape(square(0, 0), square(7, 7))).toBeNull();
  });

  it("has the corners of the common box of two squares", () => {
    const shape = intersectionShape(square(0, 0, 3), square(1, 2, 3));
    expect(areaM2(shape)).toBeCloseTo(officialAreaM2(rectangle(1, 2, 2, 1)), 3);
    expect(shape?.coordinates).toHaveLength(1);
  });

  it("may be in several pieces", () => {
    const comb = withHoles(square(0, 0, 5), rectangle(1, 1, 3, 3));
    expect(intersectionShape(comb, rectangle(-1, 2, 7, 1))?.coordinates).toHaveLength(2);
  });
});

describe("ground left after deduction", () => {
  it("keeps a hole where the deducted ground lies inside", () => {
    const left = differenceShape(square(0, 0, 5), square(2, 2));
    expect(left?.coordinates[0]).toHaveLength(2);
    expect(areaM2(left)).toBeCloseTo(officialAreaM2(withHoles(square(0, 0, 5), square(2, 2))), 3);
  });

  it("is nothing when all is deducted and all when nothing is", () => {
    expect(differenceShape(square(1, 1), square(0, 0, 5))).toBeNull();
    expect(areaM2(differenceShape(square(0, 0), square(1, 0)))).toBeCloseTo(officialAreaM2(square(0, 0)), 3);
    expect(differenceShape(square(0, 0), deepFreeze({ type: "MultiPolygon", coordinates: [] }))).toEqual(
      square(0, 0),
    );
  });

  it("and the common ground make up the mine in area: A∩B + A−B = A", () => {
    fc.assert(
      fc.property(stars, ([a, b]) => {
        const sum = areaM2(intersectionShape(a, b)) + areaM2(differenceShape(a, b));
        expect(Math.abs(sum - officialAreaM2(a))).toBeLessThan(0.005);
      }),
      { numRuns: 200, seed: 4 },
    );
  });
});

describe("ground of several mines together", () => {
  it("counts common ground once", () => {
    fc.assert(
      fc.property(stars, ([a, b]) => {
        const expected = officialAreaM2(a) + officialAreaM2(b) - overlapAreaM2(a, b);
        expect(Math.abs(areaM2(unionShape([a, b])) - expected)).toBeLessThan(0.005);
      }),
      { numRuns: 100, seed: 2 },
    );
  });

  it("dissolves the shared edge of neighbours", () => {
    const shape = unionShape([square(0, 0), square(1, 0), square(2, 0)]);
    expect(shape?.coordinates).toHaveLength(1);
    expect(areaM2(shape)).toBeCloseTo(officialAreaM2(rectangle(0, 0, 3, 1)), 3);
  });

  it("takes one shape alone and gives nothing for none", () => {
    expect(areaM2(unionShape([square(0, 0)]))).toBeCloseTo(officialAreaM2(square(0, 0)), 3);
    expect(unionShape([])).toBeNull();
  });
});
