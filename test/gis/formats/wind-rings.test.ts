import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ringTurn, windRings } from "#gis/formats/wind-rings";
import { officialAreaM2 } from "#gis/measure/area";
import { aStar } from "#test/support/wound-star";

describe("windRings", () => {
  test("outer rings turn left and holes right by RFC 7946, the other way round in a shapefile, whatever came in", () => {
    fc.assert(
      fc.property(aStar, (shape) => {
        const turns = (winding: "right-hand" | "left-hand") =>
          windRings(shape, winding).coordinates.map((rings) => rings.map(ringTurn));
        expect(turns("right-hand")).toEqual([[1, -1]]);
        expect(turns("left-hand")).toEqual([[-1, 1]]);
      }),
      { numRuns: 60 },
    );
  });

  test("neither a corner nor the official area changes", () => {
    fc.assert(
      fc.property(aStar, (shape) => {
        const wound = windRings(shape, "left-hand");
        expect(wound.coordinates.flat(2)).toEqual(expect.arrayContaining(shape.coordinates.flat(2)));
        expect(officialAreaM2(wound)).toBeCloseTo(officialAreaM2(shape), 5);
      }),
      { numRuns: 30 },
    );
  });

  test("a ring without area is left as it is", () => {
    const flat = [
      [112, 38],
      [112.1, 38],
      [112, 38],
    ];
    const shape = { type: "MultiPolygon" as const, coordinates: [[flat]] };
    expect(windRings(shape, "left-hand").coordinates).toEqual([[flat]]);
  });
});
