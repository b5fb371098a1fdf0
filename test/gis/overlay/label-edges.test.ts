import { expect, test } from "vitest";
import { labelEdges } from "#gis/overlay/label-edges";
import { nodeEdges } from "#gis/overlay/node-edges";
import { vertexTable } from "#gis/overlay/vertex-table";

test("each side of each edge knows the polygons that cover it, also in pieces apart from each other", () => {
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
  const map = labelEdges(nodeEdges(squares, table) ?? [], table);
  const sides = map.edges.map(({ polygons }, at) => {
    const covers = [map.left[2 * at], map.left[2 * at + 1]].map((cover) => cover?.join("+")).toSorted();
    return `${polygons}: ${covers.join(" | ")}`;
  });
  expect([...new Set(sides)].toSorted()).toEqual(["0:  | 0", "1: 0 | 0+1", "2:  | 2"]);
  expect(sides).toHaveLength(12);
});
