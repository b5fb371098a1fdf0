import { expect, test } from "vitest";
import { collectCuts, sweepCuts } from "#gis/overlap/sweep-cuts";
import { addEdge, sweepEdges } from "#gis/overlap/sweep-edges";

test("a sweep stops once at every corner inside, with the edges that begin there", () => {
  const edges = sweepEdges();
  edges.polygons = 1;
  for (const [low, high] of [
    [2, 8],
    [-5, 2],
    [2, 20],
    [8, 9],
    [0, 10],
  ]) {
    addEdge(edges, 0, low ?? 0, 1, high ?? 0);
  }
  const cuts = sweepCuts();
  collectCuts(cuts, edges, 0, 10);
  expect([...cuts.height.subarray(0, cuts.count)]).toEqual([0, 2, 8, 9, 10]);
  const beginning = (cut: number) =>
    [...cuts.edge.subarray(cuts.firstAt[cut], cuts.firstAt[cut + 1])].toSorted((one, other) => one - other);
  expect([0, 1, 2, 3].map(beginning)).toEqual([[1, 4], [0, 2], [3], []]);
});

test("a buffer can be used again for fewer edges", () => {
  const cuts = sweepCuts();
  const edges = sweepEdges();
  edges.polygons = 1;
  for (let step = 0; step < 200; step += 1) addEdge(edges, 0, step, 1, step + 1.5);
  collectCuts(cuts, edges, 0, 300);
  edges.count = 1;
  collectCuts(cuts, edges, 0, 5);
  expect([...cuts.height.subarray(0, cuts.count)]).toEqual([0, 1.5, 5]);
  expect([cuts.firstAt[0], cuts.firstAt[1], cuts.firstAt[2]]).toEqual([0, 1, 1]);
});
