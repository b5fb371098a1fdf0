import fc from "fast-check";
import type { MultiPolygon } from "geojson";
import { describe, expect, it } from "vitest";
import { earthShapes, onEarth } from "#gis/measure/earth-shapes";
import { shapeCollector } from "#gis/measure/flat-shapes";
import { nearPairsIn } from "#gis/measure/near-pairs-in";
import { copyRows, pairColumns } from "#gis/measure/pair-columns";
import { type PairSearch, pairSearch } from "#gis/measure/pair-search";
import { deepFreeze, square } from "#test/support/squares";

/** Squares of one to four steps on a ground of 30 × 30 steps, so that they overlap, touch, stand near and far. */
const crowd: fc.Arbitrary<MultiPolygon[]> = fc
  .array(fc.tuple(fc.nat(30), fc.nat(30), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 60 })
  .map((places) => deepFreeze(places.map(([column, row, size]) => square(column, row, size))));

function whole(search: PairSearch) {
  return nearPairsIn(search, 0, search.order.length);
}

describe("pairs of a range of mines", () => {
  it("laid end to end are bit for bit the pairs of all", () => {
    const split = fc.tuple(crowd, fc.array(fc.nat(60), { maxLength: 4 }));
    fc.assert(
      fc.property(split, ([shapes, cuts]) => {
        const search = pairSearch(earthShapes(shapes), 200);
        const all = whole(search);
        const ends = [...cuts.map((cut) => Math.min(cut, shapes.length)), shapes.length].sort(
          (p, q) => p - q,
        );
        const joined = pairColumns(all.count);
        ends.forEach((end, index) => {
          const part = nearPairsIn(search, ends[index - 1] ?? 0, end);
          copyRows(part, 0, part.count, joined);
        });
        expect(joined).toEqual(all);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it("come by a then b, a below b, in columns of exactly their number", () => {
    const shapes = Array.from({ length: 40 }, (_, index) => square((index * 7) % 40, 0));
    const { count, a, b, distanceM, from, to } = whole(pairSearch(earthShapes(shapes), 200));
    expect(count).toBeGreaterThan(50);
    expect([a, b, distanceM].map(({ length }) => length)).toEqual([count, count, count]);
    expect([from, to].map(({ length }) => length)).toEqual([2 * count, 2 * count]);
    const keys = Array.from({ length: count }, (_, row) => (a[row] ?? 0) * 100 + (b[row] ?? 0));
    expect(keys).toEqual([...new Set(keys)].sort((p, q) => p - q));
    expect(a.every((lower, row) => lower < (b[row] ?? 0))).toBe(true);
  });

  it("are the same from a copy sent to another thread and from shared buffers", () => {
    const shapes = Array.from({ length: 30 }, (_, index) => square(index * 2, index % 3));
    const search = pairSearch(earthShapes(shapes), 300);
    const collector = shapeCollector();
    for (const shape of shapes) collector.add(shape);
    const shared = pairSearch(onEarth(collector.finish({ shared: true })), 300);
    expect(shared.indexData).toBeInstanceOf(SharedArrayBuffer);
    expect(shared.order.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(whole(structuredClone(search))).toEqual(whole(search));
    expect(whole(shared)).toEqual(whole(search));
  });
});
