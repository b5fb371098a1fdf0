import fc from "fast-check";
import type { MultiPolygon } from "geojson";
import { describe, expect, test } from "vitest";
import { boundsOf } from "#gis/measure/bounds";
import { flatShapes } from "#gis/measure/flat-shapes";
import { perimeterM } from "#gis/measure/length";
import { differenceShape, intersectionShape } from "#gis/measure/overlap-shape";
import { outlineReader } from "#gis/overlap/outline";
import { sweepGround } from "#gis/overlap/sweep-ground";
import { zoneIndex } from "#gis/overlap/zone-index";
import { takeShape, takeZone, zoneReader } from "#gis/overlap/zone-reader";
import { partsOf, rectangle, square, withHoles } from "#test/support/squares";
import { starAround } from "#test/support/star";

function outlineOf(a: MultiPolygon, b: MultiPolygon) {
  const reader = zoneReader(zoneIndex(flatShapes([b])));
  takeShape(reader, flatShapes([a]), 0, boundsOf(a));
  takeZone(
    reader,
    b.coordinates.map((_, polygon) => polygon),
  );
  const { read, outline } = outlineReader(reader.window);
  sweepGround(reader.room, reader.edges, reader.window, read);
  return outline();
}

describe("length around the common ground and around what is left", () => {
  test("of a mine half in a zone is that of the two halves", () => {
    const { bothM, onlyAM } = outlineOf(square(0, 0, 2), rectangle(1, -1, 5, 5));
    expect(bothM).toBeCloseTo(perimeterM(rectangle(1, 0, 1, 2)), 2);
    expect(onlyAM).toBeCloseTo(perimeterM(rectangle(0, 0, 1, 2)), 2);
  });

  test("leaves out an edge that two polygons of the zone share", () => {
    const zone = partsOf(rectangle(-1, -1, 2, 9), rectangle(1, -1, 9, 9));
    expect(outlineOf(square(0, 0, 2), zone)).toEqual({
      bothM: expect.closeTo(perimeterM(square(0, 0, 2)), 2),
      onlyAM: 0,
    });
  });

  test("counts holes, and nothing where only edges meet", () => {
    const holed = withHoles(square(0, 0, 3), square(1, 1));
    expect(outlineOf(holed, square(-1, -1, 9)).bothM).toBeCloseTo(perimeterM(holed), 2);
    expect(outlineOf(square(1, 1), holed)).toEqual({
      bothM: 0,
      onlyAM: expect.closeTo(perimeterM(square(1, 1)), 2),
    });
    expect(outlineOf(square(3, 0), holed).bothM).toBe(0);
  });

  test("is that of the shapes an overlay draws", () => {
    const stars = fc.tuple(starAround([122.7, 40.7], 600, 3, 9), starAround([122.703, 40.701], 600, 3, 9));
    fc.assert(
      fc.property(stars, ([a, b]) => {
        const [both, rest] = [intersectionShape(a, b), differenceShape(a, b)];
        const { bothM, onlyAM } = outlineOf(a, b);
        expect(bothM).toBeCloseTo(both ? perimeterM(both) : 0, 1);
        expect(onlyAM).toBeCloseTo(rest ? perimeterM(rest) : 0, 1);
      }),
      { numRuns: 100, seed: 61 },
    );
  });
});
