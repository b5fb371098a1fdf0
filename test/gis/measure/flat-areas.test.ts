import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { officialAreaM2 } from "#gis/measure/area";
import { flatAreasM2 } from "#gis/measure/flat-areas";
import { flatShapes } from "#gis/measure/flat-shapes";
import { haichengLicence } from "#test/support/haicheng";
import { partsOf, polygonOf, square, withHoles } from "#test/support/squares";
import { somewhere, starAround } from "#test/support/star";

describe("areas of shapes in flat arrays", () => {
  it("are bit for bit those of the shapes: holes, parts, none at all, and taller than 32 km", () => {
    const odd = [
      haichengLicence,
      withHoles(square(0, 0, 9), square(1, 1), square(4, 4, 2)),
      partsOf(withHoles(square(0, 0, 9), square(1, 1)), square(20, 0)),
      polygonOf([]),
      { type: "MultiPolygon", coordinates: [] } as const,
      polygonOf([
        [100, 30],
        [104, 31],
        [101, 36],
      ]),
    ].map(({ coordinates }) => ({ type: "MultiPolygon" as const, coordinates: [...coordinates] }));
    expect([...flatAreasM2(flatShapes(odd))]).toEqual(odd.map(officialAreaM2));
  });

  it("are bit for bit those of any mines", () => {
    const mines = fc.array(
      somewhere.chain((centre) => starAround(centre, 900)),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(mines, (shapes) => {
        expect([...flatAreasM2(flatShapes(shapes))]).toEqual(shapes.map(officialAreaM2));
      }),
      { numRuns: 100, seed: 21 },
    );
  });

  it("can be told for a range, so that threads can share the work", () => {
    const shapes = flatShapes([square(0, 0), square(0, 0, 2), square(0, 0, 3)]);
    expect(flatAreasM2(shapes, 1, 3)).toEqual(flatAreasM2(shapes).slice(1));
    expect(flatAreasM2(shapes, 3)).toHaveLength(0);
  });
});
