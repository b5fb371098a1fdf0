import { expect, test } from "vitest";
import { type Edge, nodeEdges } from "#gis/overlay/node-edges";
import { pointOf, vertexTable } from "#gis/overlay/vertex-table";

type Spot = readonly [number, number];

/** Edges as noded, each by its two ends, in a fixed order. */
function noded(lines: readonly (readonly Spot[])[], toleranceM = 1e-6): string[] {
  const table = vertexTable(toleranceM);
  const edges = lines.flatMap((line, polygon): Edge[] =>
    line.slice(1).map((to, at) => {
      const [from = [0, 0]] = line.slice(at);
      return { a: table.indexAt(...from), b: table.indexAt(...to), polygons: [polygon] };
    }),
  );
  const cut = nodeEdges(edges, table) ?? [];
  return cut
    .map(({ a, b, polygons }) => `${[pointOf(table, a), pointOf(table, b)].sort().join(" ")} of ${polygons}`)
    .toSorted();
}

test("edges that cross are cut there", () => {
  const cross: Spot[][] = [
    [
      [0, 0],
      [2, 2],
    ],
    [
      [0, 2],
      [2, 0],
    ],
  ];
  expect(noded(cross)).toEqual(["0,0 1,1 of 0", "0,2 1,1 of 1", "1,1 2,0 of 1", "1,1 2,2 of 0"]);
});

test("an end within the tolerance of an edge lies on it, one beyond does not", () => {
  const near: Spot[][] = [
    [
      [0, 0],
      [2, 0],
    ],
    [
      [1, 5e-7],
      [1, 3],
    ],
  ];
  expect(noded(near)).toEqual(["0,0 1,5e-7 of 0", "1,3 1,5e-7 of 1", "1,5e-7 2,0 of 0"]);
  expect(noded(near, 1e-7)).toHaveLength(2);
});

test("edges of two polygons that run along each other share their middle piece", () => {
  const along: Spot[][] = [
    [
      [0, 0],
      [2, 0],
    ],
    [
      [1, 0],
      [3, 0],
    ],
  ];
  expect(noded(along)).toEqual(["0,0 1,0 of 0", "1,0 2,0 of 0,1", "2,0 3,0 of 1"]);
});

test("a way there and back bounds nothing", () => {
  expect(
    noded([
      [
        [0, 0],
        [1, 1],
        [0, 0],
      ],
    ]),
  ).toEqual([]);
});
