import fc from "fast-check";
import type { MultiPolygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { toGeographic, toPlane } from "#gis/crs/gauss-kruger";
import { officialAreaM2 } from "#gis/measure/area";
import { differenceAreaM2, overlapAreaM2, unionAreaM2 } from "#gis/measure/overlap";
import { intersectionShape } from "#gis/measure/overlap-shape";
import { haichengEast, haichengLicence } from "#test/support/haicheng";
import { gridPoint, partsOf, polygonOf, rectangle, square, withHoles } from "#test/support/squares";
import { starAround } from "#test/support/star";

const here = [122.7, 40.7];
const stars = fc.tuple(starAround(here, 600, 3, 12), starAround([122.703, 40.701], 600, 3, 12));
/** Everything around, far beyond both stars. */
const world = rectangle(-50, -50, 100, 100);

describe("common ground in m²", () => {
  it.each([
    ["touch along an edge", square(0, 0), square(1, 0)],
    ["touch along part of an edge", square(0, 0, 3), square(3, 1)],
    ["touch at a corner", square(0, 0), square(1, 1)],
    ["are apart", square(0, 0), square(5, 5)],
    [
      "only have boxes that overlap",
      polygonOf([
        [122.7, 40.7],
        [122.71, 40.7],
        [122.7, 40.71],
      ]),
      square(7, 7, 2),
    ],
  ])("is 0 for shapes that %s", (_, a, b) => {
    expect(overlapAreaM2(a, b)).toBe(0);
  });

  it("is 0 for slanting neighbours that share two corners", () => {
    const [p, q] = [
      [122.7013, 40.7001],
      [122.7037, 40.7093],
    ];
    const west = polygonOf([p ?? [], q ?? [], [122.69, 40.705]]);
    const east = polygonOf([q ?? [], p ?? [], [122.72, 40.703]]);
    expect(overlapAreaM2(west, east)).toBe(0);
  });

  it("is the official area of the common box of two grid squares", () => {
    expect(overlapAreaM2(square(0, 0, 3), square(1, 2, 3))).toBeCloseTo(
      officialAreaM2(rectangle(1, 2, 2, 1)),
      5,
    );
  });

  it("is the official area of the mine inside a zone, and of the licence with itself", () => {
    expect(overlapAreaM2(haichengLicence, haichengLicence)).toBeCloseTo(officialAreaM2(haichengLicence), 4);
    const zone = polygonOf([
      [122, 40],
      [123, 40],
      [123, 41],
      [122, 41],
    ]);
    expect(overlapAreaM2(zone, haichengEast)).toBeCloseTo(officialAreaM2(haichengEast), 4);
  });

  it("leaves out a protected area that the mine's hole covers (holes respected)", () => {
    const mine = withHoles(square(0, 0, 5), square(1, 1, 3));
    expect(overlapAreaM2(mine, square(2, 2))).toBe(0);
    expect(overlapAreaM2(mine, square(1, 1, 3))).toBe(0);
    expect(overlapAreaM2(mine, square(0, 1, 2))).toBeCloseTo(officialAreaM2(rectangle(0, 1, 1, 2)), 5);
  });

  it("leaves out a hole in the zone as well", () => {
    const zone = withHoles(square(0, 0, 9), square(3, 3, 3));
    expect(overlapAreaM2(square(4, 4), zone)).toBe(0);
    expect(overlapAreaM2(square(5, 4, 2), zone)).toBeCloseTo(officialAreaM2(rectangle(6, 4, 1, 2)), 5);
  });

  it("adds up over the parts of a mine", () => {
    const [one, other] = [square(0, 0, 2), square(4, 0, 2)];
    expect(overlapAreaM2(partsOf(one, other), rectangle(1, 1, 4, 4))).toBeCloseTo(
      officialAreaM2(square(1, 1)) + officialAreaM2(square(4, 1)),
      5,
    );
  });

  it("counts ground once where parts of one mine lie over each other", () => {
    expect(overlapAreaM2(partsOf(square(0, 0, 2), square(1, 0, 2)), square(0, 0, 9))).toBeCloseTo(
      officialAreaM2(rectangle(0, 0, 3, 2)),
      5,
    );
  });

  it("sees a sliver of 0.4 m²", () => {
    const mine = square(0, 0);
    const zone = polygonOf([
      [122.7, 40.7 - 4.3e-8],
      [122.701, 40.7 - 4.3e-8],
      [122.701, 40.7 + 4.3e-8],
      [122.7, 40.7 + 4.3e-8],
    ]);
    expect(overlapAreaM2(mine, zone)).toBeGreaterThan(0.35);
    expect(overlapAreaM2(mine, zone)).toBeLessThan(0.45);
  });

  it("together with the ground outside makes up the whole: A∩B + A∩(world − B) = A", () => {
    fc.assert(
      fc.property(stars, ([a, b]) => {
        const rest = overlapAreaM2(a, withHoles(world, b));
        expect(Math.abs(overlapAreaM2(a, b) + rest - officialAreaM2(a))).toBeLessThan(0.003);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it("is the same from either side", () => {
    fc.assert(
      fc.property(stars, ([a, b]) => {
        expect(overlapAreaM2(a, b)).toBeCloseTo(overlapAreaM2(b, a), 5);
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it("agrees with the shape an overlay engine draws", () => {
    fc.assert(
      fc.property(stars, ([a, b]) => {
        const shape = intersectionShape(a, b);
        expect(Math.abs(overlapAreaM2(a, b) - (shape ? officialAreaM2(shape) : 0))).toBeLessThan(0.005);
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it("is 0 for a shape without corners", () => {
    expect(overlapAreaM2(nothing, square(0, 0))).toBe(0);
  });
});

const nothing: MultiPolygon = { type: "MultiPolygon", coordinates: [] };

describe("ground of one shape outside another, m²", () => {
  it("is the official area of what is left, exactly the strip or ring one would draw", () => {
    expect(differenceAreaM2(square(0, 0, 3), square(1, 0, 3))).toBeCloseTo(
      officialAreaM2(rectangle(0, 0, 1, 3)),
      5,
    );
    expect(differenceAreaM2(square(0, 0, 3), square(1, 1))).toBeCloseTo(
      officialAreaM2(square(0, 0, 3)) - officialAreaM2(square(1, 1)),
      5,
    );
  });

  it("is 0 inside, the whole when apart or touching, and the hole's ground when the hole is filled", () => {
    expect(differenceAreaM2(square(1, 1), square(0, 0, 3))).toBe(0);
    expect(differenceAreaM2(square(0, 0), square(0, 0))).toBe(0);
    expect(differenceAreaM2(square(0, 0), square(1, 0))).toBeCloseTo(officialAreaM2(square(0, 0)), 6);
    expect(differenceAreaM2(square(0, 0), nothing)).toBeCloseTo(officialAreaM2(square(0, 0)), 6);
    expect(differenceAreaM2(nothing, square(0, 0))).toBe(0);
    expect(differenceAreaM2(square(0, 0, 3), withHoles(square(0, 0, 3), square(1, 1)))).toBeCloseTo(
      officialAreaM2(square(1, 1)),
      5,
    );
  });
});

describe("ground of two shapes together, m²", () => {
  it("counts what they share once, apart, touching, crossing or one in the other", () => {
    expect(unionAreaM2(square(0, 0), square(5, 5))).toBeCloseTo(
      officialAreaM2(square(0, 0)) + officialAreaM2(square(5, 5)),
      5,
    );
    expect(unionAreaM2(square(0, 0), square(1, 0))).toBeCloseTo(officialAreaM2(rectangle(0, 0, 2, 1)), 5);
    expect(unionAreaM2(square(0, 0, 2), square(1, 0, 2))).toBeCloseTo(
      officialAreaM2(rectangle(0, 0, 3, 2)),
      5,
    );
    expect(unionAreaM2(square(0, 0, 3), square(1, 1))).toBeCloseTo(officialAreaM2(square(0, 0, 3)), 5);
    expect(unionAreaM2(nothing, square(0, 0))).toBeCloseTo(officialAreaM2(square(0, 0)), 5);
  });
});

describe("areas of two mines with holes and parts", () => {
  const shape = (seed: number) =>
    fc
      .tuple(
        starAround([122.7 + seed / 1000, 40.7], 700, 5, 12),
        starAround([122.7, 40.7 + seed / 1000], 150),
      )
      .map(([outer, hole]) =>
        partsOf(withHoles(outer, hole), square(14 + seed, -3, 3), square(-3 * seed, 12, 2)),
      );
  const pair = fc.tuple(shape(0), shape(2));

  it("agree: A∩B + A−B = A, A∩B + B−A = B and A∪B = A + B − A∩B", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [areaA, areaB] = [areaOnceM2(a), areaOnceM2(b)];
        const both = overlapAreaM2(a, b);
        expect(Math.abs(both + differenceAreaM2(a, b) - areaA)).toBeLessThan(0.0021);
        expect(Math.abs(both + differenceAreaM2(b, a) - areaB)).toBeLessThan(0.0021);
        expect(Math.abs(unionAreaM2(a, b) - (areaA + areaB - both))).toBeLessThan(0.0021);
        expect(unionAreaM2(a, b)).toBeLessThanOrEqual(areaA + areaB + 1e-6);
      }),
      { numRuns: 200, seed: 41 },
    );
  });

  it("do not depend on the order of corners, on where along the parallel the mines lie, or on which is asked first", () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: -30, max: 8 }), ([a, b], byDeg) => {
        const moved = ({ coordinates }: MultiPolygon): MultiPolygon => ({
          type: "MultiPolygon",
          coordinates: coordinates.map((rings) =>
            rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + byDeg, lat]).toReversed()),
          ),
        });
        for (const areaM2 of [overlapAreaM2, unionAreaM2]) {
          expect(areaM2(b, a)).toBeCloseTo(areaM2(a, b), 5);
          expect(areaM2(moved(a), moved(b))).toBeCloseTo(areaM2(a, b), 2);
        }
        expect(differenceAreaM2(moved(a), moved(b))).toBeCloseTo(differenceAreaM2(a, b), 2);
      }),
      { numRuns: 100, seed: 42 },
    );
  });

  it("are those of the same corners read from a neighbouring zone", () => {
    const reread = (corner: Position) => {
      const { northM, eastM } = toPlane(corner, 42, 3);
      return toGeographic({ northM, eastM }, 42, 3);
    };
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [fromA, fromB] = [a, b].map(
          ({ coordinates }): MultiPolygon => ({
            type: "MultiPolygon",
            coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(reread))),
          }),
        );
        if (!fromA || !fromB) throw new Error("no shapes");
        expect(overlapAreaM2(fromA, fromB)).toBeCloseTo(overlapAreaM2(a, b), 1);
      }),
      { numRuns: 50, seed: 43 },
    );
  });

  it("are numbers, never negative, whatever the corners", () => {
    const step = fc.integer({ min: 0, max: 4 });
    const wild = fc
      .array(fc.tuple(step, step), { minLength: 1, maxLength: 9 })
      .map((corners) => polygonOf(corners.map(([column, row]) => gridPoint(column, row))));
    fc.assert(
      fc.property(wild, wild, (a, b) => {
        for (const areaM2 of [overlapAreaM2(a, b), differenceAreaM2(a, b), unionAreaM2(a, b)]) {
          expect(areaM2).toBeGreaterThanOrEqual(0);
          expect(areaM2).toBeLessThan(1e6);
        }
        expect(overlapAreaM2(a, b)).toBeCloseTo(overlapAreaM2(b, a), 5);
      }),
      { numRuns: 500, seed: 44 },
    );
  });
});

/** Ground of a mine with what its parts share counted once. */
function areaOnceM2(mine: MultiPolygon): number {
  return differenceAreaM2(mine, nothing);
}
