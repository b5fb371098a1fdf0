import { describe, expect, test } from "vitest";
import { arrange, crossings, emptySlab, enter, leave } from "#gis/overlap/slab";
import { addEdge, sweepEdges } from "#gis/overlap/sweep-edges";

/** Edges x1, y1, x2, y2 of one polygon in a slab from 0 to 10. */
function slabOf(...ends: [number, number, number, number][]) {
  const edges = sweepEdges();
  edges.polygons = 1;
  for (const end of ends) addEdge(edges, ...end);
  const slab = { ...emptySlab(), bottom: 0, top: 10 };
  ends.forEach((_, edge) => {
    enter(slab, edge);
  });
  return { edges, slab };
}
const places = ({ edge, count }: ReturnType<typeof emptySlab>) => [...edge.subarray(0, count)];

describe("edges in a slab", () => {
  test("stand from west to east, whichever way they run", () => {
    const { edges, slab } = slabOf([8, 10, 8, 0], [1, 0, 2, 10], [5, -10, 3, 30]);
    expect(arrange(slab, edges)).toBe(true);
    expect(places(slab)).toEqual([1, 2, 0]);
    expect([slab.low[1], slab.high[1]]).toEqual([4.5, 4]);
  });

  test("that meet at a side do not cross", () => {
    const { edges, slab } = slabOf([5, 0, 9, 10], [5, 0, 1, 10], [9, 10, 9, 0]);
    expect(arrange(slab, edges)).toBe(true);
    expect(places(slab)).toEqual([1, 0, 2]);
    expect(crossings(slab)).toEqual([]);
  });

  test("cross where they change places", () => {
    const { edges, slab } = slabOf([0, 0, 10, 10], [10, 0, 0, 10], [4, 0, 4, 10]);
    expect(arrange(slab, edges)).toBe(false);
    expect(crossings(slab)).toEqual([4, 5, 6]);
  });

  test("leave when they end at its bottom", () => {
    const { edges, slab } = slabOf([1, -5, 1, 0], [2, -5, 2, 10]);
    leave(slab, edges);
    expect(places(slab)).toEqual([1]);
  });

  test("are exactly at their corners there", () => {
    const { edges, slab } = slabOf([0.1, 0, 0.3, 10]);
    arrange(slab, edges);
    expect([slab.low[0], slab.high[0]]).toEqual([0.1, 0.3]);
  });
});
