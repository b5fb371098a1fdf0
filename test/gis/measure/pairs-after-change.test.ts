import fc from "fast-check";
import type { MultiPolygon } from "geojson";
import { describe, expect, it } from "vitest";
import { earthShapes } from "#gis/measure/earth-shapes";
import { nearPairsIn } from "#gis/measure/near-pairs-in";
import { pairSearch } from "#gis/measure/pair-search";
import { pairsAfterChange, pairsChange } from "#gis/measure/pairs-after-change";
import { deepFreeze, square } from "#test/support/squares";

const withinM = 200;
const gone: MultiPolygon = deepFreeze({ type: "MultiPolygon", coordinates: [] });
const mine = fc
  .tuple(fc.nat(25), fc.nat(25), fc.integer({ min: 1, max: 4 }))
  .map(([column, row, size]) => square(column, row, size));
const mines = fc.array(mine, { minLength: 1, maxLength: 40 });
/** Mines redrawn, closed (without corners) and new ones past the last. */
const changes = fc.uniqueArray(fc.tuple(fc.nat(45), fc.oneof(mine, fc.constant(gone))), {
  minLength: 1,
  maxLength: 5,
  selector: ([number]) => number,
});

function searchOf(shapes: readonly MultiPolygon[]) {
  return pairSearch(earthShapes(shapes), withinM);
}

function allPairs(shapes: readonly MultiPolygon[]) {
  return nearPairsIn(searchOf(shapes), 0, shapes.length);
}

function changedList(shapes: readonly MultiPolygon[], changed: ReadonlyMap<number, MultiPolygon>) {
  const length = Math.max(shapes.length, ...[...changed.keys()].map((number) => number + 1));
  return Array.from({ length }, (_, number) => changed.get(number) ?? shapes[number] ?? gone);
}

describe("pairs after some mines changed", () => {
  it("are bit for bit those of a new search", () => {
    fc.assert(
      fc.property(mines, changes, (shapes, entries) => {
        const changed = new Map(entries);
        const before = allPairs(shapes);
        expect(pairsAfterChange(before, searchOf(shapes), changed)).toEqual(
          allPairs(changedList(shapes, changed)),
        );
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it("follow one change after the other on the same search", () => {
    fc.assert(
      fc.property(mines, changes, changes, (shapes, first, second) => {
        const search = searchOf(shapes);
        const [once, twice] = [new Map(first), new Map([...first, ...second])];
        const between = pairsAfterChange(allPairs(shapes), search, once);
        expect(pairsAfterChange(between, search, twice)).toEqual(allPairs(changedList(shapes, twice)));
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it("name the rows that fall away and the pairs that come, and no others", () => {
    const shapes = [0, 2, 4, 6].map((column) => square(column, 0));
    const before = allPairs(shapes);
    expect([...before.a].map((a, row) => [a, before.b[row]])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    const { dropped, added } = pairsChange(before, searchOf(shapes), new Map([[1, square(8, 0)]]));
    expect([...dropped]).toEqual([0, 1]);
    expect([...added.a].slice(0, added.count).map((a, row) => [a, added.b[row]])).toEqual([[1, 3]]);
  });
});
