import { expect, test } from "vitest";
import { labelEdges } from "#gis/overlay/label-edges";
import { nodeEdges } from "#gis/overlay/node-edges";
import { vertexTable } from "#gis/overlay/vertex-table";

test("each side of each edge knows whether its ground is wanted, also in pieces apart from each other", () => {
  const table = vertexTable(1e-6);
  const squares = [
    [0, 0, 4],
    [1, 1, 2],
    [9, 9, 1],
  ].flatMap(([x = 0, y = 0, side = 0], polygon) => {
    const corners = [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
    ].map(([east = 0, north = 0]) => table.indexAt(east, north));
    return corners.map((a, at) => ({ a, b: corners[(at + 1) % 4] ?? a, polygons: [polygon] }));
  });
  const edges = nodeEdges(squares, table) ?? [];
  const sidesOf = (wanted: (covered: readonly boolean[]) => boolean) => {
    const { wantedLeft } = labelEdges(edges, table, { owners: [0, 1, 2], shapeCount: 3, wanted });
    const sides = edges.map(
      ({ polygons }, at) => `${polygons}: ${(wantedLeft[2 * at] ?? 0) + (wantedLeft[2 * at + 1] ?? 0)}`,
    );
    return [...new Set(sides)].toSorted();
  };
  expect(edges).toHaveLength(12);
  expect(sidesOf((covered) => covered.includes(true))).toEqual(["0: 1", "1: 2", "2: 1"]);
  expect(sidesOf(([first, second]) => first === true && second === true)).toEqual(["0: 0", "1: 1", "2: 0"]);
  expect(sidesOf(([first]) => first === false)).toEqual(["0: 1", "1: 0", "2: 2"]);
});
