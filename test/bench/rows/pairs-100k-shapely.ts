import { clusteredMines } from "../ground/clustered-mines.ts";
import { pairsRow } from "../pairs-row.ts";
import { shapelyPairs } from "../peers/shapely-pairs.ts";

/** Against the fastest the Python world has, on the plane. */
export const pairs100kShapely = pairsRow({
  name: "pairs-100k-shapely",
  n: 100_000,
  draw: clusteredMines,
  peer: "shapely 2 STRtree + shortest_line, 3° plane",
  goal: 4,
  ask: shapelyPairs,
});
